/** a driver gets what is needed to drive, and nothing else of anybody's file. */
import { expect, test } from 'vitest';
import { runSheetSchema } from '../../../shared/record/run-sheet.ts';
import { stopsOf } from '../../../shared/rules/run-sheet.ts';

const trip = {
  at: '2026-11-25T09:30',
  status: 'planned',
  driver: 'van',
  name: 'Maggie',
  phone: '+441632960112',
  from: '14 Lantern Street',
  to: 'Day centre',
  needs: 'Wheelchair',
};
const day = '2026-11-25';

test.each([
  ['of another day', { at: '2026-11-26T09:30' }],
  ['of another driver', { driver: 'car' }],
  ['that nobody drives yet', { driver: '' }],
  ['that is called off', { status: 'cancelled' }],
  ['that is done', { status: 'done' }],
])('a trip %s is on no sheet', (_name, other) => {
  expect(stopsOf([{ ...trip, ...other }], 'van', day)).toEqual([]);
});

test('the stops are in the order of the day, with the travel fields alone', () => {
  const more = { ...trip, at: '2026-11-25T08:05', name: 'Frank', diagnosis: 'never copied', fare: 450 };
  const stops = stopsOf([trip, more], 'van', day);
  expect(stops.map(({ time, name }) => [time, name])).toEqual([
    ['08:05', 'Frank'],
    ['09:30', 'Maggie'],
  ]);
  expect(Object.keys(stops[0] ?? {})).toEqual(['time', 'name', 'phone', 'from', 'to', 'needs']);
  expect(runSheetSchema.safeParse({ day, stops }).success).toBe(true);
});
