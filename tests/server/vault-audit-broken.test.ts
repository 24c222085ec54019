/** a log that somebody changed, cut short, put back or took along: the team sees where, on whose laptop, and from when. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journalIn } from '../../electron/journal.ts';
import type { ChainView } from '../../renderer/vault/audit-api.ts';
import { encode, type JournalEntry } from '../../renderer/vault/journal.ts';
import { auditLine, type AuditEvent } from '../../shared/audit/event.ts';
import { newId } from '../../shared/crypto/random.ts';
import { must } from '../../build/practice/link.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { type AuditOffice, openAuditOffice, sync } from './audit-office.ts';
import { journalEntries } from './journal-entries.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let team: AuditOffice;
let visitor: Laptop;
/** Nobody has opened them yet. */
const unopened: string[] = [];
let file: string;

beforeAll(async () => {
  server = await startServer();
  team = await openAuditOffice(laptops, server);
  ({ visitor } = team);
  for (const legalName of [
    'Margaret Okoro',
    'Ada Penrose',
    'Bea Penrose',
    'Cal Penrose',
    'Di Penrose',
    'Eve Penrose',
  ]) {
    unopened.push((await visitor.must('addPerson', personForm({ legalName, nhsNumber: '' }))).file);
  }
  file = unopened[0] ?? '';
  await sync(visitor);
  await sync(team.keeper);
});
afterAll(() => server.stop());

const chains = async (workerName: string): Promise<ChainView[]> =>
  (await team.keeper.must('verifyAudit')).filter((one) => one.workerName === workerName);

/** What leaves Doorstep is handed over at once; what is only looked at lies on the laptop for some hours. */
async function looksAt(many: number): Promise<void> {
  for (const one of unopened.splice(0, many)) await visitor.must('openFile', one);
  await visitor.synced();
}

/** The journal as it would be after somebody with all the time in the world had been at it: every check sum in it is right. */
async function rewritten(change: (entries: JournalEntry[]) => JournalEntry[]): Promise<void> {
  const entries = await journalEntries(visitor);
  await visitor.kill();
  const folder = join(visitor.kept.folder, 'journal');
  await rm(folder, { recursive: true });
  const journal = await journalIn(folder).open();
  if (!journal.ok) throw new Error(journal.problem);
  await journal.value.append(change(entries).map(encode));
  await journal.value.close();
  visitor = await laptops.restarted(visitor);
  await visitor.must('unlock', alice.passphrase);
}

const isAudit = (entry: JournalEntry) => entry.is === 'audit';
const handsOver = () => team.handsOver(visitor, alice.passphrase);

test('R-78: a whole log is said to be whole, up to its last entry', async () => {
  await visitor.must('notePaper', { thing: 'visit-card', file, how: 'printed' });
  await handsOver();
  const [chain] = await chains('Alice Morgan');
  expect(chain).toMatchObject({ fault: null, gap: null, removedAt: null, beganAgain: false });
  expect(chain?.entries).toBeGreaterThan(2);
});

test('R-78: an entry that was corrupted on the laptop is found at its number, and what stands behind it is shown', async () => {
  const before = (await chains('Alice Morgan'))[0]?.entries ?? 0;
  await looksAt(3);
  let spoilt = 0;
  await rewritten((entries) => {
    const own = entries.filter(isAudit);
    const victim = own.at(-2);
    return entries.map((entry) => {
      if (entry !== victim || entry.is !== 'audit') return entry;
      spoilt = entry.audit.seq;
      const sealed = entry.audit.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
      return { is: 'audit', audit: { ...entry.audit, sealed } };
    });
  });
  await handsOver();
  const [chain] = await chains('Alice Morgan');
  expect(spoilt).toBeGreaterThan(before);
  expect(chain).toMatchObject({ fault: { at: spoilt, what: 'unreadable' }, beganAgain: false });
  expect(chain?.entries).toBeGreaterThan(spoilt);
});

test('R-78: a laptop that lost the end of its log begins another, and both are listed', async () => {
  await looksAt(2);
  await rewritten((entries) => {
    const last = entries.findLast(isAudit);
    return entries.map((entry) =>
      entry === last && entry.is === 'audit'
        ? { is: 'audit', audit: { ...entry.audit, sealed: entry.audit.sealed.slice(0, -1) } }
        : entry,
    );
  });
  await handsOver();
  expect(await chains('Alice Morgan')).toMatchObject([
    { beganAgain: false },
    { beganAgain: true, fault: null },
  ]);
});

test('R-78: a log that was put back to an earlier day is found where its numbers are used twice', async () => {
  await visitor.kill();
  const folder = join(visitor.kept.folder, 'journal');
  const copy = join(visitor.kept.folder, 'yesterday');
  await cp(folder, copy, { recursive: true });
  visitor = await laptops.restarted(visitor);
  await visitor.must('unlock', alice.passphrase);
  await visitor.must('notePaper', { thing: 'letter', file, how: 'printed' });
  await handsOver();
  await visitor.kill();
  await rm(folder, { recursive: true });
  await cp(copy, folder, { recursive: true });
  visitor = await laptops.restarted(visitor);
  await visitor.must('unlock', alice.passphrase);
  await visitor.must('notePaper', { thing: 'receipt', file, how: 'printed' });
  await handsOver();
  const faults = (await chains('Alice Morgan')).map(({ fault }) => fault?.what);
  expect(faults).toContain('doubled');
});

/** Handed over by a laptop that does as it likes with its own log, and properly signed by it. */
async function handsIn(
  bend: (line: string) => string,
  count: number,
): Promise<ChainView['fault'] | undefined> {
  const { device } = team.office;
  await device.readLog();
  const [keepers = ''] = team.office.teamsOf('data-protection');
  const event: AuditEvent = {
    v: 1,
    chain: newId(device.random),
    seq: 1,
    previous: null,
    at: new Date().toISOString(),
    worker: device.worker,
    device: device.id,
    action: 'opened',
    target: { file, thing: '', id: '' },
    reason: 'team',
  };
  const lines = [bend(auditLine(event))];
  device.newFile(keepers, 'audit-log', { chain: event.chain, first: 1, count, lines });
  must(await device.push());
  await sync(team.keeper);
  const own = (await team.keeper.must('verifyAudit')).filter(({ worker }) => worker === device.worker);
  return own.at(-1)?.fault;
}

test('R-78: what was handed over with another word in it, or cut short, is found at its number', async () => {
  const bent = (line: string) => line.replace('"reason":"team"', '"reason":"grant"');
  expect(await handsIn((line) => line, 1)).toBeNull();
  expect(await handsIn(bent, 1)).toEqual({ at: 1, what: 'altered' });
  expect(await handsIn((line) => line, 3)).toEqual({ at: 2, what: 'missing' });
});
