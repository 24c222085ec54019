/**
 * When drawn ink is a signature: a pure rule over the integers of a stroke, so that the signing screen and the vault say the same.
 * Lengths are in the units of `strokeSchema`: 1/10000 of the pad's width.
 */
import type { Stroke } from '../record/consent-act.ts';

export const signatureProblems = ['CONSENT_SIGNATURE_BLANK', 'CONSENT_SIGNATURE_TOO_SMALL'] as const;
export type SignatureProblem = (typeof signatureProblems)[number];

/** A twentieth of the pad's width of ink in all: less is a slip of the pen. */
export const leastInk = 500;
/** And a thirtieth of the pad's width across or down: ink upon the same spot is a dot, however long it was rubbed. */
export const leastExtent = 333;
/** All points together. Kept well below what a statement may hold as text. */
export const mostPoints = 6000;
/** What `signatureSchema` allows. */
export const mostStrokes = 400;

/** The length of the ink, point to point, rounded. A dot has none. */
export function inkLength(strokes: readonly Stroke[]): number {
  let length = 0;
  for (const stroke of strokes) {
    let last = stroke[0];
    for (const point of stroke) {
      if (last) length += Math.hypot(point.x - last.x, point.y - last.y);
      last = point;
    }
  }
  return Math.round(length);
}

/** How far the ink reaches: the longer side of the box around all of it. */
export function inkExtent(strokes: readonly Stroke[]): number {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const { x, y } of strokes.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left === Infinity ? 0 : Math.max(right - left, bottom - top);
}

export function pointCount(strokes: readonly Stroke[]): number {
  return strokes.reduce((count, stroke) => count + stroke.length, 0);
}

/** Null for a meaningful signature or mark. */
export function signatureProblem(strokes: readonly Stroke[]): SignatureProblem | null {
  if (pointCount(strokes) === 0) return 'CONSENT_SIGNATURE_BLANK';
  return inkLength(strokes) < leastInk || inkExtent(strokes) < leastExtent
    ? 'CONSENT_SIGNATURE_TOO_SMALL'
    : null;
}
