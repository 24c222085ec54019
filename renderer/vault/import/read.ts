/** A table before it is kept: each row as a person, with what is wrong and who it may be already. */
import { sameRows } from '../../../shared/rules/import/rows.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import type { CheckedRow, ImportView } from '../import-api.ts';
import { checkPerson } from '../people.ts';
import type { Ports } from '../ports.ts';
import type { CaseFile, Session } from '../session.ts';
import { writesOf, writtenBy } from '../records/view.ts';
import { isMistake, personOf, recordsOf } from '../views/records.ts';

/** Rests now and then: a large table must not keep other questions waiting. */
const BREATH = 10;

export async function checkImport(ports: Ports, session: Session, rows: TypedForm[]): Promise<CheckedRow[]> {
  const same = sameRows(rows);
  const checked: CheckedRow[] = [];
  for (const [index, typed] of rows.entries()) {
    const { problems, matches } = checkPerson(ports, session, typed);
    checked.push({ problems, match: matches[0] ?? null, sameAs: same[index] ?? null });
    if (index % BREATH === 0) {
      ports.emit('progress', { stage: 'import', done: index, total: rows.length });
      await ports.rest();
    }
  }
  ports.emit('progress', { stage: 'import', done: rows.length, total: rows.length });
  return checked;
}

/** Files of one go, in the order of its rows. */
export function filesOf(session: Session, batch: string): CaseFile[] {
  return [...session.files.values()]
    .flatMap((file) => recordsOf(file, 'imported').map(({ value }) => ({ file, value })))
    .filter(({ value }) => value.batch === batch)
    .toSorted((a, b) => (a.value.row ?? 0) - (b.value.row ?? 0))
    .map(({ file }) => file);
}

export function isUndone(file: CaseFile): boolean {
  const person = personOf(file);
  return person !== undefined && isMistake(person.merged);
}

export function imports(session: Session): ImportView[] {
  const views = new Map<string, ImportView>();
  for (const file of session.files.values()) {
    for (const { value, merged } of recordsOf(file, 'imported')) {
      const [write] = writesOf(merged);
      if (write === undefined) continue;
      const { at, workerName } = writtenBy(session, write);
      const known = views.get(value.batch) ?? { batch: value.batch, at, workerName, files: 0, undone: 0 };
      views.set(value.batch, {
        ...known,
        at: at < known.at ? at : known.at,
        files: known.files + 1,
        undone: known.undone + (isUndone(file) ? 1 : 0),
      });
    }
  }
  return [...views.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
