/** What can happen in a story: what workers do, and what befalls them. Each move says in a line what came of it. */
import type { Outcome } from '../../renderer/vault/api.ts';
import { answered, personForm } from '../laptop/typed.ts';
import { CANARY, type Who, type World } from './charity.ts';
import type { SimLaptop } from './laptop.ts';
import { calm } from './line.ts';
import type { Truth, Writing } from './truth.ts';

export interface Play {
  world: World;
  truth: Truth;
  who: Who;
  laptop: SimLaptop;
  /** A file that this laptop knows. */
  file: string;
}

type Move = (play: Play) => Promise<string>;

const DAY = 86_400_000;

function said(outcome: Outcome<unknown> | 'died'): string {
  if (outcome === 'died') return 'died';
  return outcome.ok ? 'ok' : outcome.problem.code;
}

/** The writing counts as saved when the laptop has said so, and not before. */
async function writes(
  { truth, who }: Play,
  what: Writing['what'],
  file: string | null,
  write: (words: string) => Promise<[outcome: Outcome<unknown> | 'died', isSaved: boolean, file?: string]>,
): Promise<string> {
  const words = truth.nextWords();
  const writing = truth.begin({ words, what, by: who, file });
  const [outcome, isSaved, made] = await write(words);
  writing.isSaved = isSaved;
  writing.file = made ?? file;
  return `${what} "${words}": ${said(outcome)}${isSaved ? ', saved' : ''}`;
}

const isFaultless = (problems: object): boolean => Object.keys(problems).length === 0;

const addPerson: Move = (play) =>
  writes(play, 'person', null, async (words) => {
    const form = personForm({ legalName: `${CANARY} ${words}`, nhsNumber: '' });
    const outcome = await play.laptop.call('addPerson', form);
    if (outcome === 'died' || !outcome.ok || !isFaultless(outcome.value.problems)) return [outcome, false];
    return [outcome, true, outcome.value.file];
  });

const addNote: Move = (play) =>
  writes(play, 'note', play.file, async (words) => {
    const typed = { at: '2/10/2026\n10:15', how: 'phone', source: 'person', subject: 'A call', words };
    const form = { file: play.file, kind: 'note', record: null, typed, seen: {} } as const;
    const outcome = await play.laptop.call('saveRecord', form);
    return [outcome, outcome !== 'died' && outcome.ok && isFaultless(outcome.value.problems)];
  });

/** A field of which others may be writing at the same time. */
const changeDetails: Move = async (play) => {
  const view = await play.laptop.call('openFile', play.file);
  if (view === 'died' || !view.ok) return `details: ${said(view)}`;
  const { details } = view.value;
  return writes(play, 'details', play.file, async (words) => {
    const typed = personForm({
      legalName: details.values['legalName'] as string,
      nhsNumber: '',
      preferredName: words,
    });
    const { record, seen } = details;
    const outcome = await play.laptop.call('saveRecord', {
      file: play.file,
      kind: 'person',
      record,
      typed,
      seen,
    });
    return [outcome, outcome !== 'died' && outcome.ok && isFaultless(outcome.value.problems)];
  });
};

const keepDraft: Move = async (play) => {
  const begun = await play.laptop.call('beginAct', play.file, null);
  if (begun === 'died' || !begun.ok) return `draft: ${said(begun)}`;
  return writes(play, 'draft', play.file, async (words) => {
    const draft = answered(begun.value, play.world.draw.one(['given', 'refused', 'thinking']));
    const outcome = await play.laptop.call('keepDraft', {
      ...draft,
      decider: { ...draft.decider, name: words },
    });
    return [outcome, outcome !== 'died' && outcome.ok];
  });
};

const finishAct: Move = async (play) => {
  const view = await play.laptop.call('openFile', play.file);
  if (view === 'died' || !view.ok || view.value.draft === null) return 'act: nothing begun';
  const { id } = view.value.draft;
  const draft = await play.laptop.call('draft', id);
  if (draft === 'died' || !draft.ok) return `act: ${said(draft)}`;
  return writes(play, 'act', play.file, async (words) => {
    const named = answered(draft.value);
    const kept = await play.laptop.call('keepDraft', {
      ...named,
      decider: { ...named.decider, name: words },
    });
    if (kept === 'died' || !kept.ok) return [kept, false];
    const outcome = await play.laptop.call('finishAct', id);
    return [outcome, outcome !== 'died' && outcome.ok];
  });
};

