/** which step may follow which, by whom and until when. */
import { describe, expect, test } from 'vitest';
import { requestClock, standingSteps } from '../../../shared/rules/request/events.ts';
import { nextStep, stepProblems, undecidedItems } from '../../../shared/rules/request/next-step.ts';
import { requestOf, type Row } from './steps.ts';

const today = '2026-09-20';
const decided: Row = { what: 'decided', on: '2026-09-10', decision: 'granted' };
const read: Row = { what: 'second-read', on: '2026-09-11', agrees: 'yes', by: 'bea' };
const delivered: Row = { what: 'delivered', on: '2026-09-12', sentBy: 'paper' };

interface Case {
  begun?: Record<string, string>;
  steps?: Row[];
  role?: 'controller' | 'processor';
  next: Row;
  held?: string[];
  onHold?: boolean;
  problems: object;
}

const rows: Record<string, Case> = {
  'a step before the request came': {
    next: { what: 'note', on: '2026-09-02' },
    problems: { on: 'STEP_BEFORE_REQUEST' },
  },
  'asking who wants to see their data what they mean': {
    next: { what: 'clarification-asked', on: '2026-09-05' },
    problems: {},
  },
  'stopping the clock of a request to delete': {
    begun: { right: 'erase' },
    next: { what: 'clarification-asked', on: '2026-09-05' },
    problems: { words: 'PAUSE_ONLY_ACCESS' },
  },
  'an answer to what nobody asked': {
    next: { what: 'clarified', on: '2026-09-05' },
    problems: { on: 'STEP_TOO_EARLY' },
  },
  'a fee that nobody asked for': {
    next: { what: 'fee-paid', on: '2026-09-05' },
    problems: { on: 'STEP_TOO_EARLY' },
  },
  'more time on the last day of the first month': {
    next: { what: 'extended', on: '2026-10-03' },
    problems: {},
  },
  'more time one day later': {
    next: { what: 'extended', on: '2026-10-04' },
    problems: { on: 'EXTENSION_LATE' },
  },
  'more time twice': {
    steps: [{ what: 'extended', on: '2026-09-10' }],
    next: { what: 'extended', on: '2026-09-12' },
    problems: { on: 'EXTENDED_BEFORE' },
  },
  'more time again, where the first was a mistake': {
    steps: [
      { what: 'extended', on: '2026-09-10' },
      { what: 'mistake', on: '2026-09-10', step: 'step-0' },
    ],
    next: { what: 'extended', on: '2026-09-12' },
    problems: {},
  },
  'more time while it is not known who asks': {
    begun: { known: 'no' },
    steps: [{ what: 'identity-asked', on: '2026-09-04' }],
    next: { what: 'extended', on: '2026-09-12' },
    problems: { on: 'STEP_TOO_EARLY' },
  },
  'a decision to delete with one part open': {
    begun: { right: 'erase' },
    steps: [{ what: 'item', on: '2026-09-09', item: 'photos', decision: 'granted' }],
    next: decided,
    held: ['photos', 'support'],
    problems: { decision: 'ITEMS_UNDECIDED' },
  },
  'a decision to delete with each part decided': {
    begun: { right: 'erase' },
    steps: [
      { what: 'item', on: '2026-09-09', item: 'photos', decision: 'granted' },
      { what: 'item', on: '2026-09-09', item: 'support', decision: 'refused' },
    ],
    next: decided,
    held: ['photos', 'support'],
    problems: {},
  },
  'a decision to give what is not theirs to somebody whom nobody knows': {
    begun: { known: 'no' },
    steps: [{ what: 'identity-asked', on: '2026-09-04' }],
    next: decided,
    problems: { decision: 'IDENTITY_FIRST' },
  },
  'a no to somebody whom nobody knows': {
    begun: { known: 'no' },
    next: { ...decided, decision: 'refused' },
    problems: {},
  },
  'a yes once it is clear who asks': {
    begun: { known: 'no' },
    steps: [
      { what: 'identity-asked', on: '2026-09-04' },
      { what: 'identity-confirmed', on: '2026-09-06' },
    ],
    next: decided,
    problems: {},
  },
  'deleting a part of a file on hold': {
    begun: { right: 'erase' },
    next: { what: 'item', on: '2026-09-09', item: 'photos', decision: 'granted' },
    onHold: true,
    problems: { decision: 'ERASE_UNDER_HOLD' },
  },
  'deleting a file on hold': {
    begun: { right: 'erase' },
    next: decided,
    onHold: true,
    problems: { decision: 'ERASE_UNDER_HOLD' },
  },
  'a no to deleting a file on hold': {
    begun: { right: 'erase' },
    next: { what: 'item', on: '2026-09-09', item: 'photos', decision: 'refused' },
    onHold: true,
    problems: {},
  },
  'a step after the case was closed': {
    steps: [{ what: 'closed', on: '2026-09-10', because: 'taken-back' }],
    next: { what: 'searched', on: '2026-09-11' },
    problems: { on: 'CASE_CLOSED' },
  },
  'a mark that closing was a mistake': {
    steps: [{ what: 'closed', on: '2026-09-10', because: 'taken-back' }],
    next: { what: 'mistake', on: '2026-09-11', step: 'step-0' },
    problems: {},
  },
  'a second reader before there is a decision': { next: read, problems: { agrees: 'STEP_TOO_EARLY' } },
  'a second reader who decided it': {
    steps: [decided],
    next: { ...read, by: 'dana' },
    problems: { agrees: 'SECOND_READER_SAME' },
  },
  'a second reader who is another': { steps: [decided], next: read, problems: {} },
  'an answer before a decision': { next: delivered, problems: { sentBy: 'STEP_TOO_EARLY' } },
  'data handed out that one person alone has read': {
    steps: [decided],
    next: delivered,
    problems: { sentBy: 'SECOND_READER_NEEDED' },
  },
  'data handed out although the second reader does not agree': {
    steps: [decided, { ...read, agrees: 'no' }],
    next: delivered,
    problems: { sentBy: 'SECOND_READER_NEEDED' },
  },
  'a new decision after the second reading': {
    steps: [decided, read, { ...decided, on: '2026-09-12' }],
    next: delivered,
    problems: { sentBy: 'SECOND_READER_NEEDED' },
  },
  'data handed out that two have read': { steps: [decided, read], next: delivered, problems: {} },
  'a mistake put right as they asked, by one person': {
    begun: { right: 'rectify' },
    steps: [decided],
    next: delivered,
    problems: {},
  },
  'a mistake that is said to be none, by one person': {
    begun: { right: 'rectify' },
    steps: [{ ...decided, decision: 'refused' }],
    next: delivered,
    problems: { sentBy: 'SECOND_READER_NEEDED' },
  },
  'a decision about data of which another is the controller': {
    role: 'processor',
    next: decided,
    problems: { decision: 'PASS_ON_FIRST' },
  },
  'an answer about data of which another is the controller': {
    role: 'processor',
    next: delivered,
    problems: { sentBy: 'PASS_ON_FIRST' },
  },
  'closed as answered, and no answer went': {
    steps: [decided, read],
    next: { what: 'closed', on: '2026-09-13', because: 'answered' },
    problems: { because: 'ANSWER_FIRST' },
  },
  'closed because they took it back': {
    next: { what: 'closed', on: '2026-09-13', because: 'taken-back' },
    problems: {},
  },
};

