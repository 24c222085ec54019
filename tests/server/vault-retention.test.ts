/** How long files are kept, what holds them, and how one is destroyed by three people, on laptops of their own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { claim, dayAway, destroy, longContract, over, typedDay } from './retention-forms.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Supports people. */
let ash: Colleague;
/** Data protection. */
let dana: Colleague;
let ben: Colleague;
let cara: Colleague;

const everybody = () => charity.inTouch(ash, dana, ben, cara, charity.chelsea);
const team = () => charity.inTouch(dana, ben, cara);

const add = (who: Colleague, file: string, kind: 'support-period' | 'hold' | 'complaint', typed: TypedForm) =>
  who.laptop.must('saveRecord', { file, kind, record: null, typed, seen: {} });

/** Somebody whose support ended so long ago that the file may be looked at. */
async function longOver(legalName: string, period: TypedForm = over): Promise<string> {
  const { file } = await ash.laptop.must(
    'addPerson',
    personForm({ legalName, nhsNumber: '', dateOfBirth: '14 May 1960' }),
  );
  await add(ash, file, 'support-period', period);
  await charity.inTouch(ash, dana, ben, cara);
  return file;
}

const appraise = (who: Colleague, file: string, typed: TypedForm = destroy) =>
  who.laptop.call('appraise', { file, typed });
const detail = (who: Colleague, file: string) => who.laptop.must('disposal', file);
const stateOf = async (who: Colleague, file: string) => (await detail(who, file)).disposal.state;
const approve = async (who: Colleague, file: string) => {
  const approved = await who.laptop.call('approveDisposal', file);
  return approved.ok ? approved.value.state : approved.problem.code;
};
const addStep = async (who: Colleague, file: string, typed: TypedForm) => {
  const { appraisal } = await detail(who, file);
  const form = { file: appraisal?.view.file ?? '', kind: 'disposal-step', typed } as const;
  return (await who.laptop.must('addStep', form)).problems;
};

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  ben = await charity.joins({ ...bob, name: 'Ben Hale' }, []);
  cara = await charity.joins({ ...bob, name: 'Cara Moor' }, []);
  await charity.team('data-protection', 'Data protection', [dana, ben, cara]);
  await everybody();
});
afterAll(() => server.stop());

describe('R-50: how long a file is kept', () => {
  test('R-50: every reader of the file sees the day, and what it is counted from', async () => {
    const file = await longOver('Ada Lund', { ...over, endedOn: '10 Oct 2024' });
    for (const who of [ash, dana]) {
      const { review, wholeFrom } = await who.laptop.must('retention', file);
      expect(review).toMatchObject({ state: 'not-due', day: '2030-10-10' });
      expect(review.steps.map(({ step }) => step)).toEqual(['support-ended', 'as-adult', 'latest']);
      expect(wholeFrom).toBe('2030-10-10');
    }
  });

  test('R-50: a contract that asks for reports for longer moves the day', async () => {
    const { record: contract } = await charity.chelsea.laptop.must('saveEntry', {
      register: 'contract',
      record: null,
      seen: {},
      typed: longContract,
    });
    await everybody();
    const file = await longOver('Bea Lund', { ...over, contract, endedOn: '10 Oct 2024' });
    const { review } = await dana.laptop.must('retention', file);
    expect(review).toMatchObject({ day: '2036-03-31' });
    expect(review.steps).toContainEqual({ step: 'as-adult', day: '2032-10-10', years: 8, code: true });
  });

  test('R-51: of a child it is the 25th birthday', async () => {
    const born = { legalName: 'Cy Lund', nhsNumber: '', dateOfBirth: '14 May 2010' };
    const { file } = await ash.laptop.must('addPerson', personForm(born));
    const period = { ...over, startedOn: '7 Jan 2019', endedOn: '1 Mar 2024' };
    await add(ash, file, 'support-period', period);
    expect((await ash.laptop.must('retention', file)).review).toMatchObject({ day: '2035-05-14' });
  });

  test('R-50: a file that holds something with a longer time is looked at, and not destroyed', async () => {
    const file = await longOver('Di Lund');
    await add(ash, file, 'complaint', {
      summary: 'A late visit',
      words: 'Nobody came.',
      receivedOn: typedDay(-700),
      from: 'person',
      how: 'phone',
      stage: 'closed',
      acknowledgeBy: typedDay(-698),
      answerBy: typedDay(-690),
      answeredOn: typedDay(-690),
      outcome: 'withdrawn',
    });
    await charity.inTouch(ash, dana);
    const { review, classes, wholeFrom } = await dana.laptop.must('retention', file);
    expect(review.state).toBe('due');
    expect(classes).toMatchObject([{ of: 'complaint', retention: { state: 'not-due' } }]);
    const early = await dana.laptop.must('appraise', { file, typed: destroy });
    expect(early.problems).toEqual({ outcome: 'KEPT_FOR_LONGER' });
    const kept = { outcome: 'keep', until: typedDay(2000), why: 'The complaint outlasts it.' };
    expect((await dana.laptop.must('appraise', { file, typed: kept })).problems).toEqual({});
    expect((await detail(dana, file)).disposal).toMatchObject({
      state: 'kept',
      keptUntil: localDay(dayAway(2000)),
    });
    expect(wholeFrom).toBe(classes[0]?.retention.day);
  });
});

