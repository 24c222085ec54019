import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseKdf, weakness } from '../../../renderer/vault/passphrase-policy.ts';
import { suggestWords } from '../../../shared/crypto/words.ts';
import { kdfFloor, kdfSchema, kdfUsual, newKdf, passphraseKey } from '../../../shared/crypto/passphrase.ts';
import { systemRandom } from '../../../shared/crypto/random.ts';
import { seededRandom } from '../../seeded-random.ts';
import { alice, bob, chelsea } from '../../people.ts';

const random = systemRandom();

test('PASSPHRASE_WEAK: fewer than fifteen signs are too short, whatever they are', () => {
  for (const short of ['', ' ', 'too short', 'x#9!K@2m$Lq7&z', `   ${'b7#'.repeat(4)}   `])
    expect(weakness(short), short).toBe('short');
  expect(weakness('x#9!K@2m$Lq7&zV')).toBeNull();
});

test.each([
  'passwordpassword',
  'Password1234567890',
  'P@ssw0rdP@ssw0rd',
  'correct horse battery staple',
  'CorrectHorseBatteryStaple!',
  'To be, or not to be: that is the question',
  'may the force be with you',
  'qwertyuiopasdfghjkl',
  '1qaz2wsx3edc4rfv',
  'abcdefghijklmnop',
  'ponmlkjihgfedcba',
  '123456789012345',
  'aaaaaaaaaaaaaaaaaaaa',
  'lanternlanternlantern',
  'iloveyou iloveyou 2026',
  'liverpool football 1999',
  'welcome to doorstep',
  '!!!!!!!!!!!!!!!!!!!!!!!!',
])('PASSPHRASE_WEAK: %s is tried first', (passphrase) => {
  expect(weakness(passphrase)).toBe('common');
});

test('PASSPHRASE_WEAK: the words of the organisation and of the worker are no secret here', () => {
  const own = ['Willow Bridge Community', 'Alice Morgan'];
  for (const known of [
    'Willow Bridge Community',
    'willowbridge2026!',
    'Alice Morgan, Alice Morgan',
    'W1llow Br1dge Alice',
  ])
    expect(weakness(known, own), known).toBe('common');
  expect(weakness('willow gravel teapot orchard', own)).toBeNull();
});

test('long ones, other scripts, and every suggestion will do', () => {
  expect(weakness('gravel sparrow teapot winter orchard'.repeat(4).slice(0, 128))).toBeNull();
  const long = suggestWords(200, random);
  expect(weakness(long)).toBeNull();
  expect(weakness('شجرة الزيتون تحت المطر الخفيف')).toBeNull();
  expect(weakness('海边的灯塔在雨中亮着温暖的光芒等待')).toBeNull();
  for (const { passphrase } of [alice, bob, chelsea]) expect(weakness(passphrase)).toBeNull();
  fc.assert(fc.property(fc.string(), (seed) => weakness(suggestWords(6, seededRandom(seed))) === null));
});

test('a passphrase of 128 signs is stretched whole: its last sign counts', () => {
  const kdf = newKdf(kdfFloor, random);
  const long = suggestWords(40, random).slice(0, 127);
  const [one, other] = ['a', 'b'].map((last) => passphraseKey(long + last, kdf)?.reveal());
  expect(one).not.toEqual(other);
});

test.each([
  ['fast', 100, kdfUsual.memory],
  ['slow', 600, kdfFloor.memory * 2],
  ['very slow', 60_000, kdfFloor.memory],
])('on a %s laptop Argon2id is calibrated, and never below 64 MiB and three passes', (_, floorMs, memory) => {
  let ticks = -floorMs;
  const clock = { now: () => 0, ticks: () => (ticks += floorMs) };
  const kdf = chooseKdf({ clock, random });
  expect(kdf).toMatchObject({ passes: 3, memory });
  expect(kdfSchema.safeParse(kdf).success).toBe(true);
});
