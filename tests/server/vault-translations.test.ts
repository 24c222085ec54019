/** A question written in another language on one laptop, asked in it on another, and what is left as proof. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Laptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { purposes } from '../../build/practice/content/purposes.ts';
import type { TypedTranslation } from '../../shared/rules/notice/translate.ts';
import { translationOf } from '../unit/notice/translations.ts';
import { missing, runVerifier } from '../unit/evidence/python.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';

const { enrolled, fresh, practice } = useLaptops();
const purpose = purposes.find((one) => one.purpose === 'share-with-surgery');
if (purpose === undefined) throw new Error('practice asks about the surgery');
const polish = translationOf(purpose, 'pl');

const folder = mkdtempSync(join(tmpdir(), 'doorstep-translation-'));
afterAll(() => rmSync(folder, { recursive: true }));

let administrator: Laptop;
let worker: Laptop;
beforeAll(async () => {
  worker = await enrolled('bob');
  const { office, server, workers } = practice();
  const code = await office.invite({ worker: workers.alice, administrator: true });
  administrator = await fresh();
  await administrator.must('enrol', { server: server.url, code, passphrase: alice.passphrase });
});

async function exchange(): Promise<void> {
  for (const laptop of [administrator, worker]) {
    await laptop.must('syncNow');
    await laptop.synced();
  }
}

const typed = (over: Partial<TypedTranslation> = {}): TypedTranslation => {
  const { wording, purpose: id, form, language, checkedBy, checkedOn } = polish;
  const { question, why, howLong, statement } = wording;
  const [wouldSend, wouldNotSend] = [wording.wouldSend.join('\n'), wording.wouldNotSend.join('\n')];
  const words = { question, why, howLong, statement, wouldSend, wouldNotSend };
  return { purpose: id, form, language, ...words, checkedBy, checkedOn, ...over };
};

async function consented(laptop: Laptop, file: string, language: string): Promise<string> {
  const draft = answered(await laptop.must('beginAct', file, null), 'given');
  await laptop.must('keepDraft', { ...draft, notice: { ...draft.notice, language } });
  return (await laptop.must('finishAct', draft.id)).act;
}

test('R-80: nobody but an administrator writes a question, and none without a notice in that language', async () => {
  expect(codeOf(await worker.call('translateCard', typed()))).toBe('NOT_ALLOWED');
  expect(codeOf(await administrator.call('translateCard', typed()))).toBe('NOTHING_HERE');
  expect((await administrator.must('library')).translations).toEqual([]);
});

test('R-21: what was shown is signed beside its English words, can be checked without Doorstep, and asks nobody again', async () => {
  const { file } = await worker.must('addPerson', personForm({ legalName: 'Zofia Lane', nhsNumber: '' }));
  await consented(worker, file, 'en');
  const notice = {
    version: 1,
    form: 'standard',
    language: 'pl',
    title: 'Twoje dane',
    text: '# Co zapisujemy\nTwoje imię.',
    change: '',
    purposes: [],
    note: '',
    validFrom: '',
    checks: [],
  };
  expect(await administrator.must('publishNotice', notice)).toEqual({ version: 1, problems: {} });
  expect(await administrator.must('translateCard', typed({ wouldSend: '' }))).toEqual({
    wouldSend: 'TRANSLATION_LINES',
  });
  expect(await administrator.must('translateCard', typed())).toEqual({});
  await exchange();
  expect((await worker.must('library')).translations).toEqual([polish]);

  // Who said yes in English has nothing to decide anew.
  const before = await worker.must('openFile', file);
  expect(before.decisions.map(({ refresh, paused }) => [refresh, paused])).toEqual(
    before.decisions.map(() => [null, null]),
  );
  const { dues } = await worker.must('dueNow');
  expect(dues.filter((due) => due.file === file && due.what === 'refresh-consent')).toEqual([]);

  const act = await consented(worker, file, 'pl');
  const { acts, decisions } = await worker.must('openFile', file);
  const made = acts.find((one) => one.act === act)?.statement;
  expect(made?.notice).toMatchObject({ language: 'pl', title: 'Twoje dane' });
  const of = (id: string) => made?.decisions.find((one) => one.purpose === id);
  const { language, english, checkedBy, checkedOn, wording } = polish;
  const translated = { language, english, checkedBy, checkedOn };
  expect(of(polish.purpose)).toMatchObject({ shown: wording, translated });
  // A question that nobody has translated was shown in English, and says nothing else.
  const [other] = purposes.filter((one) => one.purpose !== polish.purpose);
  expect(of(other?.purpose ?? '')).toMatchObject({ shown: other?.wording.standard });
  expect(of(other?.purpose ?? '')).not.toHaveProperty('translated');
  expect(decisions.find((one) => one.purpose === polish.purpose)?.decision).toMatchObject({ translated });

  // Taken back in the words in which it was given.
  const back = await worker.must('withdraw', { file, purpose: polish.purpose, remark: '' });
  await exchange();
  const withdrawn = (await worker.must('openFile', file)).acts.find((one) => one.act === back.act);
  expect(withdrawn?.statement.decisions).toMatchObject([{ shown: wording, translated, answer: 'withdrawn' }]);

  expect(await worker.must('verifyAct', file, act)).toMatchObject({ verified: true });
  if (missing !== null) return;
  const bundle = await worker.must('exportBundle', file, act);
  const zip = join(folder, bundle.name);
  writeFileSync(zip, bundle.bytes);
  const { status, stdout } = runVerifier(zip, (await worker.must('library')).fingerprint);
  expect(status).toBe(0);
  expect(stdout).toContain(`${wording.question} given`);
  expect(stdout).toContain(`in English: ${english.question}`);
});

test('R-21: an act keeps the words that it began with, also when better ones come meanwhile', async () => {
  const { file } = await worker.must('addPerson', personForm({ legalName: 'Jan Lane', nhsNumber: '' }));
  const draft = answered(await worker.must('beginAct', file, null), 'given');
  await worker.must('keepDraft', { ...draft, notice: { ...draft.notice, language: 'pl' } });
  await administrator.must('translateCard', typed({ question: 'Lepsze pytanie?' }));
  await exchange();
  expect((await worker.must('library')).translations.at(-1)?.wording.question).toBe('Lepsze pytanie?');
  const { act } = await worker.must('finishAct', draft.id);
  const made = (await worker.must('openFile', file)).acts.find((one) => one.act === act)?.statement;
  const asked = made?.decisions.find((one) => one.purpose === polish.purpose);
  expect(asked?.shown.question).toBe(polish.wording.question);
});
