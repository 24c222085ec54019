/** Opening the vault with an open keyring: journal and store together → log → keys → files. Progress at each stop. */
import { readChange } from '../../shared/change/change.ts';
import type { OpenKeyring } from '../../shared/crypto/keyring.ts';
import { replay } from '../../shared/membership/replay.ts';
import type { Outcome } from './api.ts';
import { admit, sentAwayTo } from './admit.ts';
import { openTail } from './audit/tail.ts';
import { holdDraft, openDraft } from './drafts.ts';
import { holdsSentChunks } from './attachments/waiting.ts';
import { type JournalContents, readChunks, readJournal } from './journal.ts';
import { createLink } from './link.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';
import { takeKeys } from './keys.ts';
import type { Session } from './session.ts';
import { emptyStored, type Stored, type StoredChange } from './store.ts';

/** `first`: straight after enrolment, when an empty store is no loss. */
export async function openSession(
  ports: Ports,
  keyring: OpenKeyring,
  first: boolean,
): Promise<Outcome<Session>> {
  const server = await ports.shell.call('settings:server:read');
  if (!server.ok) return problem(server.problem);
  const about = await ports.shell.call('app:about');
  if (!about.ok) return problem(about.problem);
  const read = await readEverything(ports, keyring.head.device, first);
  if (!read.ok) return read;
  const {
    whole: stored,
    envelopes,
    earlierSeals,
    hasRemains,
    time,
    forgotten,
    acknowledged,
    counter,
    audit,
    handedOver,
  } = read.value.rebuilt;
  const membership = replay(null, stored.entries);
  if (!membership.ok) return problem(membership.problem);
  if (membership.value === null) return problem('LOG_INVALID');
  if (membership.value.org !== keyring.head.org) return problem('WRONG_ORGANISATION');
  const session: Session = {
    app: `Doorstep ${about.value.version}, ${about.value.shell}`,
    keyring,
    recoverable: false,
    pinMisses: 0,
    link: createLink(ports.shell, server.value ?? about.value.server ?? ''),
    identity: {
      caller: { org: keyring.head.org, kind: 'device', id: keyring.head.device },
      keys: keyring.keys.sign,
    },
    membership: membership.value,
    entries: stored.entries,
    envelopes: new Map(),
    pendingEnvelopes: new Map(),
    unkeptKeys: new Map(),
    teamKeys: new Map(),
    fileKeys: new Map(),
    files: new Map(),
    organisations: new Set(),
    forgotten,
    acknowledged,
    drafts: new Map(),
    forms: new Map(),
    audit: openTail(ports, keyring.draftKey, audit, handedOver),
    hasRemains,
    cursors: new Map(stored.cursors.map((cursor) => [cursor.team, cursor])),
    receipts: new Map(stored.receipts.map((signed) => [signed.receipt.batch, signed])),
    returned: new Set(),
    keptKeys: new Set(),
    waiting: new Map(),
    earlierSeals,
    sentAway: new Map(),
    numbers: new Map(),
    twins: new Map(),
    waitingPictures: new Map(),
    signedChunks: read.value.rebuilt.signedChunks,
    heldChunks: new Set([...stored.chunkIds, ...read.value.chunkIds]),
    troubles: new Map(stored.troubles.map((trouble) => [trouble.id, trouble])),
    checkpoint: stored.checkpoint,
    keptCheckpoint: stored.checkpoint?.checkpoint.seq ?? 0,
    officeTime: officeTimeOf(stored, time),
    furthest: time?.furthest ?? 0,
    furthestTicks: ports.clock.ticks(),
    counter,
  };
  takeKeys(session, envelopes);
  await takeChanges(ports, session, stored);
  session.hasRemains ||= holdsSentChunks(session, read.value.chunkIds);
  for (const sealed of read.value.rebuilt.drafts) {
    const draft = openDraft(keyring.draftKey, sealed);
    if (draft !== null) holdDraft(session, sealed.id, draft);
  }
  return done(session);
}

interface Everything {
  rebuilt: Rebuilt;
  /** Of the chunks in the journal. */
  chunkIds: string[];
}

async function readEverything(ports: Ports, device: string, first: boolean): Promise<Outcome<Everything>> {
  const state = await ports.store.open();
  if (state === 'newer') return problem('DB_NEWER');
  const journal = await readJournal(ports.shell, (read) =>
    ports.emit('progress', { stage: 'journal', done: read, total: read }),
  );
  if (!journal.ok) return problem(journal.problem);
  if (journal.value.state === 'damaged') ports.emit('announce', { code: 'JOURNAL_DAMAGED' });
  if (journal.value.state === 'torn') ports.emit('announce', { code: 'JOURNAL_TAIL' });
  if (state === 'new' && !first) ports.emit('announce', { code: 'LOCAL_DB_LOST' });
  const rebuilt = rebuild(
    state === 'new' ? emptyStored() : await ports.store.load(),
    journal.value.entries,
    device,
  );
  await ports.store.keep(rebuilt.missing);
  const { chunkIds } = journal.value;
  const restored = await restoreChunks(ports, rebuilt.whole, chunkIds);
  return restored.ok ? done({ rebuilt, chunkIds }) : restored;
}

/** What the store has lost of the pictures in the journal. */
async function restoreChunks(
  { shell, store }: Ports,
  stored: Stored,
  chunkIds: JournalContents['chunkIds'],
): Promise<Outcome<null>> {
  const missing = new Set(chunkIds);
  for (const id of stored.chunkIds) missing.delete(id);
  if (missing.size === 0) return done(null);
  const read = await readChunks(shell, missing, (chunks) => store.keep({ chunks }));
  return read.ok ? done(null) : problem(read.problem);
}

/** The office's time as last written down, or else as it signed the newest checkpoint. How long ago that was, this sitting cannot know. */
function officeTimeOf({ checkpoint }: Stored, time: Rebuilt['time']): Session['officeTime'] {
  if (time !== null) return { at: time.at, clock: time.clock, ticks: null };
  if (checkpoint === null) return null;
  const { at } = checkpoint.checkpoint;
  return { at, clock: Date.parse(at), ticks: null };
}

const BREATH = 250;

async function takeChanges(ports: Ports, session: Session, { changes }: Stored): Promise<void> {
  const own: { counter: number; stored: StoredChange }[] = [];
  // Rows come by id. A file's first change, whose id is the file's, says by which team's log all others are judged.
  const begun = changes.filter(({ id, file }) => id === file);
  const later = changes.filter(({ id, file }) => id !== file);
  for (const [index, stored] of [...begun, ...later].entries()) {
    const header = readChange(stored.header)?.header;
    if (header?.device === session.keyring.head.device) own.push({ counter: header.counter, stored });
    const refused = admit(session, stored);
    const to = refused === null ? null : sentAwayTo(session, stored);
    if (to !== null) {
      session.sentAway.set(stored.id, { ...stored, team: to });
    } else if (refused !== null) {
      session.troubles.set(stored.id, { id: stored.id, file: stored.file, code: refused, feed: stored.feed });
    }
    if (index % BREATH === 0) {
      ports.emit('progress', { stage: 'open', done: index, total: changes.length });
      await ports.rest();
    }
  }
  // What waits must go in the order it was written: a file's first change before all others of it.
  for (const { counter, stored } of own.toSorted((a, b) => a.counter - b.counter)) {
    session.counter = Math.max(session.counter, counter);
    if (stored.state === 'waiting') session.waiting.set(stored.id, stored);
  }
  ports.emit('progress', { stage: 'open', done: changes.length, total: changes.length });
}
