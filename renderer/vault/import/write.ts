/** Bringing in the rows of a table as people, and taking one go back. */
import { newId } from '../../../shared/crypto/random.ts';
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import type { Outcome } from '../api.ts';
import { noteSoon } from '../audit/tail.ts';
import type { ImportCalls, ImportRow } from '../import-api.ts';
import { done, problem } from '../outcome.ts';
import { beginFile } from '../people.ts';
import type { Ports } from '../ports.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { personOf } from '../views/records.ts';
import { filesOf, isUndone } from './read.ts';

type Imported = ReturnType<ImportCalls['importPeople']>;

/**
 * Each person is saved by themselves: what came before a full disk, or before somebody said to stop, is there, named by its go, and can
 * be taken back or gone on with. `goesOn`: asked before each row.
 */
export async function importPeople(
  ports: Ports,
  session: Session,
  rows: ImportRow[],
  goesOn: () => boolean,
): Promise<Outcome<Imported>> {
  const batch = newId(ports.random);
  noteSoon(ports, session, { action: 'imported', target: { thing: 'people', id: batch } });
  const imported: Imported = { batch, added: 0, refused: [], left: 0 };
  for (const [index, { row, typed }] of rows.entries()) {
    if (!goesOn()) return done({ ...imported, left: rows.length - index });
    const added = await beginFile(ports, session, typed);
    if (!added.ok) return added;
    const { file } = added.value;
    if (file === '') {
      imported.refused.push(row);
      continue;
    }
    const fields = firstFields({ batch, row });
    const marked = await save(ports, session, {
      file,
      record: newId(ports.random),
      kind: 'imported',
      fields,
    });
    if (!marked.ok) return marked;
    imported.added += 1;
    ports.emit('progress', { stage: 'import', done: index + 1, total: rows.length });
  }
  return done(imported);
}

/** What an untouched file holds: the person, and from where they came. */
const UNTOUCHED = 2;

export async function undoImport(
  ports: Ports,
  session: Session,
  batch: string,
  goesOn: () => boolean,
): Promise<Outcome<ReturnType<ImportCalls['undoImport']>>> {
  const files = filesOf(session, batch);
  if (files.length === 0) return problem('NOTHING_HERE');
  noteSoon(ports, session, { action: 'import-undone', target: { thing: 'people', id: batch } });
  let undone = 0;
  const standing = files.filter((file) => !isUndone(file));
  const untouched = standing.filter(({ changes }) => changes.size <= UNTOUCHED);
  for (const [index, file] of untouched.entries()) {
    const person = personOf(file);
    if (person === undefined || !goesOn()) continue;
    const fields = changedFields(person.merged, { mistake: 'The import was undone.' });
    const edit = { file: file.id, record: person.record, kind: 'person', fields } as const;
    const saved = await save(ports, session, edit);
    if (!saved.ok) return saved;
    undone += 1;
    ports.emit('progress', { stage: 'undo-import', done: index + 1, total: untouched.length });
  }
  return done({ undone, left: standing.length - untouched.length });
}
