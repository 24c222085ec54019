/** by when a request is answered, by table: one month, what starts it, what makes it longer, and what stops it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../../shared/rules/calendar.ts';
import { englandAndWales } from '../../../../shared/rules/deadline/bank-holidays.ts';
import { rightsClock } from '../../../../shared/rules/deadline/rights-clock.ts';
import type { RightsCase, RightsEventName } from '../../../../shared/rules/deadline/rights-events.ts';
import { isWorkingDay } from '../../../../shared/rules/deadline/working-day.ts';
import type { Right } from '../../../../shared/rules/rights/rights.ts';

type Happened = [what: RightsEventName, on: string];

/** Each written down on its day, a second after the one before. */
function caseOf(happened: readonly Happened[], right: Right = 'access'): RightsCase {
  const events = happened.map(([what, on], at) => ({
    what,
    on,
    writtenAt: `${on}T12:00:${String(at).padStart(2, '0')}.000Z`,
  }));
  return { right, role: 'controller', events };
}

const known = (on: string): Happened[] => [
  ['received', on],
  ['identity-confirmed', on],
];

describe('R-56: one month from the day it came', () => {
  test.each([
    ['2026-09-03', '2026-10-05'],
    ['2027-01-31', '2027-03-01'],
    ['2028-01-31', '2028-02-29'],
    ['2026-11-25', '2026-12-29'],
    ['2027-02-26', '2027-03-30'],
    ['2026-07-31', '2026-09-01'],
    ['2027-11-27', '2027-12-29'],
    ['2026-03-31', '2026-04-30'],
    ['2026-05-31', '2026-06-30'],
  ])('received %s, answered by %s', (on, due) => {
    const clock = rightsClock(caseOf(known(on)), on);
    expect(clock).toMatchObject({
      state: 'running',
      start: on,
      due: { day: due, certain: true },
      problems: [],
    });
    expect([clock.target, clock.daysLeft]).toEqual([addDays(on, 28), daysBetween(on, due)]);
  });

  test('the sum can be said step by step', () => {
    expect(rightsClock(caseOf(known('2027-01-31')), '2027-02-01').due?.steps).toEqual([
      { step: 'start', because: 'received', day: '2027-01-31' },
      { step: 'add-months', months: 1, day: '2027-02-28', shorter: true },
      { step: 'rest-day', day: '2027-02-28', because: 'sunday' },
      { step: 'next-working-day', day: '2027-03-01' },
    ]);
  });

  test('where the bank holidays are not known yet, the day is the last that is surely in time', () => {
    expect(rightsClock(caseOf(known('2028-12-09')), '2028-12-09').due).toMatchObject({
      day: '2029-01-09',
      certain: false,
      steps: [{ step: 'start' }, { step: 'add-months' }, { step: 'holidays-unknown', day: '2029-01-09' }],
    });
  });
});

describe('R-56: what starts it', () => {
  const asked: Happened[] = [
    ['received', '2026-03-10'],
    ['identity-asked', '2026-03-10'],
  ];

  test('waits for who they are, and counts from the day on which that came', () => {
    expect(rightsClock(caseOf(asked), '2026-03-12')).toMatchObject({
      state: 'id-pending',
      start: null,
      due: null,
      daysLeft: null,
      problems: [],
    });
    const clock = rightsClock(caseOf([...asked, ['identity-confirmed', '2026-03-17']]), '2026-03-17');
    expect(clock).toMatchObject({ state: 'running', start: '2026-03-17', due: { day: '2026-04-17' } });
    expect(clock.due?.steps[0]).toEqual({ step: 'start', because: 'identity', day: '2026-03-17' });
  });

  test('waits again when what came was not enough', () => {
    const again: Happened[] = [
      ...asked,
      ['identity-confirmed', '2026-03-12'],
      ['identity-asked', '2026-03-13'],
    ];
    expect(rightsClock(caseOf(again), '2026-03-14')).toMatchObject({ state: 'id-pending', start: null });
  });

  test('is not put off by being sure of them later without having asked', () => {
    const clock = rightsClock(
      caseOf([
        ['received', '2026-03-10'],
        ['identity-confirmed', '2026-03-17'],
      ]),
      '2026-03-17',
    );
    expect(clock).toMatchObject({ start: '2026-03-10', due: { day: '2026-04-10' } });
  });

  test('waits for a fee, and counts from the latest of the three', () => {
    const fee: Happened[] = [...known('2026-03-10'), ['fee-asked', '2026-03-11']];
    expect(rightsClock(caseOf(fee), '2026-03-12')).toMatchObject({ state: 'fee-pending', due: null });
    const paid = rightsClock(caseOf([...fee, ['fee-paid', '2026-03-20']]), '2026-03-20');
    expect(paid).toMatchObject({ state: 'running', start: '2026-03-20', due: { day: '2026-04-20' } });
    expect(paid.due?.steps[0]).toMatchObject({ because: 'fee' });
  });

  test('nobody has said who asks: it runs all the same, and says so', () => {
    const clock = rightsClock(caseOf([['received', '2026-03-10']]), '2026-03-11');
    expect(clock).toMatchObject({ state: 'received', due: { day: '2026-04-10' } });
    expect(clock.problems).toEqual([{ problem: 'identity-open', what: 'received', on: '2026-03-10' }]);
  });
});

