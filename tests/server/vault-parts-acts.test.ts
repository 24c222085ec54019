/** A complaint, or one photo, is destroyed in a file with a signed decision: the decision stays, and its evidence holds for a stranger. */
import { beforeAll, expect, test } from 'vitest';
import { must } from '../../build/practice/link.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import { newBoxKeys } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { devicesOf } from '../../shared/membership/membership.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { jpeg } from '../unit/attachments/pictures.ts';
import { missing, refusals } from '../unit/evidence/python.ts';
import { enter } from './entries.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { random } from './people.ts';
import { answered, personForm } from './practice.ts';

const { enrolled, practice } = useLaptops();

let one: Laptop;
let other: Laptop;

async function inTouch(): Promise<void> {
  for (const laptop of [one, other, one, other]) {
    await laptop.must('syncNow');
    await laptop.synced();
  }
}

/** Both workers answer for people's data. */
beforeAll(async () => {
  one = await enrolled('alice');
  other = await enrolled('bob');
  const { office, workers } = practice();
  const { device } = office;
  const log = await device.readLog();
  const [team, key] = [newId(random), newBoxKeys(random)];
  const boxes = devicesOf(log, office.team)
    .filter(({ worker }) => Object.values(workers).includes(worker))
    .map(({ box }) => box);
  const opens = { what: 'team', team, epoch: 0 } as const;
  const envelopes = boxes.map((to) =>
    sealKey({ org: device.org, opens, to, by: device.id }, key.secret, device.keys.sign),
  );
  const members = Object.values(workers);
  const body = { type: 'team', team, kind: 'data-protection', key: key.public, members } as const;
  must(await enter([device], body, envelopes));
  await inTouch();
});

/** Somebody who said yes to everything. */
async function somebody(legalName: string): Promise<{ file: string; act: string }> {
  const { file } = await one.must('addPerson', personForm({ legalName, nhsNumber: '' }));
  const draft = answered(await one.must('beginAct', file, null), 'given');
  await one.must('keepDraft', draft);
  return { file, act: (await one.must('finishAct', draft.id)).act };
}

/** Asked for on one laptop and agreed to on the other. */
async function destroyed(file: string, kind: string, record: string): Promise<void> {
  await inTouch();
  const typed = { ground: 'order', why: 'It was ordered.' };
  await one.must('erasePart', { file, records: [{ kind, record }], typed });
  await inTouch();
  const { asked } = await other.must('partOfFile', file, 'order', '');
  await other.must('approve', asked[0]?.offer ?? '');
  await inTouch();
}

test('R-60: decisions that the person signed stay, and their evidence holds for a stranger', async (context) => {
  const { file, act } = await somebody('Cy Lund');
  const typed = {
    summary: 'A late visit',
    words: 'Nobody came.',
    receivedOn: '2/11/2026',
    from: 'person',
    how: 'phone',
    stage: 'closed',
    acknowledgeBy: '5/11/2026',
    answerBy: '30/11/2026',
    answeredOn: '20/11/2026',
    outcome: 'withdrawn',
  };
  const form = { file, kind: 'complaint', record: null, typed, seen: {} } as const;
  const { record } = await one.must('saveRecord', form);
  await inTouch();
  const before = (await one.must('openFile', file)).decisions;
  await destroyed(file, 'complaint', record);
  for (const laptop of [one, other]) {
    const view = await laptop.must('openFile', file);
    expect([view.records, view.decisions]).toEqual([[], before]);
    expect(await laptop.must('verifyAct', file, act)).toMatchObject({ verified: true });
  }
  const bundle = await one.must('exportBundle', file, act);
  if (missing !== null) return context.skip(missing);
  return expect(refusals(practice().office.org, [bundle.bytes])).toEqual([null]);
});

test('R-60: a photo goes with its picture, and the next one stays', async () => {
  const { file } = await somebody('Di Lund');
  const photos: string[] = [];
  for (const takenBy of ['Ash', 'Bo']) {
    const typed = { purpose: 'bus-pass', consent: 'photo-for-bus-pass', takenBy, expires: '1/2/2090' };
    const form = { file, kind: 'photo', record: null, typed, seen: {} } as const;
    photos.push((await one.must('savePhoto', form, jpeg(640, 480))).record);
  }
  await inTouch();
  const chunks = async () =>
    (await practice().server.main.query('select from chunk where file = $1', [file])).rowCount;
  expect(await chunks()).toBe(2);
  const [gone = '', stays = ''] = photos;
  await destroyed(file, 'photo', gone);
  expect(await chunks()).toBe(1);
  for (const laptop of [one, other]) {
    expect(codeOf(await laptop.call('picture', file, gone))).toBe('NOTHING_HERE');
    expect(await laptop.must('picture', file, stays)).toEqual(jpeg(640, 480));
  }
});
