/** Acts by who no longer could, and logs that a dishonest server made longer than anybody signed for. */
import { newSigningKeys } from '../../../../shared/crypto/keys.ts';
import type { BundleParts } from '../../../../shared/evidence/bundle.ts';
import type { BundleStep } from '../../../../shared/evidence/check-bundle.ts';
import type { EntryBody } from '../../../../shared/membership/bodies.ts';
import { entryHash } from '../../../../shared/membership/entry.ts';
import { DAY, timeText } from '../../membership/log-maker.ts';
import { force, happens, newFile, newStory, type Said, type Story, told, write } from '../stories.ts';

export interface Case {
  name: string;
  /** The one that refuses it; null for a sound one. */
  step: BundleStep | null;
  parts: BundleParts;
}

const removal = (device: string): EntryBody => ({ type: 'device', device, why: 'stolen', wipe: true });

const madeAdministrator = (worker: string): EntryBody => ({
  type: 'member',
  worker,
  joins: [],
  leaves: [],
  administrator: true,
});

function letIn(team: string, change: string, verdict: 'counts' | 'stays-out' = 'counts'): EntryBody {
  return { type: 'admit', team, changes: [change], verdict };
}

type Told = (story: Story) => BundleParts;

const removed: Told = (story) => {
  happens(story, removal(story.alice.by), story.maker.founder);
  return told(story, write(story, story.alice));
};
const left: Told = (story) => {
  happens(story, { type: 'leave', worker: story.alice.worker, wipe: false }, story.second);
  return told(story, write(story, story.alice));
};
const moved: Told = (story) => {
  const { worker } = story.alice;
  const leaves = [story.work];
  happens(story, { type: 'member', worker, joins: [], leaves, administrator: null }, story.maker.founder);
  return told(story, write(story, story.alice));
};
const removedAfter: Told = (story) => {
  const act = write(story, story.alice);
  const received = story.maker.entries.length;
  happens(story, removal(story.alice.by), story.maker.founder);
  return told(story, act, { received });
};

/** Parked because the laptop was removed before; the team of work decides. */
function parkedThen(
  decide: (story: Story, change: string) => void,
  said: (story: Story) => Said = () => ({}),
): Told {
  return (story) => {
    const act = write(story, story.alice);
    happens(story, removal(story.alice.by), story.maker.founder);
    const received = story.maker.entries.length;
    decide(story, act.change.id);
    return told(story, act, { parked: true, received, fileHeader: story.fileHeader, ...said(story) });
  };
}
const founderInWork = (story: Story, change: string) => {
  happens(story, letIn(story.work, change), story.maker.founder);
};

/** A sound log, and one entry more that may not be: the server signs for it. */
function forged(
  body: (story: Story) => EntryBody,
  by: (story: Story) => Parameters<typeof force>[3][],
): Told {
  return (story) => {
    const act = write(story, story.alice);
    const log = force(story.maker.entries, story, body(story), ...by(story));
    return told(story, act, { log, received: story.maker.entries.length });
  };
}

const newKey = (story: Story): EntryBody => ({
  type: 'server-key',
  key: newSigningKeys(story.maker.random).public,
});

/** The server's key is changed by two; the receipt is from before or after, and signed with the first or the second key. */
function rotated(which: {
  receipt: 'first' | 'second';
  checkpoint: 'first' | 'second';
  after: boolean;
}): Told {
  return (story) => {
    const act = write(story, story.alice);
    const before = story.maker.entries.length;
    const keys = newSigningKeys(story.maker.random);
    happens(story, { type: 'server-key', key: keys.public }, story.maker.founder, story.second);
    const pick = (one: 'first' | 'second') => (one === 'first' ? story.maker.server : keys);
    return told(story, act, {
      received: which.after ? story.maker.entries.length : before,
      receiptKey: pick(which.receipt),
      checkpointKey: pick(which.checkpoint),
    });
  };
}

function shared(story: Story, by = story.alice, until: string | null = null): void {
  const { file, work, own } = story;
  happens(story, { type: 'grant', file, from: work, to: own, heads: [], until }, by);
}
/** When the file was theirs for a day. */
const bobsTeam = (story: Story, change: string, waits: number) => {
  const { maker, own, bob } = story;
  shared(story, maker.founder, timeText(maker.now + DAY));
  maker.wait(waits);
  happens(story, letIn(own, change), bob);
};

