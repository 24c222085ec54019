/**
 * Between a pen on glass and the integers that are signed. Positions are in 1/10000 of the pad's width, so that a signature looks the
 * same on any screen; time is in milliseconds since the first stroke began. Pure.
 */
import type { Stroke } from '../../../../shared/record/consent-act.ts';
import { mostPoints, mostStrokes, pointCount } from '../../../../shared/rules/signature.ts';

export type StrokePoint = Stroke[number];

/** The pad keeps this shape at every size, so resizing it never distorts what was drawn. In 1/10000 of its width. */
export const padShape = 3000;

const unit = 10_000;
const unknownPressure = 500;
/** How long a pen is taken to have rested where a draft was opened again: the clock of the first stroke is gone by then. */
const pauseOnReturn = 1000;

export interface PenEvent {
  /** CSS pixels from the pad's left and top edge. */
  x: number;
  y: number;
  /** The pad's width in CSS pixels at this moment. */
  width: number;
  /** Milliseconds of any steady clock. */
  now: number;
  /** 0 to 1, as the browser says; believed of a pen only. */
  pressure: number;
  pointer: string;
}

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(value)));

/** `began`: when the first stroke began, by the same clock. */
export function pointFrom(event: PenEvent, began: number): StrokePoint {
  const scale = unit / Math.max(1, event.width);
  return {
    x: within(event.x * scale, -unit, 2 * unit),
    y: within(event.y * scale, -unit, 2 * unit),
    t: within(event.now - began, 0, 86_400_000),
    p: event.pointer === 'pen' ? within(event.pressure * 1000, 0, 1000) : unknownPressure,
  };
}

/** What the clock must have shown when the first of these strokes began, seen from `now`. */
export function beginningOf(strokes: readonly Stroke[], now: number): number {
  const last = strokes.at(-1)?.at(-1);
  return last ? now - last.t - pauseOnReturn : now;
}

export function hasRoom(strokes: readonly Stroke[]): boolean {
  return pointCount(strokes) < mostPoints;
}

/** Null where no further stroke may begin. */
export function withNewStroke(strokes: readonly Stroke[]): Stroke[] | null {
  const inked = strokes.filter((stroke) => stroke.length > 0);
  return inked.length < mostStrokes && hasRoom(inked) ? [...inked, []] : null;
}

/** Adds a point to the last stroke. A point beyond what a statement may hold is not kept. */
export function withPoint(strokes: readonly Stroke[], point: StrokePoint): Stroke[] {
  const last = strokes.at(-1) ?? [];
  return hasRoom(strokes) && last.length < 5000 ? [...strokes.slice(0, -1), [...last, point]] : [...strokes];
}

export interface DrawnPoint {
  x: number;
  y: number;
  pressure: number;
  time: number;
}

/** Back to CSS pixels for a pad, or a picture, of this width. */
export function drawnPoints(stroke: Stroke, width: number): DrawnPoint[] {
  return stroke.map(({ x, y, t, p }) => ({
    x: (x * width) / unit,
    y: (y * width) / unit,
    pressure: p / 1000,
    time: t + 1,
  }));
}
