/** A request about somebody's data as it stands on record, and what of it the clock counts. */
import type { ContractRole } from '../../record/register/contract.ts';
import { wordOf } from '../../record/field/word-of.ts';
import type { Values } from '../../record/field/field.ts';
import type { CaseEvent } from '../deadline/case-events.ts';
import { type ComplaintClock, complaintClock, complaintEvents } from '../deadline/complaint-clock.ts';
import { type RightsClock, rightsClock } from '../deadline/rights-clock.ts';
import { type RightsEvent, rightsEvents } from '../deadline/rights-events.ts';
import { type Right, rights } from '../rights/rights.ts';

export interface OnRecord {
  record: string;
  values: Values;
  worker: string;
  /** ISO time by the writer's laptop. */
  at: string;
}

export interface RequestOnRecord {
  begun: OnRecord;
  /** As they were written. */
  steps: readonly OnRecord[];
  /** The charity's own part in what the request is about. */
  role: ContractRole;
}

/** A record of a case, as the vault gives it. */
interface Written {
  record: string;
  values: Values;
  begun: { worker: string; at: string };
}

export function caseOnRecord(
  begun: Written,
  steps: readonly Written[],
  role: ContractRole = 'controller',
): RequestOnRecord {
  const onRecord = ({ record, values, begun: { worker, at } }: Written) => ({ record, values, worker, at });
  return { begun: onRecord(begun), steps: steps.map(onRecord), role };
}

/** Without what was marked as a mistake, and without the marks. */
export function standingSteps(steps: readonly OnRecord[]): OnRecord[] {
  const wrong = new Set(
    steps.filter(({ values }) => values['what'] === 'mistake').map(({ values }) => wordOf(values, 'step')),
  );
  return steps.filter(({ record, values }) => values['what'] !== 'mistake' && !wrong.has(record));
}

/** The last of a kind that stands. */
export function lastStep(steps: readonly OnRecord[], what: string): OnRecord | undefined {
  return standingSteps(steps).findLast(({ values }) => values['what'] === what);
}

/** The last of some kinds that stands: of a question and its answer, whichever came later. */
export function lastOf(steps: readonly OnRecord[], ...names: readonly string[]): string | undefined {
  const last = standingSteps(steps).findLast(({ values }) => names.includes(wordOf(values, 'what')));
  return last === undefined ? undefined : wordOf(last.values, 'what');
}

/** Whether the charity can be sure who asks: known at the door, or shown since. */
export function isIdentified({ begun, steps }: Pick<RequestOnRecord, 'begun' | 'steps'>): boolean {
  const last = lastOf(steps, 'identity-asked', 'identity-confirmed');
  return last === undefined ? begun.values['known'] === 'yes' : last === 'identity-confirmed';
}

export function rightOf({ begun }: Pick<RequestOnRecord, 'begun'>): Right {
  return rights.find((right) => right === begun.values['right']) ?? 'access';
}

/** Who was known at the door needs no proof, and no day is lost. */
export function eventsOf({ begun, steps }: RequestOnRecord): RightsEvent[] {
  const received: RightsEvent = {
    what: 'received',
    on: wordOf(begun.values, 'receivedOn'),
    writtenAt: begun.at,
  };
  const known: RightsEvent[] =
    begun.values['known'] === 'yes' ? [{ ...received, what: 'identity-confirmed' }] : [];
  return [
    received,
    ...known,
    ...standingSteps(steps).flatMap((step): RightsEvent[] => {
      const name = step.values['what'];
      const isRefusal = name === 'decided' && step.values['decision'] === 'refused';
      const what = rightsEvents.find((event) => event === (isRefusal ? 'refused' : name));
      return what === undefined ? [] : [{ what, on: wordOf(step.values, 'on'), writtenAt: step.at }];
    }),
  ];
}

/** @param today ISO day. */
export function requestClock(request: RequestOnRecord, today: string): RightsClock {
  const { steps, role } = request;
  const clock = rightsClock({ right: rightOf(request), role, events: eventsOf(request) }, today);
  const closed = lastStep(steps, 'closed')?.values['because'];
  // What the person took back, or what goes on elsewhere, is closed without an answer.
  const unanswered = closed !== undefined && closed !== 'answered';
  const problems = clock.problems.filter(
    ({ problem, what }) => !(unanswered && problem === 'out-of-order' && what === 'closed'),
  );
  return { ...clock, problems };
}

/** Of a complaint about data. */
export function complaintClockOf(
  { begun, steps }: Pick<RequestOnRecord, 'begun' | 'steps'>,
  today: string,
): ComplaintClock {
  const received = { what: 'received' as const, on: wordOf(begun.values, 'receivedOn'), writtenAt: begun.at };
  const events = standingSteps(steps).flatMap(({ values, at }) => {
    const what = complaintEvents.find((event) => event === values['what']);
    return what === undefined ? [] : [{ what, on: wordOf(values, 'on'), writtenAt: at }];
  });
  return complaintClock([received, ...events] satisfies CaseEvent<string>[], today);
}
