import { expect, test } from 'vitest';
import type { Stroke } from '../../shared/record/consent-act.ts';
import { inkExtent, inkLength, pointCount, signatureProblem } from '../../shared/rules/signature.ts';
import { line } from '../ui/act-drafts.ts';

const dot: Stroke = [{ x: 4000, y: 1500, t: 0, p: 500 }];
/** Rubbing on one spot: a good deal of ink that goes nowhere. */
const rubbed: Stroke = Array.from({ length: 60 }, (_, step) => ({
  x: 4000 + (step % 2) * 90,
  y: 1500,
  t: step,
  p: 500,
}));
const cross: Stroke[] = [
  [
    { x: 1000, y: 1000, t: 0, p: 500 },
    { x: 1400, y: 1400, t: 50, p: 500 },
  ],
  [
    { x: 1400, y: 1000, t: 100, p: 500 },
    { x: 1000, y: 1400, t: 150, p: 500 },
  ],
];

test.each<[string, Stroke[], ReturnType<typeof signatureProblem>]>([
  ['nothing', [], 'CONSENT_SIGNATURE_BLANK'],
  ['a stroke without points', [[]], 'CONSENT_SIGNATURE_BLANK'],
  ['one dot', [dot], 'CONSENT_SIGNATURE_TOO_SMALL'],
  ['several dots far apart', [dot, [{ x: 9000, y: 200, t: 9, p: 0 }]], 'CONSENT_SIGNATURE_TOO_SMALL'],
  ['a dot that was rubbed', [rubbed], 'CONSENT_SIGNATURE_TOO_SMALL'],
  ['a line just too short', [line(400)], 'CONSENT_SIGNATURE_TOO_SMALL'],
  ['a line just long enough', [line(500)], null],
  ['a cross', cross, null],
  ['a tall stroke', [line(600).map(({ x, y, ...rest }) => ({ x: y, y: x, ...rest }))], null],
])('%s', (_name, strokes, problem) => {
  expect(signatureProblem(strokes)).toBe(problem);
});

test('ink is measured along the stroke, not between strokes', () => {
  expect(inkLength(cross)).toBe(1131);
  expect(inkExtent(cross)).toBe(400);
  expect(pointCount(cross)).toBe(4);
});