describe('R-56: a step is taken as it is, or refused with its reason', () => {
  test.each(Object.entries(rows))(
    '%s',
    (_name, { begun = {}, steps = [], role, next, held = [], onHold = false, problems }) => {
      const { by = 'dana', ...values } = next;
      const request = requestOf(begun, steps, role);
      expect(stepProblems(request, { values, worker: by, today, held, onHold })).toEqual(problems);
    },
  );
});

describe('R-56: the clock of a request follows from its steps', () => {
  const due = (begun: Record<string, string>, steps: Row[] = []) =>
    requestClock(requestOf(begun, steps), today).due?.day ?? null;

  test('who was known at the door loses no day', () => {
    expect(due({})).toBe('2026-10-05');
    expect(requestClock(requestOf({}, []), today).problems).toEqual([]);
  });

  test('who was not known, and was never asked, is named as a gap', () => {
    const { problems } = requestClock(requestOf({ known: 'no' }, []), today);
    expect(problems).toMatchObject([{ problem: 'identity-open' }]);
  });

  test('it waits for who they are, and begins on the day on which that is clear', () => {
    const asked: Row = { what: 'identity-asked', on: '2026-03-11' };
    expect(due({ known: 'no', receivedOn: '2026-03-10' }, [asked])).toBeNull();
    const came: Row = { what: 'identity-confirmed', on: '2026-03-17' };
    expect(due({ known: 'no', receivedOn: '2026-03-10' }, [asked, came])).toBe('2026-04-17');
  });

  test('a step that was a mistake counts for nothing, and stays on record', () => {
    const steps: Row[] = [
      { what: 'extended', on: '2026-09-10' },
      { what: 'mistake', on: '2026-09-11', step: 'step-0' },
    ];
    expect(due({}, steps)).toBe('2026-10-05');
    expect(standingSteps(requestOf({}, steps).steps)).toEqual([]);
    expect(requestOf({}, steps).steps).toHaveLength(2);
  });

  test('what was taken back is closed, and nothing about that is out of order', () => {
    const taken = requestOf({}, [{ what: 'closed', on: '2026-09-12', because: 'taken-back' }]);
    expect(requestClock(taken, today)).toMatchObject({ state: 'closed', problems: [] });
  });

  test('a laptop whose clock was set back is named', () => {
    const request = requestOf({}, [{ what: 'note', on: '2026-09-05' }, decided]);
    const [first, second] = request.steps;
    const swapped = {
      ...request,
      steps: [second!, { ...first!, values: { ...first!.values, what: 'extended' } }],
    };
    expect(requestClock(swapped, today).problems).toMatchObject([{ problem: 'clock-set-back' }]);
  });
});