describe('R-52: what is held', () => {
  test('R-52: cannot be erased by anybody, nor appraised, until the hold is lifted', async () => {
    const { chelsea } = charity;
    const file = await longOver('Eli Marsh');
    expect(await stateOf(dana, file)).toBe('due');
    dana.laptop.setOnline(false);
    const { record } = await add(dana, file, 'hold', claim(ben));
    expect(codeOf(await dana.laptop.call('eraseFile', file, 'order'))).toBe('LEGAL_HOLD');
    dana.laptop.setOnline(true);
    await everybody();

    for (const who of [ben, chelsea]) {
      expect(codeOf(await who.laptop.call('eraseFile', file, 'request'))).toBe('LEGAL_HOLD');
    }
    expect(await stateOf(ben, file)).toBe('held');
    expect(codeOf(await appraise(ben, file))).toBe('LEGAL_HOLD');
    const { files } = await ben.laptop.must('disposals');
    expect(files.find(({ about }) => about.file === file)?.disposal.state).toBe('held');

    const { holds } = await ben.laptop.must('retention', file);
    const typed = { ...claim(ben), liftedOn: typedDay(0), liftedWhy: 'The claim was settled.' };
    const form = { file, kind: 'hold', record, typed, seen: holds[0]?.seen ?? {} } as const;
    expect((await ben.laptop.must('saveRecord', form)).problems).toEqual({});
    await everybody();
    expect(await stateOf(cara, file)).toBe('due');
    expect((await chelsea.laptop.must('office')).me.custodian).toBe(true);
    expect(await cara.laptop.must('eraseFile', file, 'order')).toMatchObject({ state: 'waiting' });
  });

  test('R-52: a hold needs a reason, an owner and a review day, and is placed by who answers for what is kept', async () => {
    const file = await longOver('Fay Marsh');
    const form = { file, kind: 'hold', record: null, typed: { kind: 'insurer' }, seen: {} } as const;
    expect((await dana.laptop.must('saveRecord', form)).problems).toEqual({
      why: 'FIELD_NEEDED',
      owner: 'FIELD_NEEDED',
      placedOn: 'FIELD_NEEDED',
      reviewOn: 'FIELD_NEEDED',
    });
    const whole = { ...form, typed: claim(dana) };
    expect(codeOf(await ash.laptop.call('saveRecord', whole))).toBe('NOT_ALLOWED');
  });

  test('R-52: whoever looks after a hold is asked on its day whether it is still needed', async () => {
    const file = await longOver('Gil Marsh');
    await add(dana, file, 'hold', claim(ben));
    await charity.inTouch(dana, ben);
    const { dues } = await ben.laptop.must('dues', localDay(dayAway(29)), localDay(dayAway(31)));
    expect(dues).toContainEqual(
      expect.objectContaining({ file, kind: 'hold', what: 'review', worker: ben.worker }),
    );
  });

  test('R-52: a request that is open holds the file by itself', async () => {
    const file = await longOver('Hal Marsh');
    await ash.laptop.must('sendRecord', {
      about: file,
      kind: 'rights-request',
      typed: {
        right: 'access',
        words: 'May I see my file?',
        receivedOn: typedDay(-1),
        how: 'phone',
        from: 'person',
        known: 'yes',
        answerBy: 'paper',
      },
    });
    await charity.inTouch(ash, dana);
    expect(await stateOf(dana, file)).toBe('held');
    expect(codeOf(await appraise(dana, file))).toBe('LEGAL_HOLD');
    expect(codeOf(await dana.laptop.call('eraseFile', file, 'mistake'))).toBe('LEGAL_HOLD');
    const [request] = await dana.laptop.must('officeCases', 'rights-request');
    const typed = { what: 'closed', on: typedDay(0), because: 'taken-back' };
    const step = { file: request?.view.file ?? '', kind: 'request-step', typed } as const;
    expect((await dana.laptop.must('addStep', step)).problems).toEqual({});
    expect(await stateOf(dana, file)).toBe('due');
  });

  test('R-52: where this laptop may know that abuse of a child was told, the file is held from the start', async () => {
    const file = await longOver('Sol Quill');
    await charity.team('safeguarding', 'Safeguarding', [dana]);
    await everybody();
    const told = await ash.laptop.must('sendRecord', {
      about: file,
      kind: 'concern',
      typed: {
        danger: 'not-needed',
        whom: 'child',
        words: 'She told me what was done to her as a child.',
        harms: ['sexual'],
        threshold: 'not-sure',
        thresholdWhy: 'She is grown now.',
        wishes: 'To be heard.',
        told: 'yes',
        consent: 'yes',
        referral: 'not-yet',
      },
    });
    expect(told.problems).toEqual({});
    await charity.inTouch(ash, dana);
    expect((await dana.laptop.must('retention', file)).review.holds).toEqual([
      { kind: 'abuse-allegation', reviewOn: '', isReviewDue: true },
    ]);
    expect(codeOf(await appraise(dana, file))).toBe('LEGAL_HOLD');
  });
});

