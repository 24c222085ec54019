/** What a step may say together with those before it: no answer before a decision, none of personal data before a second person has read it. */
import type { Values } from '../../record/field/field.ts';
import type { FormProblems } from '../../record/field/form.ts';
import { wordOf } from '../../record/field/word-of.ts';
import {
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
}

export function stepProblems(request: RequestOnRecord, next: NextStep): FormProblems {
  const { begun, steps } = request;
  const on = wordOf(next.values, 'on');
  if (on < wordOf(begun.values, 'receivedOn')) return { on: 'STEP_BEFORE_REQUEST' };
  switch (next.values['what']) {
    case 'clarification-asked':
      return rightOf(request) === 'access' ? {} : { words: 'PAUSE_ONLY_ACCESS' };
    case 'clarified':
      return lastStep(steps, 'clarification-asked') === undefined ? { on: 'STEP_TOO_EARLY' } : {};
    case 'fee-paid':
      return lastStep(steps, 'fee-asked') === undefined ? { on: 'STEP_TOO_EARLY' } : {};
    case 'extended':
      return extension(request, on, next.today);
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

function decision(request: RequestOnRecord, { held }: NextStep): FormProblems {
  if (request.role === 'processor') return { decision: 'PASS_ON_FIRST' };
  const isOpen = rightOf(request) === 'erase' && undecidedItems(request.steps, held).length > 0;
  return isOpen ? { decision: 'ITEMS_UNDECIDED' } : {};
}

function secondRead(steps: readonly OnRecord[], worker: string): FormProblems {
  const decided = lastStep(steps, 'decided');
  if (decided === undefined) return { agrees: 'STEP_TOO_EARLY' };
  return decided.worker === worker ? { agrees: 'SECOND_READER_SAME' } : {};
}

/** Refusing, or handing out what is held, is read by two people. */
export function needsSecondReader(request: RequestOnRecord): boolean {
  const decided = lastStep(request.steps, 'decided');
  return rightOf(request) === 'access' || (decided !== undefined && decided.values['decision'] !== 'granted');
}

function delivery(request: RequestOnRecord): FormProblems {
  if (request.role === 'processor') return { sentBy: 'PASS_ON_FIRST' };
  const standing = standingSteps(request.steps);
  const decidedAt = standing.findLastIndex(({ values }) => values['what'] === 'decided');
  if (decidedAt < 0) return { sentBy: 'STEP_TOO_EARLY' };
  const read = standing.slice(decidedAt).findLast(({ values }) => values['what'] === 'second-read');
  const isRead = read?.values['agrees'] === 'yes';
  return needsSecondReader(request) && !isRead ? { sentBy: 'SECOND_READER_NEEDED' } : {};
}
