/** The state of sending in words: derived from what is, never set by hand. */
import type { Problem, SyncStatus } from '../api.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import { leaseOf } from './office-time.ts';

export interface SyncState {
  running: 'sending' | 'receiving' | null;
  progress: SyncStatus['progress'];
  problem: Problem | null;
  /** Whether the last try had an answer. */
  reached: boolean;
}

export function stageOf(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  state: SyncState,
  keptIn: SyncStatus['keptIn'],
): SyncStatus {
  const troubles = [...session.troubles.values(), ...copiedLaptops(session)];
  const tray = troubles.map(({ id, file, code }) => ({ id, file, problem: { code } })).toReversed();
  return {
    stage: stage(session, state, tray.length),
    waiting: session.waiting.size + session.waitingPictures.size,
    progress: state.progress,
    officeLastAnswered: session.officeTime?.at ?? null,
    tray,
    problem: state.problem,
    keptIn,
    lease: leaseOf(ports, session),
  };
}

/** Said until the device is removed from the log: nothing less ends it. */
function copiedLaptops({ twins, membership }: Session) {
  return [...twins]
    .filter(([device]) => membership.devices.get(device)?.removed === null)
    .map(([, twin]) => ({ ...twin, code: 'EQUIVOCATION' as const }));
}

function stage(session: Session, state: SyncState, troubles: number): SyncStatus['stage'] {
  if (state.running !== null && (state.progress !== null || state.reached)) return state.running;
  if (!state.reached) return 'offline';
  if (state.problem !== null || troubles > 0) return 'needs-you';
  return session.waiting.size + session.waitingPictures.size > 0 ? 'waiting' : 'up-to-date';
}
