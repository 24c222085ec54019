/** A signature in the order and the tempo of the hand that drew it. Pure. */
import type { Stroke } from '../../../../shared/record/consent-act.ts';

/** Nobody wants to watch a pen resting: longer pauses between strokes are shown as this. In ms. */
export const longestPause = 700;

/** The same strokes with long pauses shortened, beginning at 0. */
export function tightened(strokes: readonly Stroke[]): Stroke[] {
  let shift: number | null = null;
  let end = 0;
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => {
      const start = stroke[0]?.t ?? 0;
      shift = shift === null ? start : shift + Math.max(0, start - shift - end - longestPause);
      const by = shift;
      const moved = stroke.map((point) => ({ ...point, t: Math.max(0, point.t - by) }));
      end = moved.at(-1)?.t ?? end;
      return moved;
    });
}

export function durationOf(strokes: readonly Stroke[]): number {
  return strokes.reduce((latest, stroke) => Math.max(latest, stroke.at(-1)?.t ?? 0), 0);
}

/** What was on the paper at this moment. */
export function strokesUntil(strokes: readonly Stroke[], time: number): Stroke[] {
  return strokes.map((stroke) => stroke.filter(({ t }) => t <= time)).filter((stroke) => stroke.length > 0);
}

/** An SVG path through the points, in pad units; a dot is a line of no length, drawn round by its caps. */
export function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const lines = rest.length === 0 ? `L${first.x} ${first.y}` : rest.map(({ x, y }) => `L${x} ${y}`).join('');
  return `M${first.x} ${first.y}${lines}`;
}
