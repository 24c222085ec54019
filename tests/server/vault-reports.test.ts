/** Statistics: counted over every ordinary file on a laptop of the data-protection team, and released to everybody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { addMonths } from '../../shared/rules/calendar.ts';
import { pastPeriods } from '../../shared/rules/statistics/periods.ts';
import type { ReportForm } from '../../renderer/vault/report-api.ts';
import { alice, bob, type Charity, type Colleague, foundCharity } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** Data protection. */
let dana: Colleague;

const [month, earlier] = pastPeriods('month', new Date().toISOString().slice(0, 10));
if (month === undefined || earlier === undefined) throw new Error('there are past months');
const typedDay = (iso: string) => iso.split('-').toReversed().map(Number).join('/');

const form = (change: Partial<ReportForm> = {}): ReportForm => ({
  report: 'services',
  period: month,
  protection: 'standard',
  ...change,
});

async function supported(who: Colleague, name: string, service: string, born = '5/5/1980'): Promise<string> {
  const person: TypedForm = { legalName: name, dateOfBirthAccuracy: 'exact', dateOfBirth: born };
  const { file } = await who.laptop.must('addPerson', person);
  await who.laptop.must('saveRecord', {
    file,
    kind: 'support-period',
    record: null,
    typed: { service, referredBy: 'person', startedOn: typedDay(month?.from ?? '') },
    seen: {},
  });
  return file;
}

async function counted(who: Colleague, change: Partial<ReportForm> = {}) {
  const { result, files } = await who.laptop.must('countReport', form(change));
  if (result.state === 'withheld') return { files, withheld: result.because };
  const { table, verdict, hidden } = result;
  const rows = table.rows.map((row, at) => [row, table.published.counts[at]?.[0]] as const);
  const shown = Object.fromEntries(rows.filter(([, count]) => count !== 0));
  return { files, shown, total: table.published.total, verdict, hidden };
}

let services: string[];

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  await charity.team('data-protection', 'Data protection', [dana]);
  for (const name of ['Short Breaks', 'Wellbeing', 'Young Carers']) {
    const entry = { register: 'service', record: null, typed: { name }, seen: {} } as const;
    await charity.chelsea.laptop.must('saveEntry', entry);
  }
  await charity.inTouch(charity.chelsea, ash, dana);
  services = (await ash.laptop.must('library')).services.map(({ code }) => code);
}, 120_000);
afterAll(() => server.stop());

const nameOf = (at: number) => `Person ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at] ?? ''}`;
const serviceAt = (at: number) => services[at] ?? '';

test('R-40: too few people are no table, not even on the screen of who counts', async () => {
  for (let at = 0; at < 4; at += 1) await supported(ash, nameOf(at), serviceAt(0));
  await charity.inTouch(ash, dana);
  expect(await counted(dana)).toMatchObject({ files: { counted: 4 }, withheld: 'too-few' });
});

test('R-40: every file that others wrote is counted, and small numbers are hidden from the counter too', async () => {
  for (let at = 4; at < 12; at += 1) await supported(ash, nameOf(at), serviceAt(0));
  for (let at = 12; at < 19; at += 1) await supported(charity.chelsea, nameOf(at), serviceAt(1));
  for (let at = 19; at < 22; at += 1) await supported(ash, nameOf(at), serviceAt(2));
  await charity.inTouch(ash, charity.chelsea, dana);
  const now = await counted(dana);
  expect(now).toMatchObject({
    files: { counted: 22, resting: 0, missing: 0, unfollowed: 0 },
    shown: { [serviceAt(0)]: 10, [serviceAt(1)]: '[c]', [serviceAt(2)]: '[c]' },
    total: 20,
    hidden: { small: 1, also: 1 },
    verdict: { allowed: true, isRepeat: false },
  });
  expect(now.files.asOf).not.toBeNull();
  expect(await counted(dana, { period: earlier })).toMatchObject({ withheld: 'too-few' });
});

test('R-40: two files of one person count once', async () => {
  const people = await ash.laptop.must('findPeople', '');
  const first = people.find(({ name }) => name === nameOf(0));
  const again = await supported(ash, nameOf(0), serviceAt(0));
  await ash.laptop.must('joinFiles', first?.file ?? '', again);
  await charity.inTouch(ash, dana);
  expect(await counted(dana)).toMatchObject({
    files: { counted: 23 },
    hidden: { small: 1, also: 1 },
    total: 20,
  });
});

