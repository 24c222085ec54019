/** Every person on this laptop once, with all their files, the one that goes on first. Others are answered meanwhile. */
import type { Ports } from '../ports.ts';
import type { CaseFile, Session } from '../session.ts';
import { everybody } from '../views/people.ts';
import { personOf, standingOf } from '../views/records.ts';
import { filesThatGoOn, filesTogether } from './pairs.ts';

/** After so many files others are answered: every record of every file is read. */
const BREATH = 25;

/** How far it is comes as `progress` of the stage `count`. */
export async function everyPerson(
  ports: Ports,
  session: Session,
  visit: (files: readonly [CaseFile, ...CaseFile[]]) => void,
): Promise<void> {
  await readAll(ports, session);
  const together = filesTogether(session);
  const ends = filesThatGoOn(session);
  const all = everybody(session).map(({ file }) => file);
  const known = new Set(all.map(({ id }) => id));
  for (const [index, file] of all.entries()) {
    if (index % BREATH === BREATH - 1) {
      ports.emit('progress', { stage: 'count', done: index, total: all.length });
      await ports.rest();
    }
    if (!known.has(file.id)) continue;
    const files = together(session.files.get(ends.get(file.id) ?? '') ?? file);
    for (const { id } of files) known.delete(id);
    visit(files);
  }
  ports.emit('progress', { stage: 'count', done: all.length, total: all.length });
}

/** The first look after unlocking reads each file, and remembers it: in breaths too, or everything else would wait for thousands of them. */
async function readAll(ports: Ports, session: Session): Promise<void> {
  for (const [index, file] of [...session.files.values()].entries()) {
    if (index % BREATH === BREATH - 1) await ports.rest();
    if (personOf(file) !== undefined) standingOf(file, 'same-as');
  }
}
