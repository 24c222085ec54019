import { expect, test } from 'vitest';
import { strokeSchema } from '../../shared/record/consent-act.ts';
import { mostPoints, mostStrokes } from '../../shared/rules/signature.ts';
import {
  beginningOf,
  drawnPoints,
  hasRoom,
  pointFrom,
  withNewStroke,
  withPoint,
  type PenEvent,
} from '../../renderer/features/act/logic/strokes.ts';
import {
  durationOf,
  longestPause,
  pathOf,
  strokesUntil,
  tightened,
} from '../../renderer/features/act/logic/replay.ts';
import { line } from '../ui/act-drafts.ts';

const pen: PenEvent = { x: 490, y: 147, width: 980, now: 1250.4, pressure: 0.613, pointer: 'pen' };

test.each<[string, Partial<PenEvent>, object]>([
  ['a pen', {}, { x: 5000, y: 1500, t: 250, p: 613 }],
  ['a mouse knows no pressure', { pointer: 'mouse', pressure: 0.5 }, { x: 5000, y: 1500, t: 250, p: 500 }],
  ['a finger knows none either', { pointer: 'touch', pressure: 1 }, { x: 5000, y: 1500, t: 250, p: 500 }],
  ['far outside', { x: 9000, y: -9000 }, { x: 20_000, y: -10_000, t: 250, p: 613 }],
  ['before the beginning', { now: 900 }, { x: 5000, y: 1500, t: 0, p: 613 }],
  ['a pad that is not laid out yet', { width: 0, x: 0, y: 0 }, { x: 0, y: 0, t: 250, p: 613 }],
])('%s becomes integers', (_name, over, point) => {
  const made = pointFrom({ ...pen, ...over }, 1000);
  expect(made).toEqual(point);
  expect(strokeSchema.safeParse([made]).success).toBe(true);
});

test('a resized pad draws the same signature', () => {
  const [first] = drawnPoints(line(900), 490);
  expect(first).toMatchObject({ x: 49, y: 73.5, pressure: 0.5 });
});

test('after a return, time goes on after a pause', () => {
  expect(beginningOf([], 5000)).toBe(5000);
  expect(pointFrom({ ...pen, now: 5000 }, beginningOf([line(900)], 5000)).t).toBe(1090);
});

test('a signature stops where a statement would be full', () => {
  expect(withNewStroke([[], line(200)])).toEqual([line(200), []]);
  expect(withNewStroke(Array.from({ length: mostStrokes }, () => line(0)))).toBeNull();
  const long = Array.from({ length: 4 }, () => line((mostPoints / 4 - 1) * 100));
  expect(hasRoom(long)).toBe(false);
  expect(withNewStroke(long)).toBeNull();
  expect(withPoint(long, { x: 0, y: 0, t: 0, p: 0 })).toEqual(long);
  expect(withPoint([line(0)], { x: 1, y: 1, t: 1, p: 1 })[0]).toHaveLength(2);
});

test('a replay keeps the tempo of the strokes and shortens long rests', () => {
  const first = line(300);
  const second = line(300).map((point) => ({ ...point, t: point.t + 60_000 }));
  const third = line(300).map((point) => ({ ...point, t: point.t + 60_100 }));
  const shown = tightened([first, [], second, third]);
  expect(shown.map((stroke) => stroke[0]?.t)).toEqual([0, 30 + longestPause, 30 + longestPause + 100]);
  expect(durationOf(shown)).toBe(30 + longestPause + 130);
  expect(durationOf([])).toBe(0);
});

test('a moment of a replay shows what was on the paper then', () => {
  const strokes = [line(300), line(300).map((point) => ({ ...point, t: point.t + 100 }))];
  expect(strokesUntil(strokes, 15).map((stroke) => stroke.length)).toEqual([2]);
  expect(strokesUntil(strokes, 110).map((stroke) => stroke.length)).toEqual([4, 2]);
  expect(strokesUntil(strokes, 500)).toEqual(strokes);
});

test('a path is drawn point by point; a dot is a dot', () => {
  expect(pathOf(line(100))).toBe('M1000 1500L1100 1500');
  expect(pathOf(line(0))).toBe('M1000 1500L1000 1500');
  expect(pathOf([])).toBe('');
});
