/** Consent acts that meet, or were changed after signing; and an emergency that is looked over by who had it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actHash } from '../../shared/evidence/act-signature.ts';
import { canonicalText } from '../../shared/encoding/canonical.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, view } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

async function inTouch(...all: Laptop[]): Promise<void> {
  for (const laptop of [...all, ...all]) {
    await laptop.must('syncNow');
    await laptop.synced();
  }
}

describe('a consent act', () => {
  test('that is open while a colleague’s act arrives is finished as it is, names it, and both are kept', async () => {
    const [one, other] = [await laptops.enrolled('alice'), await laptops.enrolled('bob')];
    const { file } = await one.must('addPerson', personForm());
    await inTouch(one, other);
    const draft = await one.must('beginAct', file, null);
    await one.must('keepDraft', answered(draft, 'given'));

    const theirs = await other.must('beginAct', file, null);
    await other.must('keepDraft', answered(theirs, 'refused'));
    const first = await other.must('finishAct', theirs.id);
    await inTouch(other, one);
    expect((await one.must('openFile', file)).acts).toHaveLength(1);
    expect((await one.must('draft', draft.id)).cards.map(({ answer }) => answer)).toEqual(
      draft.cards.map(() => 'given'),
    );
    const { act } = await one.must('finishAct', draft.id);
    await inTouch(one, other);
    for (const laptop of [one, other]) {
      const { acts, decisions } = await laptop.must('openFile', file);
      const statements = new Map(acts.map(({ statement }) => [statement.act, statement]));
      expect(statements.get(act)?.previous).toBe(actHash(canonicalText(statements.get(first.act)!)));
      // It was decided in the knowledge of the other, so it is the one that stands.
      expect(new Set(decisions.map(({ answer }) => answer))).toEqual(new Set(['given']));
      expect(await laptop.must('verifyAct', file, first.act)).toMatchObject({ verified: true });
    }
    expect(await one.must('verifyAct', file, act)).toMatchObject({ verified: true });
  });

  test('cannot be finished without a witness, a name, words, the reading back or the declaration, and each is named', async () => {
    const laptop = await laptops.enrolled();
    const { file } = await laptop.must('addPerson', personForm());
    const draft = answered(await laptop.must('beginAct', file, null), 'given');
    const { signing } = draft;
    const lacking = {
      CONSENT_WITNESS_MISSING: { ...draft, signing: { ...signing, method: 'mark' as const } },
      CONSENT_NAME_MISSING: { ...draft, signing: { ...signing, method: 'typed' as const } },
      CONSENT_WORDS_MISSING: { ...draft, signing: { ...signing, method: 'verbal' as const } },
      CONSENT_NOT_READ_BACK: { ...draft, readBack: false },
      CONSENT_NOTICE_MISSING: { ...draft, notice: { ...draft.notice, given: false } },
      CONSENT_DECIDER_MISSING: { ...draft, decider: { ...draft.decider, name: ' ' } },
      CONSENT_DECLARATION_MISSING: { ...draft, declaration: { ...draft.declaration, freely: false } },
    };
    for (const [code, kept] of Object.entries(lacking)) {
      await laptop.must('keepDraft', kept);
      expect(codeOf(await laptop.call('finishAct', draft.id))).toBe(code);
      expect(await laptop.must('draft', draft.id)).toMatchObject({ cards: draft.cards });
    }
    expect((await laptop.must('openFile', file)).acts).toEqual([]);
    await laptop.must('keepDraft', draft);
    await laptop.must('finishAct', draft.id);
  });
});

describe('an emergency', () => {
  let server: Running;
  let charity: Charity;
  let ash: Colleague;
  /** On duty, and of the data-protection team. */
  let dana: Colleague;
  let eli: Colleague;
  let reference: string;

  beforeAll(async () => {
    server = await startServer();
    charity = await foundCharity(laptops, server);
    ash = await charity.joins(alice);
    dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
    eli = await charity.joins({ ...bob, name: 'Eli Moss' }, []);
    const { file } = await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }));
    await charity.team('data-protection', 'Data protection', [dana, eli]);
    await charity.team('duty', 'On duty', [dana]);
    await charity.inTouch(ash, dana, eli, charity.chelsea);
    ({ reference } = await ash.laptop.must('fileAccess', file));
  });
  afterAll(() => server.stop());

  const form = (words = 'Ambulance is asking about allergies.') =>
    ({ reference, reason: 'life-at-risk', words, hours: 2 }) as const;

  test.each(['', 'short', ' '.repeat(40)])('BG_REASON: “%s” is no reason', async (words) => {
    expect(codeOf(await dana.laptop.call('breakGlass', form(words)))).toBe('BG_REASON');
  });

  test.each([0, -1, 25, Number.NaN])(
    'BG_TOO_LONG: %d hours are not what the charity allows',
    async (hours) => {
      expect(codeOf(await dana.laptop.call('breakGlass', { ...form(), hours }))).toBe('BG_TOO_LONG');
    },
  );

  test('REVIEW_BY_ANOTHER: who opened a file in an emergency does not look it over alone', async () => {
    const { entry } = await dana.laptop.must('breakGlass', form());
    expect(codeOf(await dana.laptop.call('reviewGlass', entry, 'justified'))).toBe('REVIEW_BY_ANOTHER');
    await charity.inTouch(ash, eli);
    expect(codeOf(await ash.laptop.call('reviewGlass', entry, 'justified'))).toBe('NOT_ALLOWED');
    expect((await view(eli)).glass.find((one) => one.entry === entry)?.review).toBeNull();
    await eli.laptop.must('reviewGlass', entry, 'not-justified');
    await charity.inTouch(dana);
    expect((await view(dana)).glass.find((one) => one.entry === entry)?.review).toMatchObject({
      worker: eli.worker,
      verdict: 'not-justified',
    });
    expect(codeOf(await eli.laptop.call('reviewGlass', entry, 'justified'))).toBe('NOT_ALLOWED');
  });
});
