/** What of libsodium a simulation must rule: chance that it draws by itself, and time that it takes on purpose. */
import { sodium } from '../../shared/crypto/sodium.ts';
import { seededRandom } from '../seeded-random.ts';

/** A sealed box makes a key of its own for each, from chance that nobody hands in: here from the seed too. */
export function seedSeals(seed: string): void {
  const random = seededRandom(`${seed} seals`);
  if (!('libsodium' in sodium)) throw new Error('libsodium keeps its chance elsewhere now');
  const getRandomValue = () => new DataView(random.bytes(4).buffer).getUint32(0);
  Object.assign(sodium.libsodium as object, { getRandomValue });
}

/** A passphrase is turned into a key slowly, on purpose. The same one is turned once: stories are unlocked thousands of times. */
export function rememberKeys(): void {
  const slow = sodium.crypto_pwhash.bind(sodium);
  const known = new Map<string, Uint8Array>();
  const quick = (
    length: number,
    passphrase: Uint8Array,
    salt: Uint8Array,
    passes: number,
    memory: number,
    algorithm: number,
  ): Uint8Array => {
    const name = JSON.stringify([length, [...passphrase], [...salt], passes, memory]);
    const key = known.get(name) ?? slow(length, passphrase, salt, passes, memory, algorithm);
    known.set(name, key);
    return key.slice();
  };
  Object.assign(sodium, { crypto_pwhash: quick });
}