describe('R-56: a pause to ask what they mean', () => {
  const june: Happened[] = [...known('2026-06-01'), ['clarification-asked', '2026-06-05']];

  test.each<[string, Happened[], due: string, days: number]>([
    ['answered a week later', [['clarified', '2026-06-12']], '2026-07-09', 8],
    ['answered the same day', [['clarified', '2026-06-05']], '2026-07-01', 0],
    [
      'asked twice, and again on the day of the answer',
      [
        ['clarified', '2026-06-12'],
        ['clarification-asked', '2026-06-12'],
        ['clarified', '2026-06-15'],
      ],
      '2026-07-13',
      11,
    ],
    [
      'reminded in between',
      [
        ['clarification-asked', '2026-06-09'],
        ['clarified', '2026-06-12'],
      ],
      '2026-07-09',
      8,
    ],
  ])('%s', (_how, more, due, days) => {
    const clock = rightsClock(caseOf([...june, ...more]), '2026-06-15');
    expect(clock).toMatchObject({ state: 'running', due: { day: due }, problems: [] });
    expect(clock.pauses.reduce((sum, pause) => sum + pause.days, 0)).toBe(days);
    expect(clock.target).toBe(addDays('2026-06-29', days));
  });

  test('while it lasts no day is lost, and the day is counted as if the answer came today', () => {
    const on = (today: string) => rightsClock(caseOf(june), today);
    expect(on('2026-06-12')).toMatchObject({ state: 'paused', due: { day: '2026-07-09' } });
    expect(on('2026-06-12').pauses).toEqual([{ from: '2026-06-05', until: null, days: 8 }]);
    expect(on('2026-06-12').due?.steps[2]).toEqual({
      step: 'add-pause',
      days: 8,
      day: '2026-07-09',
      open: true,
    });
    expect([on('2026-06-09').daysLeft, on('2026-06-10').daysLeft]).toEqual([27, 27]);
  });

  test('what was asked before the clock ran costs nothing of it', () => {
    const clock = rightsClock(
      caseOf([
        ['received', '2026-06-01'],
        ['identity-asked', '2026-06-01'],
        ['clarification-asked', '2026-06-02'],
        ['identity-confirmed', '2026-06-08'],
        ['clarified', '2026-06-10'],
      ]),
      '2026-06-10',
    );
    expect(clock).toMatchObject({ start: '2026-06-08', due: { day: '2026-07-13' } });
    expect(clock.pauses).toEqual([{ from: '2026-06-02', until: '2026-06-10', days: 3 }]);
  });

  test('is for a request to see information alone', () => {
    const clock = rightsClock(caseOf([...june, ['clarified', '2026-06-12']], 'erase'), '2026-06-12');
    expect(clock).toMatchObject({ state: 'running', due: { day: '2026-07-01' }, pauses: [] });
    expect(clock.problems).toEqual([
      { problem: 'pause-not-allowed', what: 'clarification-asked', on: '2026-06-05' },
    ]);
  });

  test('wins nothing back once the time is over', () => {
    const late: Happened[] = [...known('2026-06-01'), ['clarification-asked', '2026-07-02']];
    const clock = rightsClock(caseOf(late), '2026-07-06');
    expect(clock).toMatchObject({ due: { day: '2026-07-01' }, daysLeft: -5 });
    expect(clock.problems).toEqual([
      { problem: 'pause-late', what: 'clarification-asked', on: '2026-07-02' },
    ]);
  });

  test('ends with the answer, even where the person never said what they meant', () => {
    const sent: Happened[] = [...june, ['decided', '2026-06-10'], ['delivered', '2026-06-10']];
    expect(rightsClock(caseOf(sent), '2026-12-01')).toMatchObject({
      state: 'delivered',
      due: { day: '2026-07-07' },
      daysLeft: null,
      answered: { on: '2026-06-10', late: false },
    });
  });
});

describe('R-56: two months more', () => {
  const complex = known('2026-11-30');

  test('are told within the first month, by its very last day', () => {
    expect(rightsClock(caseOf(complex), '2026-12-01').noticeBy).toBe('2026-12-30');
    const clock = rightsClock(caseOf([...complex, ['extended', '2026-12-30']]), '2026-12-30');
    expect(clock).toMatchObject({ extended: true, due: { day: '2027-03-01' }, target: null, problems: [] });
  });

  test('told a day later they do not count', () => {
    const clock = rightsClock(caseOf([...complex, ['extended', '2026-12-31']]), '2026-12-31');
    expect(clock).toMatchObject({ extended: false, due: { day: '2026-12-30' }, daysLeft: -1 });
    expect(clock.problems).toEqual([{ problem: 'extension-late', what: 'extended', on: '2026-12-31' }]);
  });

  test('can be told as much later as the clock stood still', () => {
    const paused: Happened[] = [
      ...known('2026-06-01'),
      ['clarification-asked', '2026-06-05'],
      ['clarified', '2026-06-12'],
      ['extended', '2026-07-09'],
    ];
    expect(rightsClock(caseOf(paused), '2026-07-09')).toMatchObject({
      noticeBy: '2026-07-09',
      due: { day: '2026-09-09' },
      problems: [],
    });
  });
});