const cases: [string, BundleStep | null, Told][] = [
  ['an act that was received before its device was removed', null, removedAfter],
  ['an act by a device removed before', 'receipt', removed],
  ['an act by a worker who had left', 'receipt', left],
  ['an act by a worker who had left the team', 'receipt', moved],
  ['a parked act that a member let in', null, parkedThen(founderInWork)],
  [
    'a parked act that nobody let in',
    'receipt',
    parkedThen(() => {
      /* nobody */
    }),
  ],
  [
    'a parked act without the header of its file',
    'receipt',
    parkedThen(founderInWork, () => ({ fileHeader: null })),
  ],
  [
    'a parked act with the header of another file',
    'receipt',
    parkedThen(founderInWork, ({ maker, alice, work }) => ({
      fileHeader: newFile(maker, alice, work).headerText,
    })),
  ],
  [
    'a parked act that a team let in which never held the file',
    'receipt',
    parkedThen((story, change) => {
      happens(story, letIn(story.own, change), story.bob);
    }),
  ],
  [
    'a parked act that a team let in while the file was shared with it',
    null,
    parkedThen((story, change) => {
      bobsTeam(story, change, 0);
    }),
  ],
  [
    'a parked act that a team let in after its time with the file was over',
    'receipt',
    parkedThen((story, change) => {
      bobsTeam(story, change, 2 * DAY);
    }),
  ],
  [
    'a parked act that was to stay out',
    'receipt',
    parkedThen((story, change) => {
      happens(story, letIn(story.work, change, 'stays-out'), story.maker.founder);
    }),
  ],
  [
    'a parked act let in by somebody who does not belong to the team',
    'membership',
    (story) => {
      const act = write(story, story.alice);
      const log = force(story.maker.entries, story, letIn(story.work, act.change.id), story.bob);
      return told(story, act, { log, parked: true, fileHeader: story.fileHeader });
    },
  ],
  [
    'an act by somebody whose team the file was shared with',
    null,
    (story) => {
      shared(story);
      return told(story, write(story, story.bob), { team: story.own });
    },
  ],
  [
    'the same, where the receipt names the first team and the file’s header says the rest',
    null,
    (story) => {
      shared(story);
      return told(story, write(story, story.bob), { fileHeader: story.fileHeader });
    },
  ],
  [
    'an act by somebody whose team the file is not shared with any more',
    'receipt',
    (story) => {
      shared(story);
      happens(story, { type: 'revoke', file: story.file, team: story.own }, story.alice);
      return told(story, write(story, story.bob), { fileHeader: story.fileHeader });
    },
  ],
  [
    'an act by somebody of another team',
    'receipt',
    (story) => told(story, write(story, story.bob), { fileHeader: story.fileHeader }),
  ],
  [
    'a file shared by a stranger',
    'membership',
    forged(
      ({ file, work, own }) => ({ type: 'grant', file, from: work, to: own, heads: [], until: null }),
      ({ maker }) => [maker.newDevice()],
    ),
  ],
  [
    'a server key changed by two administrators',
    null,
    rotated({ receipt: 'first', checkpoint: 'second', after: false }),
  ],
  [
    'the same, and the receipt from after',
    null,
    rotated({ receipt: 'second', checkpoint: 'second', after: true }),
  ],
  [
    'a receipt with the server’s key of before',
    'receipt',
    rotated({ receipt: 'first', checkpoint: 'second', after: true }),
  ],
  [
    'a receipt with the server’s key of after',
    'receipt',
    rotated({ receipt: 'second', checkpoint: 'second', after: false }),
  ],
  [
    'a checkpoint with the server’s key of before',
    'checkpoint',
    rotated({ receipt: 'first', checkpoint: 'first', after: false }),
  ],
  ['a server key changed by one administrator', 'membership', forged(newKey, ({ maker }) => [maker.founder])],
  [
    'a server key changed by one administrator who signs twice',
    'membership',
    forged(newKey, ({ maker }) => [maker.founder, maker.founder]),
  ],
  [
    'a server key changed by the server',
    'membership',
    forged(newKey, ({ maker }) => [{ by: maker.org, keys: maker.server }]),
  ],
  [
    'an administrator made by one',
    'membership',
    forged(
      ({ alice }) => madeAdministrator(alice.worker),
      ({ second }) => [second],
    ),
  ],
  [
    'an administrator made by one person with two laptops',
    'membership',
    (story) => {
      const { maker, second, alice } = story;
      const other = maker.admit({ worker: second.worker }, maker.founder, second);
      const act = write(story, alice);
      const log = force(maker.entries, story, madeAdministrator(alice.worker), second, other);
      return told(story, act, { log });
    },
  ],
  [
    'an entry after its proposal had expired',
    'membership',
    (story) => {
      const act = write(story, story.alice);
      const log = force(story.maker.entries, story, removal(story.bob.by), story.maker.founder);
      const late = log.at(-1);
      if (late === undefined) throw new Error('a log has entries');
      const at = new Date(story.maker.now + 8 * DAY).toISOString();
      return told(story, act, { log: [...log.slice(0, -1), { ...late, at }] });
    },
  ],
  [
    'two entries in another order',
    'membership',
    (story) => {
      const [one, two, three, four, ...rest] = story.maker.entries;
      if (!one || !two || !three || !four) throw new Error('a story has entries');
      return told(story, write(story, story.alice), { log: [one, two, four, three, ...rest] });
    },
  ],
  [
    'an entry dropped, and the rest numbered and chained again',
    'membership',
    (story) => {
      const kept = story.maker.entries.filter((_, place) => place !== 2);
      const log: typeof kept = [];
      for (const entry of kept) {
        const before = log.at(-1);
        log.push({ ...entry, seq: log.length + 1, prev: before === undefined ? null : entryHash(before) });
      }
      return told(story, write(story, story.alice), { log });
    },
  ],
  [
    'an act with the log of another organisation',
    'fingerprint',
    () => {
      const other = newStory('another organisation');
      return told(other, write(other, other.alice));
    },
  ],
];

const seed = 'an organisation that went on';

/** All over the same beginning, of an organisation with this hash. */
export const { org } = newStory(seed).maker;
export const laterCases: Case[] = cases.map(([name, step, make]) => ({
  name,
  step,
  parts: make(newStory(seed)),
}));
