/** A forgotten passphrase, a lost key store, a changed passphrase: what two people and one worker can do, and what nobody can. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { systemRandom } from '../../shared/crypto/random.ts';
import { splitRecoveryKey, writeCard } from '../../shared/crypto/recovery-cards.ts';
import { newBoxKeys } from '../../shared/crypto/keys.ts';
import { readKeyring } from '../../shared/crypto/keyring.ts';
import { sodium } from '../../shared/crypto/sodium.ts';
import { startLaptop, type Laptop } from '../laptop/laptop.ts';
import { memoryStore } from '../laptop/memory-store.ts';
import { alice } from '../people.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';

const { practice, fresh, enrolled, restarted } = useLaptops();
const passphrase = 'gravel teapot under seven lamps';

function cards(keys = practice().office.recovery) {
  const [a, b] = splitRecoveryKey(keys.secret, systemRandom());
  return { cardA: writeCard(a), cardB: writeCard(b) };
}

const fileOf = (laptop: Laptop) => join(laptop.kept.folder, 'keyring');

async function headOf(laptop: Laptop) {
  const keyring = readKeyring(await readFile(fileOf(laptop)));
  if (typeof keyring === 'string') throw new Error(keyring);
  return keyring.head;
}

describe('recovering with both cards', () => {
  test('brings back unsent work and a half-finished act, under the new passphrase alone', async () => {
    const laptop = await enrolled();
    laptop.setOnline(false);
    const { file } = await laptop.must('addPerson', personForm({ legalName: 'Una Unsent' }));
    const draft = await laptop.must('beginAct', file, null);
    await laptop.must('keepDraft', answered(draft));
    const before = await headOf(laptop);

    const again = await restarted(laptop);
    again.setOnline(false);
    const { unfinished } = await again.must('recover', { ...cards(), passphrase });
    expect(unfinished).toMatchObject([{ id: draft.id, file }]);
    expect((await again.must('openFile', file)).person.legalName).toBe('Una Unsent');
    expect(await headOf(again)).toMatchObject({ device: before.device, recovery: before.recovery });
    again.setOnline(true);
    await again.must('syncNow');
    await again.synced();
    expect((await again.must('openFile', file)).safety).toBe('office');

    const last = await restarted(again);
    expect(codeOf(await last.call('unlock', alice.passphrase))).toBe('UNLOCK_FAILED');
    await last.must('unlock', passphrase);
    await last.must('openFile', file);
  });

  test('KEYCHAIN_LOST: where the key store was reset, or the files came from another laptop, the cards are the way in', async () => {
    const laptop = await enrolled();
    await laptop.must('addPerson', personForm({ legalName: 'Roma Roaming' }));
    await laptop.synced();
    const elsewhere = await fresh();
    await cp(laptop.kept.folder, elsewhere.kept.folder, { recursive: true });
    const moved = await startLaptop({ folder: elsewhere.kept.folder, store: memoryStore() });
    expect(await moved.must('begin')).toMatchObject({ phase: 'locked' });
    expect(codeOf(await moved.call('unlock', alice.passphrase))).toBe('KEYCHAIN_LOST');
    await moved.must('recover', { ...cards(), passphrase });
    expect(await moved.must('findPeople', 'Roma')).toHaveLength(1);
    await moved.must('lock');
    await moved.must('unlock', passphrase);
    await moved.synced();
    await moved.kill();
  });

  test('NEEDS_TWO_PEOPLE: one card twice opens nothing', async () => {
    const laptop = await enrolled();
    await laptop.must('lock');
    const { cardA, cardB } = cards();
    expect(codeOf(await laptop.call('recover', { cardA, cardB: cardA, passphrase }))).toBe(
      'NEEDS_TWO_PEOPLE',
    );
    expect(codeOf(await laptop.call('recover', { cardA: cardB, cardB, passphrase }))).toBe(
      'NEEDS_TWO_PEOPLE',
    );
    await laptop.must('recover', { cardA: cardB, cardB: cardA, passphrase });
  });

  test('RECOVERY_EPOCH: an older card is named, and so is a mistyped one, and nothing is changed', async () => {
    const laptop = await enrolled();
    await laptop.must('lock');
    const before = await readFile(fileOf(laptop));
    const now = cards();
    const old = cards(newBoxKeys(systemRandom()));
    const problemOf = async (cardA: string, cardB: string) => {
      const outcome = await laptop.call('recover', { cardA, cardB, passphrase });
      return outcome.ok ? null : outcome.problem;
    };
    expect(await problemOf(old.cardA, now.cardB)).toEqual({ code: 'RECOVERY_EPOCH', details: { card: 'A' } });
    expect(await problemOf(now.cardA, old.cardB)).toEqual({ code: 'RECOVERY_EPOCH', details: { card: 'B' } });
    const slip = now.cardB.replace(/\w+$/, 'zebra');
    expect(await problemOf(now.cardA, slip)).toEqual({
      code: 'RECOVERY_CARD_MISTYPED',
      details: { card: 'B' },
    });
    expect(codeOf(await laptop.call('checkCard', slip))).toBe('RECOVERY_CARD_MISTYPED');
    expect(codeOf(await laptop.call('checkCard', old.cardA))).toBe('RECOVERY_EPOCH');
    await laptop.must('checkCard', now.cardA);
    expect(await readFile(fileOf(laptop))).toEqual(before);
    await laptop.must('unlock', alice.passphrase);
  });

  test('PASSPHRASE_WEAK, an open vault and a full disk stop it before anything is written', async () => {
    const laptop = await enrolled();
    expect(codeOf(await laptop.call('recover', { ...cards(), passphrase }))).toBe('NOT_ALLOWED');
    await laptop.must('lock');
    const weak = await laptop.call('recover', { ...cards(), passphrase: 'correct horse battery staple' });
    expect(weak).toMatchObject({ problem: { code: 'PASSPHRASE_WEAK', details: { why: 'common' } } });
    laptop.fillDisk(true);
    expect(codeOf(await laptop.call('recover', { ...cards(), passphrase }))).toBe('DISK_FULL');
    laptop.fillDisk(false);
    await laptop.must('unlock', alice.passphrase);
  });
});

describe('the passphrase', () => {
  test('UNLOCK_FAILED: a wrong one says how many tries are left, and the wait outlives a restart', async () => {
    const laptop = await restarted(await enrolled());
    const tries = [];
    for (let at = 0; at < 5; at += 1) {
      const outcome = await laptop.call('unlock', 'a wrong passphrase here');
      tries.push(outcome.ok ? null : [outcome.problem.code, outcome.problem.details?.['tries']]);
    }
    expect(tries).toEqual([4, 3, 2, 1, 0].map((left) => ['UNLOCK_FAILED', left]));
    expect(codeOf(await laptop.call('unlock', alice.passphrase))).toBe('UNLOCK_PAUSED');
    const again = await restarted(laptop);
    expect(codeOf(await again.call('unlock', alice.passphrase))).toBe('UNLOCK_PAUSED');
    await again.must('recover', { ...cards(), passphrase });
    await again.must('lock');
    await again.must('unlock', passphrase);
  });

  test('is changed by who knows the old one, and a wrong old one counts', async () => {
    const laptop = await enrolled();
    const { file } = await laptop.must('addPerson', personForm());
    const own = await laptop.call('changePassphrase', alice.passphrase, 'Willow Bridge Willow Bridge');
    expect(own).toMatchObject({ problem: { code: 'PASSPHRASE_WEAK' } });
    expect(await laptop.call('changePassphrase', 'not the old one at all', passphrase)).toMatchObject({
      problem: { code: 'UNLOCK_FAILED', details: { tries: 4 } },
    });
    await laptop.must('changePassphrase', alice.passphrase, passphrase);
    await laptop.must('addPerson', personForm({ legalName: 'Ana After' }));
    const again = await restarted(laptop);
    expect(codeOf(await again.call('unlock', alice.passphrase))).toBe('UNLOCK_FAILED');
    await again.must('unlock', passphrase);
    await again.must('openFile', file);
    await again.must('lock');
    await again.must('recover', { ...cards(), passphrase: alice.passphrase });
  });

  test('of 128 signs, pasted with spaces around it, is accepted', async () => {
    const long = 'gravel sparrow teapot winter orchard lantern '.repeat(3).slice(0, 128);
    const laptop = await fresh();
    expect(await laptop.must('checkPassphrase', long)).toBeNull();
    const code = await practice().invite('alice');
    await laptop.must('enrol', { server: practice().server.url, code, passphrase: `  ${long}\n` });
    await laptop.must('lock');
    await laptop.must('unlock', long);
  });

  test('KDF_REFUSED: a keyring whose key-stretching was weakened is refused before anything is derived', async () => {
    const laptop = await enrolled();
    const text = await readFile(fileOf(laptop), 'utf8');
    await laptop.must('lock');
    await writeFile(fileOf(laptop), text.replace(/"memory":\d+/, '"memory":8388608'));
    const derive = vi.spyOn(sodium, 'crypto_pwhash');
    expect(codeOf(await laptop.call('unlock', alice.passphrase))).toBe('KDF_REFUSED');
    expect(codeOf(await laptop.call('recover', { ...cards(), passphrase }))).toBe('KDF_REFUSED');
    expect(derive).not.toHaveBeenCalled();
    derive.mockRestore();
    await writeFile(fileOf(laptop), text);
    await laptop.must('unlock', alice.passphrase);
  });

  test('KDF_MEMORY: with too little memory it says so, and works again with more', async () => {
    const laptop = await enrolled();
    await laptop.must('lock');
    const derive = vi.spyOn(sodium, 'crypto_pwhash').mockImplementation(() => {
      throw new Error('out of memory');
    });
    expect(codeOf(await laptop.call('unlock', alice.passphrase))).toBe('KDF_MEMORY');
    expect(new Set(derive.mock.calls.map((call) => call[4]))).toEqual(
      new Set([(await headOf(laptop)).kdf.memory]),
    );
    derive.mockRestore();
    await laptop.must('unlock', alice.passphrase);
  });
});

describe('the device secret', () => {
  test('KEYCHAIN_WEAK: on a system without a key store the worker is told, and nothing is touched', async () => {
    const laptop = await enrolled();
    expect(laptop.announced).not.toContainEqual({ code: 'KEYCHAIN_WEAK' });
    const before = await readFile(fileOf(laptop));
    laptop.kept.deviceSecret.strength = 'weak';
    const again = await restarted(laptop);
    await again.must('unlock', alice.passphrase);
    expect(again.announced).toContainEqual({ code: 'KEYCHAIN_WEAK' });
    expect(await readFile(fileOf(again))).toEqual(before);
  });

  test('KEYCHAIN_LOST: without it the right passphrase opens nothing, and what is there is not touched', async () => {
    const laptop = await enrolled();
    const before = await readFile(fileOf(laptop));
    const { bytes } = laptop.kept.deviceSecret;
    laptop.kept.deviceSecret.bytes = null;
    const again = await restarted(laptop);
    expect(codeOf(await again.call('unlock', alice.passphrase))).toBe('KEYCHAIN_LOST');
    expect(await readFile(fileOf(again))).toEqual(before);
    again.kept.deviceSecret.bytes = bytes;
    await again.must('unlock', alice.passphrase);
  });
});

describe('RECOVERY_NOT_READY', () => {
  test('a disk that keeps another keyring than it was given enrols nobody, and the invitation stays good', async () => {
    const laptop = await fresh();
    const code = await practice().invite('alice');
    const form = { server: practice().server.url, code, passphrase: alice.passphrase };
    laptop.onKeyring((bytes) =>
      new TextEncoder().encode(
        new TextDecoder().decode(bytes).replace(/"recovery":"[\w-]{50,}"/, '"recovery":"AAAA"'),
      ),
    );
    expect(codeOf(await laptop.call('enrol', form))).toBe('RECOVERY_NOT_READY');
    expect(codeOf(await laptop.call('addPerson', personForm()))).toBe('LOCKED');
    laptop.onKeyring(null);
    expect(await laptop.must('begin')).toMatchObject({ phase: 'fresh' });
    await laptop.must('enrol', form);
    await laptop.must('addPerson', personForm());
  });

  test('a copy that was damaged is sealed again at unlocking; where that fails nothing can be saved', async () => {
    const laptop = await enrolled();
    const text = await readFile(fileOf(laptop), 'utf8');
    const damaged = text.replace(/"recovery":"[\w-]{50,}"/, '"recovery":"AAAA"');
    await laptop.must('lock');
    await writeFile(fileOf(laptop), damaged);
    laptop.fillDisk(true);
    await laptop.must('unlock', alice.passphrase);
    laptop.fillDisk(false);
    expect(codeOf(await laptop.call('addPerson', personForm()))).toBe('RECOVERY_NOT_READY');
    await laptop.must('lock');
    await laptop.must('unlock', alice.passphrase);
    await laptop.must('addPerson', personForm());
    await laptop.must('lock');
    await laptop.must('recover', { ...cards(), passphrase });
  });
});