const syncNow: Move = async ({ laptop }) => {
  const asked = await laptop.call('syncNow');
  await laptop.settled();
  const status = await laptop.call('syncStatus');
  if (status !== 'died' && status.ok && status.value.stage === 'up-to-date') laptop.lacksOthers = false;
  return `sync: ${said(asked)}, ${status !== 'died' && status.ok ? `${status.value.stage} ${status.value.problem?.code ?? ''}` : said(status)}`;
};

/** Two are in touch at the same time: their requests meet at the office. */
const syncTogether: Move = async ({ world }) => {
  const all = Object.values(world.laptops);
  for (const laptop of all) await laptop.call('syncNow');
  for (const laptop of all) await laptop.settled();
  return 'sync: all at once';
};

/** The power goes at some step of what comes next. */
const dieSoon: Move = async ({ laptop, world }) => {
  const steps = world.draw.number(12);
  laptop.dieAfter(steps);
  return `dies after ${String(steps)} steps`;
};

const restart: Move = async ({ laptop }) => {
  laptop.restart();
  return `restarts: ${said(await laptop.unlock())} ${laptop.announced.join(' ')}`;
};

const loseStore: Move = async ({ laptop }) => {
  laptop.store.lose();
  laptop.lacksOthers = true;
  return 'its database is gone';
};

const sicken: Move = async ({ laptop, world }) => {
  laptop.health = world.draw.one(['sound', 'full', 'failing']);
  return `its disk is ${laptop.health}`;
};

const goOut: Move = async ({ laptop }) => {
  laptop.isOnline = !laptop.isOnline;
  return laptop.isOnline ? 'has a line' : 'has no line';
};

const turnClock: Move = async ({ laptop, world }) => {
  laptop.ahead = world.draw.one([0, 3600_000, -DAY, 2 * DAY, -3650 * DAY, 3650 * DAY]);
  return `its clock is ${String(laptop.ahead / DAY)} days ahead`;
};

const passTime: Move = async ({ world }) => {
  const ms = world.draw.one([1000, 40_000, 600_000, 8 * 3600_000, DAY]);
  world.time.pass(ms);
  return `${String(ms / 1000)} seconds pass`;
};

const changeWeather: Move = async ({ world }) => {
  const some = () => world.draw.one([0, 0, 10, 25]);
  world.line.weather =
    world.draw.number(3) === 0
      ? calm
      : { lost: some(), answerLost: some(), twice: some(), late: some(), bent: world.draw.one([0, 0, 5]) };
  return `the line: ${JSON.stringify(world.line.weather)}`;
};

const restartOffice: Move = async ({ world }) => {
  await world.restartOffice();
  return 'the office starts again';
};

const officeDown: Move = async ({ world }) => {
  world.line.office = world.line.office === null ? world.office.app : null;
  return world.line.office === null ? 'the office is down' : 'the office is up';
};

/** The administrator takes the second laptop of a worker off the list, as when it was left on a bus. */
const removeSpare: Move = async ({ world: { laptops, spareDevice } }) =>
  `removes the spare laptop: ${said(await laptops.chelsea.call('removeDevice', spareDevice, 'lost', false))}`;

/** How often each comes. */
export const moves: readonly { weight: number; move: Move }[] = [
  { weight: 5, move: addPerson },
  { weight: 16, move: addNote },
  { weight: 12, move: changeDetails },
  { weight: 8, move: keepDraft },
  { weight: 6, move: finishAct },
  { weight: 18, move: syncNow },
  { weight: 5, move: syncTogether },
  { weight: 8, move: dieSoon },
  { weight: 6, move: restart },
  { weight: 2, move: loseStore },
  { weight: 4, move: sicken },
  { weight: 4, move: goOut },
  { weight: 3, move: turnClock },
  { weight: 5, move: passTime },
  { weight: 4, move: changeWeather },
  { weight: 2, move: restartOffice },
  { weight: 2, move: officeDown },
  { weight: 1, move: removeSpare },
];
