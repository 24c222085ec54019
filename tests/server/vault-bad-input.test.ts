/** What goes wrong at a vault, over the real server: each gets its sentence's code, and nothing is lost. */
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { alice } from '../people.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm, startPractice } from './practice.ts';
import { startServer } from './running.ts';

const { practice, fresh, enrolled, restarted } = useLaptops();

describe('enrolling', () => {
  const form = (invitation: string, server = practice().server.url) => ({
    server,
    code: invitation,
    passphrase: alice.passphrase,
  });

  test('a mistyped, unknown, used or expired invitation is told apart, and leaves nothing behind', async () => {
    const words = await practice().invite('alice');
    const laptop = await fresh();
    expect(codeOf(await laptop.call('enrol', form(words.replace(/^\w+/, 'zebraa'))))).toBe(
      'INVITATION_MISTYPED',
    );
    const unknown = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    expect(codeOf(await laptop.call('enrol', form(unknown)))).toBe('INVITATION_UNKNOWN');
    const soon = await practice().invite('alice', 1000);
    practice().server.clock.ahead = 5000;
    expect(codeOf(await laptop.call('enrol', form(soon)))).toBe('INVITATION_EXPIRED');
    practice().server.clock.ahead = 0;
    expect(await laptop.must('begin')).toMatchObject({ phase: 'fresh' });
    await laptop.must('enrol', form(words));
    const second = await fresh();
    expect(codeOf(await second.call('enrol', form(words)))).toMatch(/^INVITATION_(USED|UNKNOWN)$/);
    expect(await second.must('begin')).toMatchObject({ phase: 'fresh' });
  });

  test('a weak passphrase is refused before anything is asked of the office', async () => {
    const laptop = await fresh();
    const words = await practice().invite('alice');
    const outcome = await laptop.call('enrol', { ...form(words), passphrase: 'too short' });
    expect(outcome).toMatchObject({ problem: { code: 'PASSPHRASE_WEAK', details: { why: 'short' } } });
    expect(laptop.carried).toEqual([]);
  });

  test('an address where nobody answers, or somebody else does, is said to be that', async () => {
    const laptop = await fresh();
    const words = await practice().invite('alice');
    expect(codeOf(await laptop.call('enrol', form(words, 'http://127.0.0.1:9')))).toBe('OFFLINE');
    const other = createServer((_, reply) => reply.end('<html>A printer</html>')).listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect(codeOf(await laptop.call('enrol', form(words, `http://127.0.0.1:${port}`)))).toBe(
      'SERVER_ADDRESS_WRONG',
    );
    other.close();
  });

  test('a browser refuses a real organisation', async () => {
    const real = await startServer();
    const office = await real.found({ practice: false });
    const laptop = await fresh({ shell: 'browser' });
    const words = await office.invite({ worker: practice().workers.alice });
    expect(codeOf(await laptop.call('enrol', form(words, real.url)))).toBe('REAL_ORGANISATION_IN_BROWSER');
    await real.stop();
  });

  test('a laptop that is enrolled does not take up with another office', async () => {
    const laptop = await enrolled();
    const elsewhere = await startPractice();
    const again = await restarted(laptop);
    await again.redirect(elsewhere.server.url);
    await again.must('unlock', alice.passphrase);
    const { file } = await again.must('addPerson', personForm());
    await again.synced();
    expect(await again.must('syncStatus')).toMatchObject({ waiting: 1, problem: { code: 'NOT_SIGNED_IN' } });
    expect((await again.must('openFile', file)).safety).toBe('laptop');
    await elsewhere.stop();
  });
});

describe('saving', () => {
  test('on a full disk nothing claims to be saved, and the next try works', async () => {
    const laptop = await enrolled();
    laptop.fillDisk(true);
    const person = personForm({ legalName: 'Percy Full' });
    expect(codeOf(await laptop.call('addPerson', person))).toBe('DISK_FULL');
    expect(await laptop.must('findPeople', 'Percy')).toEqual([]);
    laptop.fillDisk(false);
    await laptop.must('addPerson', person);
    expect(await laptop.must('findPeople', 'Percy')).toHaveLength(1);
  });

  test('when the store fails under the app, the journal still has it, and says so', async () => {
    const laptop = await enrolled();
    laptop.setOnline(false);
    laptop.kept.store.failWrites(true);
    const { file } = await laptop.must('addPerson', personForm({ legalName: 'Stella Store' }));
    expect(laptop.announced).toContainEqual({ code: 'LOCAL_DB_LOST' });
    laptop.kept.store.failWrites(false);
    const again = await restarted(laptop);
    again.setOnline(false);
    await again.must('unlock', alice.passphrase);
    expect((await again.must('openFile', file)).person.legalName).toBe('Stella Store');
  });

  test('emptied by the system while it is open, the store is built again from the journal and the office', async () => {
    const [one, other] = [await enrolled('alice'), await enrolled('bob')];
    const received = await other.must('addPerson', personForm({ legalName: 'Rosa Received' }));
    await other.synced();
    await one.must('syncNow');
    await one.synced();
    const saved = await one.must('addPerson', personForm({ legalName: 'Sam Saved' }));
    await one.synced();
    one.kept.store.lose();
    await other.must('addPerson', personForm({ legalName: 'Nia News' }));
    await other.synced();
    await one.must('syncNow');
    await one.synced();
    await expect.poll(() => one.announced, { timeout: 10_000 }).toContainEqual({ code: 'LOCAL_DB_LOST' });
    // Until the store is built again, what came last is in memory alone.
    await expect
      .poll(async () => (await one.must('syncStatus')).stage, { timeout: 10_000 })
      .toBe('up-to-date');
    const again = await restarted(one);
    again.setOnline(false);
    await again.must('unlock', alice.passphrase);
    for (const { file } of [received, saved]) await again.must('openFile', file);
    expect(await again.must('findPeople', 'Nia News')).toHaveLength(1);
  });

  test('impossible values are named field by field, and nothing is saved', async () => {
    const laptop = await enrolled();
    const { problems } = await laptop.must('addPerson', {
      ...personForm(),
      legalName: ' ',
      dateOfBirth: '31/02/1950',
      address: ['14 Example Road', 'QN1 1LS'],
      phone: '123',
      nhsNumber: '999 000 0009',
    });
    expect(problems).toMatchObject({
      legalName: 'FIELD_NEEDED',
      dateOfBirth: 'DATE_OF_BIRTH_NOT_REAL',
      address: 'POSTCODE_PATTERN',
      nhsNumber: 'NHS_NUMBER_CHECK_DIGIT',
    });
    expect(Object.keys(problems)).toHaveLength(5);
  });

  test('markup and direction marks are kept as the text they are', async () => {
    const laptop = await enrolled();
    const name = '<img src=x onerror=alert(1)> \u202Eesrever';
    const { file } = await laptop.must('addPerson', personForm({ legalName: name }));
    expect((await laptop.must('openFile', file)).person.legalName).toBe(name);
  });
});

