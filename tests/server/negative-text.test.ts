/** What people paste that is no plain text: shown as the text it is, or refused in its place; nothing breaks, nothing is half saved. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActDraft } from '../../shared/record/act-draft.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync, view } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const { enrolled, restarted } = laptops;

const half = 'before \uD83D after';
const otherHalf = '\uDE00';
const unreadable = { half, otherHalf, 'a NUL': 'a\0b', 'an escape': 'a\u001B[2Jb' };
const megabyte = 'a'.repeat(1024 * 1024);
const marks = `e${'\u0301'.repeat(5000)}`;
const turned = '\u202Eesrever \u2066\u200F\u2069 مرحبا';

const named = (legalName: string) => personForm({ legalName, nhsNumber: '' });

describe('a person’s form', () => {
  test.each([...Object.entries(unreadable), ['5,000 marks', marks], ['a line of a megabyte', megabyte]])(
    'with %s in any field is refused there, and nobody is added',
    async (_, text) => {
      const laptop = await enrolled();
      const texts = [
        'legalName',
        'preferredName',
        'phone',
        'email',
        'language',
        'communicationNeeds',
        'alert',
        'nhsNumber',
        'dateOfBirth',
        'title',
        'previousNames',
        'pronouns',
        'gpName',
        'gpCode',
        'uprn',
        'dateOfDeath',
      ];
      const wrong = [
        ...texts.map((field) => ({ [field]: text })),
        { address: [text, ''] },
        { address: ['', text] },
        { services: [text] },
        { accessNeeds: [text] },
      ];
      for (const typed of wrong) {
        const { file, problems } = await laptop.must('addPerson', personForm(typed));
        expect([file, Object.keys(problems)]).toEqual(['', Object.keys(typed)]);
      }
      await laptop.must('findPeople', text);
      expect(await laptop.must('findPeople', '')).toEqual([]);
      expect((await laptop.must('syncStatus')).waiting).toBe(0);
    },
  );

  test('with letters that turn the line, or join into one sign, keeps them to the letter on every laptop', async () => {
    const [one, other] = [await enrolled('alice'), await enrolled('bob')];
    const name = `${turned} 👩‍👩‍👧`.normalize('NFC');
    const { file } = await one.must('addPerson', named(name));
    await one.synced();
    await other.must('syncNow');
    await other.synced();
    for (const laptop of [one, other]) {
      expect((await laptop.must('openFile', file)).person.legalName).toBe(name);
      expect((await laptop.must('findPeople', 'مرحبا')).map((found) => found.file)).toEqual([file]);
    }
  });
});

describe('a consent act', () => {
  async function begun() {
    const laptop = await enrolled();
    const { file } = await laptop.must('addPerson', personForm());
    return { laptop, file, draft: answered(await laptop.must('beginAct', file, null), 'given') };
  }

  const withRemark = (draft: ActDraft, remark: string): ActDraft => ({
    ...draft,
    cards: draft.cards.map((card) => ({ ...card, remark })),
  });

  test.each([...Object.entries(unreadable), ['5,000 marks', marks], ['a line of a megabyte', megabyte]])(
    'with %s as a remark is refused as it is typed, and keeps what it had, also after a restart',
    async (_, text) => {
      const { laptop, file, draft } = await begun();
      await laptop.must('keepDraft', withRemark(draft, 'At home.'));
      expect(codeOf(await laptop.call('keepDraft', withRemark(draft, text)))).toBe('FIELD_INVALID');
      expect(codeOf(await laptop.call('handOver', withRemark(draft, text)))).toBe('FIELD_INVALID');
      const again = await restarted(laptop);
      await again.must('unlock', alice.passphrase);
      expect((await again.must('draft', draft.id)).cards[0]?.remark).toBe('At home.');
      await again.must('finishAct', draft.id);
      const [purpose] = draft.cards;
      const withdrawal = { file, purpose: purpose!.purpose, remark: text };
      expect(codeOf(await again.call('withdraw', withdrawal))).toBe('FIELD_INVALID');
      expect((await again.must('openFile', file)).acts).toHaveLength(1);
    },
  );

  test('keeps marks, turned lines and line ends to the letter under the signature', async () => {
    const { laptop, file, draft } = await begun();
    const remark = `${turned}\n<script>alert(1)</script>\te${'\u0301'.repeat(200)}`;
    await laptop.must('keepDraft', withRemark(draft, remark));
    const { act } = await laptop.must('finishAct', draft.id);
    const [signed] = (await laptop.must('openFile', file)).acts;
    expect(signed?.statement.decisions[0]?.remark).toBe(remark);
    await laptop.must('syncNow');
    await laptop.synced();
    expect(await laptop.must('verifyAct', file, act)).toMatchObject({ verified: true });
  });
});

describe('the words of an office', () => {
  let server: Running;
  let charity: Charity;
  let ash: Colleague;
  let bea: Colleague;
  let file: string;

  beforeAll(async () => {
    server = await startServer();
    charity = await foundCharity(laptops, server);
    ash = await charity.joins(alice);
    bea = await charity.joins(bob, []);
    await charity.team('safeguarding', 'Safeguarding', [bea]);
    file = (await ash.laptop.must('addPerson', named('Margaret Okoro'))).file;
    await charity.inTouch(ash, bea, charity.chelsea);
  });
  afterAll(() => server.stop());

  test.each([...Object.entries(unreadable), ['a line of a megabyte', megabyte]])(
    'with %s go nowhere: no note, no team, no invitation',
    async (_, words) => {
      const { chelsea } = charity;
      const before = await view(chelsea);
      expect(codeOf(await ash.laptop.call('tellTeam', { file, kind: 'safeguarding', words }))).toBe(
        'FIELD_INVALID',
      );
      expect((await ash.laptop.must('syncStatus')).waiting).toBe(0);
      const team = { kind: 'work' as const, name: words, members: [chelsea.worker] };
      expect(codeOf(await chelsea.laptop.call('makeTeam', team))).toBe('FIELD_INVALID');
      const form = { worker: null, role: 'Visitor', administrator: false, teams: [] };
      expect(codeOf(await chelsea.laptop.call('invite', { ...form, name: words }))).toBe('FIELD_INVALID');
      const after = await view(chelsea);
      expect([after.teams, after.members]).toEqual([before.teams, before.members]);
    },
  );

  test('told with 5,000 marks and a turned line, they arrive to the letter', async () => {
    const words = `${marks}\n${turned}`;
    await ash.laptop.must('tellTeam', { file, kind: 'safeguarding', words });
    await charity.inTouch(ash, bea);
    await sync(bea);
    expect((await bea.laptop.must('notesAbout', file)).map((note) => note.words)).toEqual([words]);
  });
});
