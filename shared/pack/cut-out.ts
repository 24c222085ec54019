/** Words without some of them. What overlaps or touches is one gap, so that nobody can count the pieces. */
import type { Exemption, Span } from './redaction.ts';

interface Cut {
  span: Span | null;
  reason: Exemption;
}

interface Gap extends Span {
  reasons: Exemption[];
}

/** @param mark what stands for a gap. Its length says nothing of what is gone. */
export function cutOut(
  text: string,
  cuts: readonly Cut[],
  mark: (reasons: readonly Exemption[]) => string,
): string {
  let at = 0;
  let left = '';
  for (const { from, to, reasons } of gaps(text, cuts)) {
    left += text.slice(at, from) + mark(reasons);
    at = to;
  }
  return left + text.slice(at);
}

function gaps(text: string, cuts: readonly Cut[]): Gap[] {
  const spans = cuts
    .flatMap(({ span, reason }) => (span === null ? [] : [{ ...wholeSigns(text, span), reason }]))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  const found: Gap[] = [];
  for (const { from, to, reason } of spans) {
    const last = found.at(-1);
    if (last === undefined || from > last.to) found.push({ from, to, reasons: [reason] });
    else {
      last.to = Math.max(last.to, to);
      if (!last.reasons.includes(reason)) last.reasons.push(reason);
    }
  }
  return found;
}

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Half a sign would leave its other half behind: an accent, a face. */
function wholeSigns(text: string, { from, to }: Span): Span {
  const start = Math.min(Math.max(from, 0), text.length);
  const end = Math.min(Math.max(to, start), text.length);
  const segments = signs.segment(text);
  const last = end === start ? undefined : segments.containing(end - 1);
  return {
    from: segments.containing(start)?.index ?? start,
    to: last === undefined ? end : last.index + last.segment.length,
  };
}
