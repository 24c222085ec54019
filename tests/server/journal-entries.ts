/** What lies in a laptop's journal, read from a copy of its disk. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalIn } from '../../electron/journal.ts';
import { type JournalEntry, readJournal } from '../../renderer/vault/journal.ts';
import type { Laptop } from '../laptop/laptop.ts';

export async function journalEntries({ kept, synced }: Laptop): Promise<JournalEntry[]> {
  await synced();
  // A copy: whoever opens a journal goes on writing in it.
  const copy = await mkdtemp(join(tmpdir(), 'doorstep-journal-'));
  await cp(join(kept.folder, 'journal'), copy, { recursive: true });
  const journal = await journalIn(copy).open();
  if (!journal.ok) throw new Error(journal.problem);
  const call = (_name: string, from: Parameters<typeof journal.value.read>[0]) => journal.value.read(from);
  const read = await readJournal({ call: call as never }, () => undefined);
  await journal.value.close();
  await rm(copy, { recursive: true });
  if (!read.ok) throw new Error(read.problem);
  return read.value.entries;
}
