/** Mailing lists on real laptops: what was said a second ago counts where it was said, and elsewhere as soon as it has arrived. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MailingForm } from '../../renderer/vault/mailing-api.ts';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { typedDate } from '../../shared/rules/typed-date.ts';
import { alice, bob, type Charity, type Colleague, foundCharity } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** Data protection, both of them. */
let dana: Colleague;
let bea: Colleague;

const news: MailingForm = { topic: 'marketing', channel: 'email', service: '' };
const today = () => typedDate(localDay(new Date()));

const write = (who: Colleague, file: string, kind: CaseKindName, typed: TypedForm) =>
  who.laptop.must('saveRecord', { file, kind, record: null, typed, seen: {} });
const says = (who: Colleague, file: string, answer: string) =>
  write(who, file, 'contact-permission', {
    channel: 'email',
    topic: 'marketing',
    answer,
    on: today(),
    words: '',
  });
async function listed(who: Colleague, form: Partial<MailingForm> = {}) {
  const { rows, count } = await who.laptop.must('mailingList', { ...news, ...form });
  expect(await who.laptop.must('mailingCount', { ...news, ...form })).toMatchObject({
    listed: rows.length,
    leftOut: count.leftOut,
  });
  return {
    names: rows.map(({ name }) => name).toSorted(),
    leftOut: Object.fromEntries(count.leftOut.map(({ reason, count: many }) => [reason, many])),
  };
}

async function person(legalName: string, email = 'someone@post.example'): Promise<string> {
  const typed = personForm({ legalName, preferredName: '', nhsNumber: '', email });
  const { file, problems } = await ash.laptop.must('addPerson', typed);
  expect(problems).toEqual({});
  return file;
}

let ada: string;
let ben: string;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  bea = await charity.joins({ ...bob, name: 'Bea Marsh' }, []);
  await charity.team('data-protection', 'Data protection', [dana, bea]);
  await charity.inTouch(charity.chelsea, ash, dana, bea);
  ada = await person('Ada Penrose');
  ben = await person('Ben Penrose');
  for (const file of [ada, ben]) await says(ash, file, 'agreed');
  await charity.inTouch(ash, dana, bea);
}, 120_000);
afterAll(() => server.stop());

test('R-73: the data-protection team makes a list, and nobody else does', async () => {
  expect(codeOf(await ash.laptop.call('mailingList', news))).toBe('NOT_ALLOWED');
  expect(codeOf(await charity.chelsea.laptop.call('mailingCount', news))).toBe('NOT_ALLOWED');
  expect(await listed(dana)).toEqual({ names: ['Ada Penrose', 'Ben Penrose'], leftOut: {} });
  const { rows } = await dana.laptop.must('mailingList', news);
  expect(rows[0]?.to).toBe('someone@post.example');
  expect(rows[0]?.recordNumber).toMatch(/^WBC-/);
});

test('R-58: a stop counts at once on the list of the laptop on which it was written, without a connection, and on another after it arrived', async () => {
  dana.laptop.setOnline(false);
  await says(dana, ada, 'objected');
  expect(await listed(dana)).toEqual({ names: ['Ben Penrose'], leftOut: { objected: 1 } });
  expect((await listed(bea)).names).toEqual(['Ada Penrose', 'Ben Penrose']);
  dana.laptop.setOnline(true);
  await charity.inTouch(dana, bea);
  expect(await listed(bea)).toEqual({ names: ['Ben Penrose'], leftOut: { objected: 1 } });
});

test('R-58: a request of a stop taken at the door leaves them out of every list once it arrived', async () => {
  const cal = await person('Cal Penrose');
  await says(ash, cal, 'agreed');
  await charity.inTouch(ash, dana);
  expect((await listed(dana)).names).toContain('Cal Penrose');
  await ash.laptop.must('sendRecord', {
    about: cal,
    kind: 'rights-request',
    typed: {
      right: 'object-marketing',
      words: 'No more.',
      receivedOn: today(),
      how: 'in-person',
      from: 'person',
      known: 'yes',
    },
  });
  await charity.inTouch(ash, dana);
  expect(await listed(dana)).toEqual({ names: ['Ben Penrose'], leftOut: { objected: 2 } });
});

test('R-73: who was never asked, has no safe address, or whose support has ended is left out and only counted', async () => {
  await person('Dee Penrose');
  const eve = await person('Eve Penrose', '');
  await says(ash, eve, 'agreed');
  const fay = await person('Fay Penrose');
  await says(ash, fay, 'agreed');
  await write(ash, fay, 'support-period', {
    service: 'YANA',
    referredBy: 'person',
    startedOn: '1/9/2026',
    endedOn: '1/10/2026',
    endReason: 'goals-met',
  });
  await charity.inTouch(ash, dana);
  const now = await listed(dana);
  expect(now).toEqual({
    names: ['Ben Penrose'],
    leftOut: { objected: 2, 'not-asked': 1, 'no-way': 1, closed: 1 },
  });
  expect(JSON.stringify(await dana.laptop.must('mailingCount', news))).not.toContain('Penrose');
});

test('R-64: a file whose use is restricted is on no list', async () => {
  await write(dana, ben, 'restriction', { ground: 'unlawful', from: today(), why: 'It was never theirs.' });
  expect((await listed(dana)).names).toEqual([]);
  expect((await listed(dana, { topic: 'support' })).leftOut).toMatchObject({ restricted: 1 });
});
