/** What a step may say together with those before it: no answer before a decision, none of personal data before a second person has read it. */
import type { RequestStep } from '../../record/case/request-step.ts';
import type { Values } from '../../record/field/field.ts';
import type { FormProblems } from '../../record/field/form.ts';
import { wordOf } from '../../record/field/word-of.ts';
import {
  isIdentified,
  lastOf,
  lastStep,
  type OnRecord,
  requestClock,
  type RequestOnRecord,
  rightOf,
  standingSteps,
} from './events.ts';

export interface NextStep {
  values: Values;
  /** Who writes it. */
  worker: string;
  /** ISO day. */
  today: string;
  /** For what the person's file holds data, by use: each is decided on its own when they ask to delete. */
  held: readonly string[];
  /** Somebody wrote down why the file must not be destroyed. */
  onHold: boolean;
}

/** Goes on after a case is closed. */
const alwaysOpen: readonly unknown[] = ['mistake', 'note'];

export function stepProblems(request: RequestOnRecord, next: NextStep): FormProblems {
  const { begun, steps } = request;
  const on = wordOf(next.values, 'on');
  if (on < wordOf(begun.values, 'receivedOn')) return { on: 'STEP_BEFORE_REQUEST' };
  const isClosed = lastStep(steps, 'closed') !== undefined;
  if (isClosed && !alwaysOpen.includes(next.values['what'])) return { on: 'CASE_CLOSED' };
  switch (next.values['what']) {
    case 'clarification-asked':
      return rightOf(request) === 'access' ? {} : { words: 'PAUSE_ONLY_ACCESS' };
    case 'clarified':
      return lastStep(steps, 'clarification-asked') === undefined ? { on: 'STEP_TOO_EARLY' } : {};
    case 'fee-paid':
      return lastStep(steps, 'fee-asked') === undefined ? { on: 'STEP_TOO_EARLY' } : {};
    case 'extended':
      return extension(request, on, next.today);
    case 'item':
      return erasesUnderHold(request, next) ? { decision: 'ERASE_UNDER_HOLD' } : {};
    case 'decided':
      return decision(request, next);
    case 'second-read':
      return secondRead(steps, next.worker);
    case 'delivered':
      return delivery(request);
    case 'closed':
      return next.values['because'] === 'answered' && lastStep(steps, 'delivered') === undefined
        ? { because: 'ANSWER_FIRST' }
        : {};
    default:
      return {};
  }
}

function extension(request: RequestOnRecord, on: string, today: string): FormProblems {
  if (lastStep(request.steps, 'extended') !== undefined) return { on: 'EXTENDED_BEFORE' };
  const { noticeBy } = requestClock(request, today);
  if (noticeBy === null) return { on: 'STEP_TOO_EARLY' };
  return on > noticeBy ? { on: 'EXTENSION_LATE' } : {};
}

/** The uses whose data nobody has decided on yet. */
export function undecidedItems(steps: readonly OnRecord[], held: readonly string[]): string[] {
  const decided = standingSteps(steps)
    .filter(({ values }) => values['what'] === 'item')
    .map(({ values }) => values['item']);
  return held.filter((use) => !decided.includes(use));
}

function erasesUnderHold(request: RequestOnRecord, { values, onHold }: NextStep): boolean {
  return onHold && rightOf(request) === 'erase' && values['decision'] !== 'refused';
}

function decision(request: RequestOnRecord, next: NextStep): FormProblems {
  const { held, values } = next;
  if (request.role === 'processor') return { decision: 'PASS_ON_FIRST' };
  if (values['decision'] !== 'refused' && !isIdentified(request)) return { decision: 'IDENTITY_FIRST' };
  if (erasesUnderHold(request, next)) return { decision: 'ERASE_UNDER_HOLD' };
  const isOpen = rightOf(request) === 'erase' && undecidedItems(request.steps, held).length > 0;
  return isOpen ? { decision: 'ITEMS_UNDECIDED' } : {};
}

function secondRead(steps: readonly OnRecord[], worker: string): FormProblems {
  const decided = lastStep(steps, 'decided');
  if (decided === undefined) return { agrees: 'STEP_TOO_EARLY' };
  return decided.worker === worker ? { agrees: 'SECOND_READER_SAME' } : {};
}

/** Refusing, or handing out what is held, is read by two people. */
function needsSecondReader(request: RequestOnRecord): boolean {
  const decided = lastStep(request.steps, 'decided');
  return rightOf(request) === 'access' || (decided !== undefined && decided.values['decision'] !== 'granted');
}

function delivery(request: RequestOnRecord): FormProblems {
  if (request.role === 'processor') return { sentBy: 'PASS_ON_FIRST' };
  if (lastStep(request.steps, 'decided') === undefined) return { sentBy: 'STEP_TOO_EARLY' };
  const isRead = secondReading(request.steps) === 'yes';
  return needsSecondReader(request) && !isRead ? { sentBy: 'SECOND_READER_NEEDED' } : {};
}

/** What the second reader says of the last decision; empty while nobody has read it. */
function secondReading(steps: readonly OnRecord[]): string {
  const standing = standingSteps(steps);
  const decidedAt = standing.findLastIndex(({ values }) => values['what'] === 'decided');
  const read = standing.slice(decidedAt).findLast(({ values }) => values['what'] === 'second-read');
  return wordOf(read?.values ?? {}, 'agrees');
}

type AwaitedStep = Exclude<
  RequestStep,
  'clarification-asked' | 'fee-asked' | 'extended' | 'exempted' | 'note' | 'mistake'
>;

/** What a request waits for now; null once it is closed. A proposal: every other step can be written as well. */
export function nextStep(request: RequestOnRecord, held: readonly string[]): AwaitedStep | null {
  const { steps } = request;
  const has = (what: RequestStep) => lastStep(steps, what) !== undefined;
  if (has('closed')) return null;
  if (has('delivered') || has('transferred')) return 'closed';
  if (request.role === 'processor') return 'transferred';
  if (!has('decided')) {
    if (!isIdentified(request)) return has('identity-asked') ? 'identity-confirmed' : 'identity-asked';
    if (lastOf(steps, 'clarification-asked', 'clarified') === 'clarification-asked') return 'clarified';
    if (lastOf(steps, 'fee-asked', 'fee-paid') === 'fee-asked') return 'fee-paid';
    if (rightOf(request) === 'access' && !has('searched')) return 'searched';
    const isOpen = rightOf(request) === 'erase' && undecidedItems(steps, held).length > 0;
    return isOpen ? 'item' : 'decided';
  }
  const said = secondReading(steps);
  if (needsSecondReader(request) && said !== 'yes') return said === 'no' ? 'decided' : 'second-read';
  return 'delivered';
}
