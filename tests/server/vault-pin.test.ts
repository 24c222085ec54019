/** A PIN brings the laptop back out of a person's hands, and does nothing else. Wiping leaves nothing. */
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Laptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { practice, enrolled, restarted } = useLaptops();
const pin = '8264';

async function inHands(laptop: Laptop) {
  const { file } = await laptop.must('addPerson', personForm());
  const draft = await laptop.must('beginAct', file, null);
  await laptop.must('handOver', draft);
  return draft;
}

test('PIN_WEAK: rows, years, patterns and wrong lengths are refused, and no PIN is set', async () => {
  const laptop = await enrolled();
  for (const weak of ['0000', '1234', '9876', '1984', '1212', '826', '8264826482648', 'eight', '']) {
    expect(codeOf(await laptop.call('setPin', weak)), weak).toBe('PIN_WEAK');
  }
  expect(await laptop.must('hasPin')).toBe(false);
});

test('a PIN takes the laptop back, survives a restart, and can be taken away', async () => {
  const laptop = await enrolled();
  await laptop.must('setPin', pin);
  const again = await restarted(laptop);
  await again.must('unlock', alice.passphrase);
  expect(await again.must('hasPin')).toBe(true);
  const draft = await inHands(again);
  expect(codeOf(await again.call('setPin', null))).toBe('IN_HANDOVER');
  expect(codeOf(await again.call('hasPin'))).toBe('IN_HANDOVER');
  expect(await again.must('takeBack', pin)).toMatchObject({ id: draft.id, handedOver: false });
  await again.must('setPin', null);
  await again.must('handOver', draft);
  expect(codeOf(await again.call('takeBack', pin))).toBe('UNLOCK_FAILED');
  await again.must('takeBack', alice.passphrase);
});

test('in a person’s hands, unlocking once more tells nothing of what is unfinished', async () => {
  const laptop = await enrolled();
  await inHands(laptop);
  expect(codeOf(await laptop.call('unlock', alice.passphrase))).toBe('IN_HANDOVER');
});

test('a PIN never unlocks a locked laptop', async () => {
  const laptop = await enrolled();
  await laptop.must('setPin', pin);
  await inHands(laptop);
  await laptop.must('lock');
  expect(codeOf(await laptop.call('takeBack', pin))).toBe('NOT_IN_HANDOVER');
  expect(codeOf(await laptop.call('unlock', pin))).toBe('UNLOCK_FAILED');
  const again = await restarted(laptop);
  expect(codeOf(await again.call('unlock', pin))).toBe('UNLOCK_FAILED');
  expect(codeOf(await again.call('changePassphrase', pin, 'another passphrase altogether'))).toBe('LOCKED');
});

test('after five wrong PINs only the passphrase will do, until the next unlocking', async () => {
  const laptop = await enrolled();
  await laptop.must('setPin', pin);
  const draft = await inHands(laptop);
  const codes = [];
  for (let at = 0; at < 5; at += 1) codes.push(codeOf(await laptop.call('takeBack', '7391')));
  expect(codes).toEqual([...Array.from({ length: 4 }, () => 'PIN_WRONG'), 'PIN_SPENT']);
  expect(codeOf(await laptop.call('takeBack', pin))).toBe('PIN_SPENT');
  await laptop.must('takeBack', alice.passphrase);
  await laptop.must('handOver', draft);
  expect(codeOf(await laptop.call('takeBack', pin))).toBe('PIN_SPENT');
  await laptop.must('lock');
  await laptop.must('unlock', alice.passphrase);
  await laptop.must('handOver', draft);
  await laptop.must('takeBack', pin);
});

test('a wiped laptop holds nothing, opens nothing, and can join again', async () => {
  const laptop = await enrolled();
  await laptop.must('addPerson', personForm({ legalName: 'Wilma Wiped' }));
  await laptop.must('lock');
  expect(codeOf(await laptop.call('wipe'))).toBe('LOCKED');
  await laptop.must('unlock', alice.passphrase);
  await laptop.must('wipe');
  expect(await readdir(laptop.kept.folder)).toEqual([]);
  expect(await laptop.kept.store.load()).toMatchObject({ entries: [], changes: [] });
  expect(laptop.kept.deviceSecret.bytes).toBeNull();
  expect(await laptop.must('begin')).toMatchObject({ phase: 'fresh' });
  expect(codeOf(await laptop.call('findPeople', 'Wilma'))).toBe('LOCKED');
  expect(codeOf(await laptop.call('unlock', alice.passphrase))).toBe('NOTHING_HERE');
  const again = await restarted(laptop);
  const code = await practice().invite('alice');
  await again.must('enrol', { server: practice().server.url, code, passphrase: alice.passphrase });
  expect(again.announced).toEqual([]);
});