test('R-60: what is not decided yet is named, use by use', () => {
  const { steps } = requestOf({ right: 'erase' }, [
    { what: 'item', on: '2026-09-09', item: 'photos', decision: 'granted' },
  ]);
  expect(undecidedItems(steps, ['photos', 'support', 'payments'])).toEqual(['support', 'payments']);
});

describe('R-56: a request always says what it waits for', () => {
  const searched: Row = { what: 'searched', on: '2026-09-06' };
  const waits: Record<
    string,
    { begun?: Record<string, string>; steps?: Row[]; held?: string[]; next: string | null }
  > = {
    'who asks, where nobody knows them': { begun: { known: 'no' }, next: 'identity-asked' },
    'the proof that was asked for': {
      begun: { known: 'no' },
      steps: [{ what: 'identity-asked', on: '2026-09-04' }],
      next: 'identity-confirmed',
    },
    'what they mean': { steps: [{ what: 'clarification-asked', on: '2026-09-04' }], next: 'clarified' },
    'the fee': { steps: [{ what: 'fee-asked', on: '2026-09-04' }], next: 'fee-paid' },
    'a search': { next: 'searched' },
    'each part, where they ask to delete': { begun: { right: 'erase' }, held: ['photos'], next: 'item' },
    'a decision': { steps: [searched], next: 'decided' },
    'a second reader': { steps: [searched, decided], next: 'second-read' },
    'another decision, where the second reader does not agree': {
      steps: [searched, decided, { ...read, agrees: 'no' }],
      next: 'decided',
    },
    'its answer': { steps: [searched, decided, read], next: 'delivered' },
    'to be closed': { steps: [searched, decided, read, delivered], next: 'closed' },
    'nothing more': {
      steps: [searched, decided, read, delivered, { what: 'closed', on: '2026-09-13', because: 'answered' }],
      next: null,
    },
  };
  test.each(Object.entries(waits))('%s', (_name, { begun = {}, steps = [], held = [], next }) => {
    expect(nextStep(requestOf(begun, steps), held)).toBe(next);
  });

  test('of data that is another controller’s: to be passed on', () => {
    expect(nextStep(requestOf({}, [], 'processor'), [])).toBe('transferred');
  });
});