describe('the consent act', () => {
  async function begun() {
    const laptop = await enrolled();
    const { file } = await laptop.must('addPerson', personForm());
    return { laptop, file, draft: await laptop.must('beginAct', file, null) };
  }

  test('cannot be finished with a card unanswered, without ink, or with one dot', async () => {
    const { laptop, draft } = await begun();
    const whole = answered(draft);
    const [first, ...others] = whole.cards;
    if (first === undefined) throw new Error('no cards');
    await laptop.must('keepDraft', { ...whole, cards: [{ ...first, answer: null }, ...others] });
    expect(codeOf(await laptop.call('finishAct', draft.id))).toBe('CONSENT_CARD_UNANSWERED');
    await laptop.must('keepDraft', { ...whole, signing: { ...whole.signing, strokes: [] } });
    expect(codeOf(await laptop.call('finishAct', draft.id))).toBe('CONSENT_SIGNATURE_BLANK');
    await laptop.must('keepDraft', {
      ...whole,
      signing: { ...whole.signing, strokes: [[{ x: 5, y: 5, t: 0, p: 500 }]] },
    });
    expect(codeOf(await laptop.call('finishAct', draft.id))).toBe('CONSENT_SIGNATURE_TOO_SMALL');
    await laptop.must('keepDraft', whole);
    expect(codeOf(await laptop.call('finishAct', draft.id))).toBe('ok');
  });

  test('killed in the middle of the signature, it comes back at the same stroke', async () => {
    const { laptop, file, draft } = await begun();
    await laptop.must('handOver', { ...draft, step: 'sign' });
    const half = {
      ...draft,
      step: 'sign' as const,
      wasHandedOver: true,
      signing: { ...draft.signing, strokes: [[{ x: 1, y: 2, t: 3, p: 4 }]] },
    };
    await laptop.must('keepDraft', half);
    laptop.kept.store.lose();
    const again = await restarted(laptop);
    const { unfinished } = await again.must('unlock', alice.passphrase);
    expect(unfinished).toMatchObject([{ id: draft.id, file, step: 'sign' }]);
    expect((await again.must('draft', draft.id)).signing.strokes).toEqual(half.signing.strokes);
  });

  test('in the person’s hands nothing else opens, and five wrong passphrases cost time', async () => {
    const { laptop, file, draft } = await begun();
    await laptop.must('handOver', draft);
    for (const outcome of [
      await laptop.call('openFile', file),
      await laptop.call('findPeople', ''),
      await laptop.call('library'),
      await laptop.call('addPerson', personForm()),
      await laptop.call('finishAct', draft.id),
      await laptop.call('withdraw', { file, purpose: 'x', remark: '' }),
    ]) {
      expect(codeOf(outcome)).toBe('IN_HANDOVER');
    }
    const tries = [];
    for (let at = 0; at < 6; at += 1)
      tries.push(codeOf(await laptop.call('takeBack', 'a wrong passphrase here')));
    expect(tries).toEqual([...Array.from({ length: 5 }, () => 'UNLOCK_FAILED'), 'UNLOCK_PAUSED']);
  });

  test('new wording that arrives in the middle of an act does not become what was signed', async () => {
    const { laptop, file, draft } = await begun();
    const [shown] = draft.words.purposes;
    if (shown === undefined) throw new Error('no cards');
    const reworded = { ...shown, basis: 'another basis altogether' };
    await practice().office.device.readLog();
    practice().office.device.addRecord(practice().library, 'purpose', reworded);
    await practice().office.device.push();
    await laptop.must('syncNow');
    await laptop.synced();
    expect((await laptop.must('library')).purposes.map(({ basis }) => basis)).toContain(reworded.basis);
    await laptop.must('keepDraft', answered(draft));
    await laptop.must('finishAct', draft.id);
    const [act] = (await laptop.must('openFile', file)).acts;
    const decision = act?.statement.decisions.find(({ purpose }) => purpose === shown.purpose);
    expect(decision).toMatchObject({ basis: shown.basis, shown: shown.wording.standard });
  });

  test('nothing can be withdrawn that was not given', async () => {
    const { laptop, file } = await begun();
    expect(codeOf(await laptop.call('withdraw', { file, purpose: 'none', remark: '' }))).toBe(
      'CONSENT_NOTHING_TO_WITHDRAW',
    );
  });
});
