/** two files of one person are one person to the gate. The answer that protects more counts, on every laptop. */
import { expect, test } from 'vitest';
import type { RecordForm } from '../../renderer/vault/record-api.ts';
import type { Answer } from '../../shared/record/consent-act.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';

const { enrolled } = useLaptops();

async function sync(...laptops: Laptop[]): Promise<void> {
  for (const laptop of laptops) {
    await laptop.must('syncNow');
    await laptop.synced();
  }
}

async function add(laptop: Laptop, legalName: string, answer: Answer | null): Promise<string> {
  const { file } = await laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }));
  if (answer === null) return file;
  const draft = await laptop.must('beginAct', file, null);
  await laptop.must('keepDraft', answered(draft, answer));
  await laptop.must('finishAct', draft.id);
  return file;
}

/** Two files of one person, one begun on each laptop, and joined. */
async function joined(name: string, here: Answer | null, there: Answer | null) {
  const [one, other] = [await enrolled('alice'), await enrolled('bob')];
  const main = await add(one, `${name} Lane`, here);
  const second = await add(other, `${name} Layne`, there);
  await sync(one, other, one);
  await one.must('joinFiles', main, second);
  await sync(one, other);
  return { one, other, laptops: [one, other], main, second, files: [main, second] };
}

const form = (file: string, kind: RecordForm['kind'], typed: TypedForm): RecordForm => ({
  file,
  kind,
  record: null,
  typed,
  seen: {},
});

const surgery = 'Dr Shah’s surgery';

async function entryOf(laptop: Laptop, name: string): Promise<string> {
  const { registers } = await laptop.must('library');
  const found = registers.find(({ values }) => values['name'] === name);
  if (found === undefined) throw new Error(`the directory has no ${name}`);
  return found.record;
}

async function sharing(laptop: Laptop, file: string, more: TypedForm = {}): Promise<RecordForm> {
  return form(file, 'sharing', {
    to: 'directory',
    recipient: await entryOf(laptop, surgery),
    person: 'Practice secretary',
    purpose: 'share-by-wish',
    details: ['name'],
    necessity: 'They write the referral.',
    confidence: 'agreed',
    whoAsked: 'person',
    channel: 'secure-email',
    told: 'yes',
    ...more,
  });
}

async function expectStopped(laptops: readonly Laptop[], files: readonly string[], code: string) {
  for (const laptop of laptops) {
    for (const file of files) {
      const asked = await sharing(laptop, file);
      expect((await laptop.must('sharingGate', asked)).verdict).toMatchObject({ allowed: false, why: code });
      expect(codeOf(await laptop.call('saveRecord', asked))).toBe(code);
    }
  }
}

test('a yes in one file and a no in the other is a no in both, on both laptops, and each file says which answer counts', async () => {
  const { laptops, main, second, files } = await joined('Una', 'given', 'refused');
  await expectStopped(laptops, files, 'SHARING_REFUSED');
  for (const laptop of laptops) {
    const numberOf = async (file: string) => (await laptop.must('openFile', file)).person.recordNumber;
    for (const file of files) {
      const { decisions, overruled } = await laptop.must('openFile', file);
      const about = { purpose: 'share-with-surgery' };
      const counts = { ...about, file: second, recordNumber: await numberOf(second), answer: 'refused' };
      const not = { ...about, file: main, recordNumber: await numberOf(main), answer: 'given' };
      expect(decisions).toContainEqual(expect.objectContaining(counts));
      expect(overruled).toContainEqual(expect.objectContaining(not));
    }
  }
});

test('a withdrawal in one file stops both, and is written in the file in which the yes was given', async () => {
  const { one, other, laptops, main, second, files } = await joined('Vera', 'given', 'given');
  for (const laptop of laptops) {
    for (const file of files) {
      expect((await laptop.must('sharingGate', await sharing(laptop, file))).verdict?.allowed).toBe(true);
    }
  }
  await other.must('withdraw', { file: second, purpose: 'share-with-surgery', remark: '' });
  await sync(other, one);
  await expectStopped(laptops, files, 'SHARING_WITHDRAWN');
  for (const laptop of laptops) {
    const actsIn = async (file: string) => (await laptop.must('openFile', file)).acts.length;
    expect([await actsIn(main), await actsIn(second)]).toEqual([1, 2]);
  }
});

test('asking again in the file that counts settles it, and asking in the other does not', async () => {
  const { one, other, main, second, files } = await joined('Wilma', 'given', 'refused');
  const yes = async (laptop: Laptop, file: string) => {
    const draft = await laptop.must('beginAct', file, null);
    await laptop.must('keepDraft', answered(draft, 'given'));
    await laptop.must('finishAct', draft.id);
  };
  await yes(one, main);
  await sync(one, other);
  await expectStopped([one, other], files, 'SHARING_REFUSED');
  await yes(other, second);
  await sync(other, one);
  expect((await one.must('sharingGate', await sharing(one, main))).verdict?.allowed).toBe(true);
  expect((await one.must('openFile', main)).overruled).toEqual([]);
});

test('“do not share with” and “never tell them” in one file hold in the other', async () => {
  const { one, other, laptops, main, second, files } = await joined('Xena', 'given', null);
  const never = { because: 'danger', why: 'A court said so.', since: '1/11/2026' };
  const recipient = await entryOf(one, surgery);
  await other.must('saveRecord', form(second, 'never-share', { ...never, recipient }));
  const son = { name: 'Piers Lane', relation: 'child', told: 'no' };
  const { record: around } = await one.must('saveRecord', form(main, 'contact', son));
  await other.must('saveRecord', form(second, 'contact', { ...son, never: true, neverWhy: 'He hit her.' }));
  await sync(other, one, other);
  await expectStopped(laptops, files, 'SHARING_NEVER');
  for (const laptop of laptops) {
    const toSon = await sharing(laptop, main, { to: 'around', recipient: '', person: '', around });
    expect((await laptop.must('sharingGate', toSon)).verdict).toMatchObject({ why: 'SHARING_NEVER' });
  }
});

test('an objection in one file stops news on both laptops, whatever the other file allows', async () => {
  const { one, other, laptops, main, second, files } = await joined('Yara', null, null);
  const say = (answer: string) => ({ channel: 'email', topic: 'marketing', answer, on: '1/11/2026' });
  const allowed = async (laptop: Laptop, file: string) =>
    (await laptop.must('contactNow', file)).find(
      ({ channel, topic }) => channel === 'email' && topic === 'marketing',
    )?.allowed;
  await one.must('saveRecord', form(main, 'contact-permission', say('agreed')));
  await sync(one, other);
  for (const laptop of laptops) expect(await allowed(laptop, second)).toBe(true);
  await other.must('saveRecord', form(second, 'contact-permission', say('objected')));
  await sync(other, one);
  for (const laptop of laptops) for (const file of files) expect(await allowed(laptop, file)).toBe(false);
});