describe('R-56: the state', () => {
  test.each<[Happened[], string]>([
    [[], 'running'],
    [[['decided', '2026-06-10']], 'decided'],
    [[['refused', '2026-06-10']], 'refused'],
    [
      [
        ['decided', '2026-06-10'],
        ['delivered', '2026-06-11'],
      ],
      'delivered',
    ],
    [
      [
        ['decided', '2026-06-10'],
        ['delivered', '2026-06-11'],
        ['closed', '2026-06-12'],
      ],
      'closed',
    ],
    [[['transferred', '2026-06-03']], 'transferred'],
  ])('after %j', (more, state) => {
    expect(rightsClock(caseOf([...known('2026-06-01'), ...more]), '2026-06-12')).toMatchObject({
      state,
      problems: [],
    });
  });

  test('an answer after its day was late, for ever', () => {
    const sent: Happened[] = [...known('2026-06-01'), ['refused', '2026-07-01'], ['delivered', '2026-07-02']];
    expect(rightsClock(caseOf(sent), '2026-08-01').answered).toEqual({ on: '2026-07-02', late: true });
  });
});

describe('R-56: what cannot be right', () => {
  test.each<[string, Happened[], RightsEventName | null]>([
    ['nothing was received', [['decided', '2026-06-02']], null],
    ['something came before the request', [['decided', '2026-05-30'], ...known('2026-06-01')], 'decided'],
    ['an answer to no question', [...known('2026-06-01'), ['fee-paid', '2026-06-02']], 'fee-paid'],
    ['sent without a decision', [...known('2026-06-01'), ['delivered', '2026-06-02']], 'delivered'],
    [
      'made longer after the decision',
      [...known('2026-06-01'), ['decided', '2026-06-02'], ['extended', '2026-06-03']],
      'extended',
    ],
    ['received twice', [...known('2026-06-01'), ['received', '2026-06-02']], 'received'],
  ])('%s', (_what, happened, what) => {
    const problem = what === null ? 'not-received' : 'out-of-order';
    expect(rightsClock(caseOf(happened), '2026-06-10').problems).toContainEqual(
      expect.objectContaining({ problem, what }),
    );
  });

  test('a clock that was set back shows in what was written, and in days still to come', () => {
    const { events, ...rest } = caseOf([...known('2026-06-10'), ['decided', '2026-06-11']]);
    const setBack = events.map((event) =>
      event.what === 'decided' ? { ...event, writtenAt: '2026-06-01T09:00:00.000Z' } : event,
    );
    expect(rightsClock({ ...rest, events: setBack }, '2026-06-11').problems).toEqual([
      { problem: 'clock-set-back', what: 'decided', on: '2026-06-11' },
    ]);
    expect(rightsClock({ ...rest, events }, '2026-06-10').problems).toEqual([
      { problem: 'clock-set-back', what: 'decided', on: '2026-06-11' },
    ]);
  });
});

describe('R-05: as a processor', () => {
  const processor = (happened: readonly Happened[], today: string) =>
    rightsClock({ ...caseOf(happened), role: 'processor' }, today);

  test.each([
    ['2026-11-24', '2026-11-26'],
    ['2026-11-27', '2026-12-01'],
    ['2026-12-23', '2026-12-29'],
    ['2027-03-25', '2027-03-31'],
  ])('what came on %s is passed on by %s', (on, due) => {
    expect(processor([['received', on]], on)).toMatchObject({
      state: 'received',
      due: { day: due },
      problems: [],
    });
  });

  test('it is done once it was passed on', () => {
    const passed: Happened[] = [
      ['received', '2026-11-24'],
      ['transferred', '2026-11-27'],
    ];
    expect(processor(passed, '2026-11-30')).toMatchObject({
      state: 'transferred',
      daysLeft: null,
      answered: { on: '2026-11-27', late: true },
    });
  });
});

test('R-56: whatever happens, a day to answer by is a working day, and no pause or longer time makes it earlier', () => {
  const { from } = englandAndWales;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900 }),
      fc.nat(25),
      fc.nat(60),
      fc.boolean(),
      (day, ask, wait, longer) => {
        const start = addDays(from, day);
        const [asked, answered] = [addDays(start, ask), addDays(start, ask + wait)];
        const more: Happened[] = [
          ...(longer ? [['extended', start] as Happened] : []),
          ['clarification-asked', asked],
          ['clarified', answered],
        ];
        const plain = rightsClock(caseOf(known(start)), answered).due;
        const { due, problems } = rightsClock(caseOf([...known(start), ...more]), answered);
        expect(problems).toEqual([]);
        expect(due !== null && plain !== null && due.day >= plain.day).toBe(true);
        if (due?.certain === true) expect(isWorkingDay(due.day)).toBe(true);
      },
    ),
  );
});