test('R-40: nobody but the data-protection team counts or releases', async () => {
  for (const other of [ash, charity.chelsea]) {
    expect(codeOf(await other.laptop.call('countReport', form()))).toBe('NOT_ALLOWED');
    expect(codeOf(await other.laptop.call('releaseReport', { ...form(), reason: 'Because.' }))).toBe(
      'NOT_ALLOWED',
    );
    expect(await other.laptop.must('statistics')).toMatchObject({ mayCount: false, releases: [] });
  }
});

describe('R-40: releasing', () => {
  test('needs a reason, and a fixed period that is over', async () => {
    const released = (change: Partial<ReportForm>, reason: string) =>
      dana.laptop.must('releaseReport', { ...form(change), reason });
    expect(await released({}, ' ')).toMatchObject({ release: '', problems: { reason: 'FIELD_NEEDED' } });
    const { from } = month;
    for (const until of [`${from.slice(0, 8)}27`, '2099-12-31']) {
      expect(await released({ period: { from, until } }, 'The council asked.')).toMatchObject({
        release: '',
        counted: { result: { verdict: { allowed: false, why: 'not-a-fixed-period' } } },
      });
    }
    expect((await dana.laptop.must('statistics')).releases).toEqual([]);
  });

  test('everybody reads what was released, and who counted reads no more than that', async () => {
    const { release } = await dana.laptop.must('releaseReport', { ...form(), reason: 'The council asked.' });
    await charity.inTouch(dana, ash);
    const { releases } = await ash.laptop.must('statistics');
    expect(releases).toMatchObject([
      {
        record: release,
        report: 'services',
        period: month,
        reason: 'The council asked.',
        begun: { workerName: 'Dana Fell' },
        table: { published: { total: 20 }, isPartial: false },
      },
    ]);
    expect(JSON.stringify(releases)).not.toContain('"hidden"');
  });

  test('a year that could be set against a released month is refused', async () => {
    const wide = { from: addMonths(month.from, -11), until: month.until };
    expect((await counted(dana, { period: wide })).verdict).toMatchObject({
      allowed: false,
      why: 'overlaps',
    });
  });

  test('the same people cut again by service are refused, and by area are not', async () => {
    expect((await counted(dana, { report: 'services-ages' })).verdict).toMatchObject({ why: 'cut-again' });
    expect((await counted(dana, { report: 'areas' })).verdict).toMatchObject({ allowed: true });
  });

  test('what somebody writes down later changes the table, which is then refused: it would show who came', async () => {
    expect((await counted(dana)).verdict).toEqual({ allowed: true, isRepeat: true });
    await supported(ash, 'Person Last', serviceAt(0));
    await charity.inTouch(ash, dana);
    const [{ record } = { record: '' }] = (await dana.laptop.must('statistics')).releases;
    expect((await counted(dana)).verdict).toEqual({ allowed: false, why: 'changed', earlier: record });
    expect(await dana.laptop.must('releaseReport', { ...form(), reason: 'Once more.' })).toMatchObject({
      release: '',
    });
  });

  test('no screen writes a table of its own into the log, nor changes one', async () => {
    const [{ record } = { record: '' }] = (await dana.laptop.must('statistics')).releases;
    const typed = {
      report: 'services',
      from: '2026-01-01',
      until: '2026-01-31',
      table: '{}',
      reason: 'Mine.',
    };
    const entry = { register: 'statistics-release', typed, seen: {} } as const;
    expect(await dana.laptop.must('saveEntry', { ...entry, record: null })).toMatchObject({
      record: '',
      problems: { report: 'FIELD_INVALID', table: 'FIELD_INVALID' },
    });
    expect(codeOf(await dana.laptop.call('saveEntry', { ...entry, record }))).toBe('NOT_ALLOWED');
  });
});

test('R-40: whoever is restricted is not counted, and it is said how many rest', async () => {
  const people = await dana.laptop.must('findPeople', '');
  const found = people.find(({ name }) => name === nameOf(1));
  await dana.laptop.must('saveRecord', {
    file: found?.file ?? '',
    kind: 'restriction',
    record: null,
    typed: { ground: 'accuracy', why: 'They say that it is wrong.', from: typedDay(earlier.from) },
    seen: {},
  });
  expect((await counted(dana)).files).toMatchObject({ counted: 23, resting: 1 });
});
