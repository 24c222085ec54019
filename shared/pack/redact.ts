/**
 * A record as somebody gets it: what is left out is taken out of the values themselves, before anything is drawn, printed or written. Nothing
 * covers anything.
 */
import type { Values } from '../record/field/field.ts';
import { cutOut } from './cut-out.ts';
import type { Area, Exemption, Redaction } from './redaction.ts';

export interface Source {
  values: Values;
  /** For each field, the changes whose value stands. */
  seen: Readonly<Record<string, readonly string[]>>;
}

export interface Redacted {
  /** Null: all of it is left out. */
  values: Values | null;
  /** Empty in a field that nobody has looked at since it was changed: it is left out for now. */
  reasons: Exemption[];
  /** Fields of which nothing is left. */
  gone: string[];
  /** Of pictures, by field. */
  painted: Readonly<Record<string, readonly Area[]>>;
  /** Fields that were changed after somebody had looked. */
  changedSince: string[];
}

/** @param mark what stands for words that are left out. */
export function redact(
  { values, seen }: Source,
  redactions: readonly Redaction[],
  mark: (reasons: readonly Exemption[]) => string,
): Redacted {
  const cuts = redactions.flatMap(({ reason, ...part }) => (reason === null ? [] : [{ reason, ...part }]));
  const reasons = [...new Set(cuts.map(({ reason }) => reason))];
  const nothing = { gone: [], painted: {}, changedSince: [] };
  if (cuts.some(({ field }) => field === '')) return { values: null, reasons, ...nothing };

  const left: Record<string, Values[string]> = { ...values };
  const painted: Record<string, Area[]> = {};
  const gone: string[] = [];
  const changedSince: string[] = [];
  for (const [field, own] of Map.groupBy(cuts, (cut) => cut.field)) {
    const value = values[field];
    const isPart = own.every(({ span, area }) => span !== null || area !== null);
    const isSame = own.every(({ change }) => seen[field]?.includes(change) === true);
    const areas = own.flatMap(({ area }) => area ?? []);
    if (isPart && isSame && areas.length > 0) painted[field] = areas;
    else if (isPart && isSame && typeof value === 'string') left[field] = cutOut(value, own, mark);
    else {
      delete left[field];
      gone.push(field);
      if (isPart && !isSame) changedSince.push(field);
    }
  }
  return { values: left, reasons, gone, painted, changedSince };
}
