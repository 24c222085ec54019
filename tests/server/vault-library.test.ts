/** The office's own words arrive by the feed, after the files are open: the screens are told when to read them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLaptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { personForm, type Practice, startPractice } from './practice.ts';

let practice: Practice;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-library-'));
  practice = await startPractice();
});
afterAll(async () => {
  await practice.stop();
  await rm(folder, { recursive: true });
});

test('an empty list of files says that the library came, and nothing else does', async () => {
  const laptop = await startLaptop({ folder });
  await laptop.must('enrol', {
    server: practice.server.url,
    code: await practice.invite('alice'),
    passphrase: alice.passphrase,
  });
  expect(laptop.changed).toContainEqual([]);
  expect((await laptop.must('library')).me.name).toBe(alice.name);

  laptop.changed.length = 0;
  await laptop.must('addPerson', personForm());
  await laptop.synced();
  expect(laptop.changed.length).toBeGreaterThan(0);
  expect(laptop.changed).not.toContainEqual([]);
  await laptop.kill();
});
