/** Push, pull, rest. One run at a time; a failure never throws the worker out of what they are doing, nor does what must not happen. */
import type { Outcome, Problem, SyncStatus } from '../api.ts';
import { fetchPictures } from '../attachments/fetch.ts';
import { sendPictures } from '../attachments/send.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { ownDevice, type Session } from '../session.ts';
import { lockHeld } from '../retention/lock.ts';
import { StoreFailed } from '../store.ts';
import { whyNotWholeLog } from './checkpoint.ts';
import { finishParts } from './finish-parts.ts';
import { forgetAndTell } from './forget.ts';
import { handIn } from './hand-in.ts';
import { followLog } from './follow-log.ts';
import { followFeeds } from './pull.ts';
import { obeyRestore } from './obey-restore.ts';
import { settleKeyring } from './own-keyring.ts';
import { pushWaiting } from './push.ts';
import { returnLog } from './return-log.ts';
import { returnOthers } from './return-others.ts';
import { stageOf, type SyncState } from './stage.ts';
import { serveKeys } from './steward.ts';

/** How long to rest after success and after failure. News also comes by a save, by the network returning, and by asking. */
const REST_MS = 30_000;
const REST_AFTER_FAILURE_MS = 15_000;

export interface Sync {
  /** Runs as soon as may be; runs again if asked while running. */
  poke(): void;
  status(): SyncStatus;
  /** The network went away: say so without waiting for a failure. */
  offline(): void;
  /** When what was asked for has been done, well or badly. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface SyncListener {
  /** What was received could not be kept: the store must be built again before more is asked for. */
  storeFailed(): void;
  /** So much could not be opened that somebody may be trying. */
  tampered(): void;
  /** This laptop was told to forget everything, and has. */
  wiped(): void;
}

export function startSync(
  ports: Ports,
  session: Session,
  keptIn: SyncStatus['keptIn'],
  heard: SyncListener,
): Sync {
  const state: SyncState = { running: null, progress: null, problem: null, reached: false };
  let asked = false;
  let over: 'stopped' | 'broken' | null = null;
  let run: Promise<void> = Promise.resolve();
  let cancelRest: () => void = () => {};

  const status = () => stageOf(ports, session, state, keptIn);
  const tell = () => ports.emit('sync', status());

  /** Pictures wait for all that was written meanwhile. */
  const isFree = () => !asked && over === null;

  async function once(): Promise<Problem | null> {
    const toSend = session.waiting.size;
    state.running = toSend > 0 ? 'sending' : 'receiving';
    state.progress = toSend > 0 ? { done: 0, total: toSend } : null;
    tell();
    const log = await followLog(ports, session);
    if (!log.ok) return log.problem;
    await obeyRestore(ports, session);
    if (ownDevice(session)?.removed !== null) return (await handIn(ports, session, heard.wiped)).problem;
    const forgotten = await forgetAndTell(ports, session);
    if (!forgotten.ok) return forgotten.problem;
    // What this laptop does for others must not hold back its own work.
    const settled = await settleKeyring(ports, session);
    const served = await serveKeys(ports, session);
    const locked = await lockHeld(ports, session);
    const push = () =>
      pushWaiting(ports, session, (sent) => {
        state.progress = { done: sent, total: Math.max(toSend, sent) };
        tell();
      });
    const pushed = await push();
    // What cannot be sealed again before what began its file is here, because the store was lost, waits until that has come.
    const isStale = !pushed.ok && pushed.problem.code === 'STALE_EPOCH';
    if (!pushed.ok && !isStale) return pushed.problem;
    state.running = 'receiving';
    state.progress = null;
    const pulled = await followFeeds(ports, session, (received, total) => {
      state.progress = { done: received, total };
      tell();
    });
    if (!pulled.ok) return pulled.problem;
    const pushedLate = isStale ? await push() : pushed;
    if (!pushedLate.ok) return pushedLate.problem;
    if (damagedIn(session) >= TOO_MUCH_DAMAGE) heard.tampered();
    const returned = await returnOthers(ports, session);
    const caughtUp = await catchUp(ports, session);
    const parted = await finishParts(ports, session);
    const sent = await sendPictures(ports, session, isFree);
    if (sent.ok) await fetchPictures(ports, session, isFree);
    const failed = [returned, caughtUp, parted, sent, settled, served, locked].find((one) => !one.ok);
    return failed === undefined || failed.ok ? null : failed.problem;
  }

  async function work(): Promise<void> {
    while (asked && over === null) {
      asked = false;
      state.problem = await once().catch(thrown);
      if (state.problem?.code === 'OFFICE_RESTORING') await returnLog(session);
      state.reached = state.problem === null || !unreachable.has(state.problem.code);
    }
    state.running = null;
    state.progress = null;
    if (over === 'stopped') return;
    tell();
    if (over === null)
      cancelRest = ports.after(state.problem === null ? REST_MS : REST_AFTER_FAILURE_MS, poke);
  }

  function thrown(error: unknown): Problem {
    // A store that fails while receiving loses nothing: the cursor has not moved.
    if (error instanceof StoreFailed) {
      heard.storeFailed();
      return { code: 'LOCAL_DB_LOST' };
    }
    // What is in memory may be ahead of what is kept. Nothing builds on it: the next unlocking begins with what is on disk.
    over ??= 'broken';
    return { code: 'CONTACT_BROKEN' };
  }

  function poke(): void {
    asked = true;
    if (state.running !== null || over !== null) return;
    cancelRest();
    state.running = 'receiving';
    run = work();
  }

  return {
    poke,
    status,
    offline() {
      if (over !== null) return;
      state.reached = false;
      state.problem = { code: 'OFFLINE' };
      tell();
    },
    settled: () => run,
    async stop() {
      over = 'stopped';
      cancelRest();
      session.link.close();
      await run;
    },
  };
}

/** The checkpoint may already speak of log entries that came while the feeds were read. They must be there to be had. */
async function catchUp(ports: Ports, session: Session): Promise<Outcome<null>> {
  const ahead = (session.checkpoint?.checkpoint.log.size ?? 0) > session.membership.size;
  const followed = ahead ? await followLog(ports, session) : done(null);
  if (!followed.ok) return followed;
  const wrong = whyNotWholeLog(session);
  return wrong === null ? followed : problem(wrong);
}

/** A disk or a line in trouble bends one thing, or ten. */
const TOO_MUCH_DAMAGE = 1000;
const damage: ReadonlySet<string> = new Set([
  'ROW_DAMAGED',
  'ROW_MISPLACED',
  'KEY_COMMITMENT',
  'BAD_SIGNATURE',
]);

function damagedIn({ troubles }: Session): number {
  return [...troubles.values()].filter(({ code }) => damage.has(code)).length;
}

const unreachable: ReadonlySet<string> = new Set([
  'OFFLINE',
  'LINK_TIMEOUT',
  'SERVER_ADDRESS_WRONG',
  'TLS_UNTRUSTED',
]);
