import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { segmentFiles } from '../../electron/journal.ts';
import { journalContract } from './journal.ts';

journalContract('files on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-journal-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = (number: number) => join(folder, `${String(number).padStart(8, '0')}.journal`);
  return {
    disk: () => segmentFiles(folder),
    numbers: async () =>
      (await readdir(folder)).map((name) => Number.parseInt(name, 10)).toSorted((a, b) => a - b),
    contents: async (number) => new Uint8Array(await readFile(path(number))),
    overwrite: (number, bytes) => writeFile(path(number), bytes),
    takeAway: (number) => rm(path(number)),
  };
});
