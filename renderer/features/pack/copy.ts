/** The copy as it leaves: what is left out is in none of its records. Pure. */
import { exemptions } from '../../../shared/record/case/request-step.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import type { Held, HeldRecord } from '../../../shared/portability/held.ts';
import { redact } from '../../../shared/pack/redact.ts';
import type { Area, Exemption } from '../../../shared/pack/redaction.ts';
import type { Pack, PackEntry } from '../../vault/pack-api.ts';
import type { RecordView } from '../../vault/record-api.ts';

export interface Copy {
  records: RecordView[];
  /** What is painted over in the picture of a record. */
  painted: ReadonlyMap<string, readonly Area[]>;
  /** The exemptions that something was left out under. */
  reasons: Exemption[];
  /** How many entries are left out because nobody has decided about them yet. */
  undecided: number;
  /** Entries that were changed after somebody had looked. */
  changedSince: PackEntry[];
}

/** In the copy, each exemption has the letter of its place. */
export const letterOf = (reason: Exemption): string => String.fromCodePoint(65 + exemptions.indexOf(reason));

/** @param mark what stands for words that are left out, by the letters of why. */
export function copyOf({ entries }: Pack, mark: (letters: string) => string): Copy {
  const painted = new Map<string, readonly Area[]>();
  const reasons = new Set<Exemption>();
  const undecided = entries.filter(({ look }) => look !== null);
  const changedSince: PackEntry[] = [];
  const records = entries.flatMap((entry) => {
    const { view, look, redactions } = entry;
    if (look !== null) return [];
    const left = redact(view, redactions, (why) => mark(why.map(letterOf).join('')));
    for (const reason of left.reasons) reasons.add(reason);
    if (left.changedSince.length > 0) changedSince.push(entry);
    const [areas] = Object.values(left.painted);
    if (areas !== undefined) painted.set(view.record, areas);
    return left.values === null ? [] : [{ ...view, values: withoutMarks(left.values) }];
  });
  const inOrder = exemptions.filter((reason) => reasons.has(reason));
  return { records, painted, reasons: inOrder, undecided: undecided.length, changedSince };
}

/** What its writer marked for whoever makes the copy is nobody else's business. */
function withoutMarks(values: Values): Values {
  const marks: readonly string[] = ['aboutOthers', 'keepFromPerson', 'keepFromPersonWhy'];
  return Object.fromEntries(Object.entries(values).filter(([name]) => !marks.includes(name)));
}

/** The same, for machines. */
export function heldOf(pack: Pack, records: readonly RecordView[], organisation: string): Held {
  const asHeld = ({ kind, record, values, begun, changed }: RecordView): HeldRecord => ({
    kind,
    record,
    values,
    begunAt: begun.at,
    changedAt: changed.at,
  });
  return {
    file: pack.person.file,
    organisation,
    person: asHeld(pack.person),
    records: records.filter(({ mistake }) => mistake === '').map(asHeld),
    acts: pack.acts,
  };
}

/** The same words in other places of the copy. Case makes no difference. */
export function elsewhere(
  { entries }: Pack,
  words: string,
  here: { record: string; field: string; from: number },
): { entry: PackEntry; field: string; span: { from: number; to: number } }[] {
  const wanted = words.trim().toLocaleLowerCase('en');
  if (wanted.length < 2) return [];
  return entries.flatMap((entry) =>
    Object.entries(entry.view.values).flatMap(([name, value]) => {
      if (typeof value !== 'string') return [];
      const isHere = entry.view.record === here.record && name === here.field;
      const places = placesOf(value.toLocaleLowerCase('en'), wanted);
      return places
        .filter((from) => !isHere || from !== here.from)
        .map((from) => ({
          entry,
          field: name,
          span: { from, to: from + wanted.length },
        }));
    }),
  );
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
    places.push(at);
  return places;
}
