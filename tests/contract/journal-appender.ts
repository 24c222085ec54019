// Runs as a process of its own, to be killed: appends numbered entries and says each number once it is acknowledged.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { openFileJournal } from '../../electron/journal.ts';

const [, , folder = '', first = '0'] = process.argv;

const journal = await openFileJournal(folder, { segment: 32 * 1024, page: 8 * 1024 });
if (!journal.ok) throw new Error(journal.problem);

for (let number = Number(first); ; number += 1) {
  const bytes = new TextEncoder().encode(`${String(number)} `.repeat(1 + (number % 400)));
  const place = await journal.value.append([bytes]);
  if (!place.ok) throw new Error(place.problem);
  writeSync(1, `${String(number)}\n`);
}