describe('R-53: how a file is destroyed', () => {
  test('R-53: by an appraisal and two different approvers, on every laptop, with a certificate and a stub that names nobody', async () => {
    const file = await longOver('Ida Quill');
    expect((await dana.laptop.must('appraise', { file, typed: destroy })).problems).toEqual({});
    await team();
    expect(await approve(dana, file)).toBe('DISPOSAL_OWN');
    expect(await approve(ben, file)).toBe('waiting');
    expect(await approve(ben, file)).toBe('DISPOSAL_TWICE');
    expect((await detail(cara, file)).approvals).toMatchObject([{ workerName: 'Ben Hale' }]);
    const { offers } = await charity.chelsea.laptop.must('office');
    const offer = offers.find(({ what }) => what.type === 'erase' && what.file === file);
    expect(offer?.canApprove).toBe(false);
    expect(codeOf(await charity.chelsea.laptop.call('approve', offer?.offer ?? ''))).toBe('NOT_ALLOWED');
    expect((await dana.laptop.must('openFile', file)).person.legalName).toBe('Ida Quill');

    expect(await approve(cara, file)).toBe('entered');
    await team();
    expect(codeOf(await dana.laptop.call('openFile', file))).toBe('ERASED');
    const destroying = await detail(dana, file);
    expect(destroying).toMatchObject({ retention: null, disposal: { state: 'destroying' } });
    expect(destroying.approvals.map(({ workerName }) => workerName).toSorted()).toEqual([
      'Ben Hale',
      'Cara Moor',
    ]);
    expect(destroying.places.find(({ workerName }) => workerName === alice.name)?.doneOn).toBe('');
    expect(codeOf(await dana.laptop.call('certify', file))).toBe('DISPOSAL_PLACES');
    const atOnce = { what: 'laptop-gone', device: destroying.places[1]?.device ?? '', words: 'Gone.' };
    expect(await addStep(dana, file, atOnce)).toEqual({ device: 'LAPTOP_STILL_LISTED' });

    await everybody();
    expect(codeOf(await dana.laptop.call('certify', file))).toBe('DISPOSAL_PLACES');
    expect(await addStep(dana, file, { what: 'copies', words: 'One print, shredded.' })).toEqual({});
    await dana.laptop.must('certify', file);
    await team();
    const gone = await detail(cara, file);
    const today = localDay(new Date());
    expect(gone.disposal.state).toBe('certified');
    expect(gone.certificate).toMatchObject({ on: today, erasedOn: today, workerName: 'Dana Fell' });
    expect(gone.certificate?.laptops).toHaveLength(5);
    expect(gone.appraisal?.view.values).toMatchObject({ dueOn: '2018-10-10', because: 'as-adult' });
    expect(JSON.stringify(gone)).not.toContain('Quill');
    expect(await addStep(cara, file, { what: 'copies', words: 'Again.' })).toEqual({ what: 'CASE_CLOSED' });
  });

  test('R-53: nothing goes by its date alone, nor without an appraisal', async () => {
    const file = await longOver('Jo Quill');
    expect(codeOf(await dana.laptop.call('eraseFile', file, 'retention'))).toBe('DISPOSAL_MOVED');
    expect(await approve(dana, file)).toBe('DISPOSAL_MOVED');
    for (const who of [ash, charity.chelsea]) {
      expect(codeOf(await who.laptop.call('eraseFile', file, 'retention'))).toBe('NOT_ALLOWED');
      expect(codeOf(await appraise(who, file))).toBe('NOT_ALLOWED');
    }
    expect((await dana.laptop.must('openFile', file)).person.legalName).toBe('Jo Quill');
  });

  test('R-53: who is supported again after the appraisal is not destroyed', async () => {
    const file = await longOver('Kit Quill');
    await appraise(dana, file);
    await team();
    expect(await approve(ben, file)).toBe('waiting');
    await add(ash, file, 'support-period', {
      service: 'NAVIGATION',
      referredBy: 'person',
      startedOn: typedDay(0),
    });
    await charity.inTouch(ash, cara);
    expect(await approve(cara, file)).toBe('DISPOSAL_NOT_DUE');
    expect((await cara.laptop.must('openFile', file)).person.legalName).toBe('Kit Quill');
    const { files } = await cara.laptop.must('disposals');
    expect(files.some(({ about }) => about.file === file)).toBe(false);
  });

  test('R-53: who does not agree stops it, and the old signature does not count for a new appraisal', async () => {
    const file = await longOver('Lu Quill');
    await appraise(dana, file);
    await team();
    expect(await approve(ben, file)).toBe('waiting');
    expect(await addStep(cara, file, { what: 'stopped', words: 'Ask the archive first.' })).toEqual({});
    await team();
    expect(await stateOf(ben, file)).toBe('due');
    expect(await approve(cara, file)).toBe('DISPOSAL_MOVED');
    const { offers } = await cara.laptop.must('office');
    const stale = offers.find(({ what }) => what.type === 'erase' && what.file === file)?.offer ?? '';
    expect(codeOf(await cara.laptop.call('approve', stale))).toBe('DISPOSAL_MOVED');
    await appraise(ben, file);
    await team();
    expect(codeOf(await cara.laptop.call('approve', stale))).toBe('DISPOSAL_MOVED');
    expect((await detail(cara, file)).approvals).toEqual([]);
    expect(await approve(dana, file)).toBe('waiting');
    expect(await approve(cara, file)).toBe('entered');
  });

  test('R-53: what cannot be replaced is offered back before anybody approves', async () => {
    const file = await longOver('Mo Quill');
    await appraise(dana, file, { ...destroy, irreplaceable: 'yes' });
    await team();
    expect(await approve(ben, file)).toBe('DISPOSAL_NOT_OFFERED');
    expect(await addStep(dana, file, { what: 'offered', words: 'A letter, and nobody wanted it.' })).toEqual(
      {},
    );
    await team();
    expect(await approve(ben, file)).toBe('waiting');
  });

  test('R-52: a hold that comes between the approvals stops it, and they are gone with it', async () => {
    const file = await longOver('Ned Quill');
    await appraise(dana, file);
    await team();
    expect(await approve(ben, file)).toBe('waiting');
    await add(dana, file, 'hold', claim(dana));
    await team();
    expect(await approve(cara, file)).toBe('LEGAL_HOLD');
    await sync(cara);
    expect((await cara.laptop.must('openFile', file)).person.legalName).toBe('Ned Quill');
  });

  test('R-53: a laptop that was taken off the list and cannot answer is accounted for by hand', async () => {
    const { chelsea } = charity;
    const lost = await charity.secondLaptop(ash, alice.passphrase);
    await charity.inTouch(lost, ash);
    const file = await longOver('Ria Quill');
    await appraise(dana, file);
    await team();
    expect(await approve(ben, file)).toBe('waiting');
    expect(await approve(cara, file)).toBe('entered');
    const { devices } = await lost.laptop.must('office');
    const device = devices.find(({ mine }) => mine)?.device ?? '';
    await chelsea.laptop.must('removeDevice', device, 'lost', false);
    await everybody();
    await addStep(dana, file, { what: 'copies', words: 'None.' });
    expect(codeOf(await dana.laptop.call('certify', file))).toBe('DISPOSAL_PLACES');
    const place = (await detail(dana, file)).places.find((one) => one.device === device);
    expect(place).toMatchObject({ doneOn: '', removed: true, workerName: alice.name });
    const gone = { what: 'laptop-gone', device, words: 'It was lost on a train, and is locked.' };
    expect(await addStep(dana, file, gone)).toEqual({});
    await dana.laptop.must('certify', file);
    expect(await stateOf(dana, file)).toBe('certified');
  });

  test('R-53: what the safeguarding lead wants kept is held, and not appraised as to be destroyed', async () => {
    const file = await longOver('Ola Quill');
    const asked = await dana.laptop.must('appraise', {
      file,
      typed: { ...destroy, safeguarding: 'concern' },
    });
    expect(asked.problems).toEqual({ safeguarding: 'HOLD_FIRST' });
  });

  test('R-53: without the office nobody approves, and the board says that it cannot be asked', async () => {
    const file = await longOver('Pat Quill');
    await appraise(dana, file);
    await team();
    ben.laptop.setOnline(false);
    expect(await approve(ben, file)).toBe('NEEDS_OFFICE');
    expect((await ben.laptop.must('disposals')).inTouch).toBe(false);
    ben.laptop.setOnline(true);
    expect(await approve(ben, file)).toBe('waiting');
  });
});
