/** Which passphrases will do on this laptop, and how hard they are stretched. */
import {
  type Kdf,
  kdfFloor,
  kdfUsual,
  newKdf,
  passphraseKey,
  passphraseWeakness,
} from '../../shared/crypto/passphrase.ts';
import type { Ports } from './ports.ts';

/** Folded: letters and digits only. A few words that people choose, and what they would choose here. */
const deny = [
  'password',
  'passphrase',
  'correcthorsebatterystaple',
  'letmein',
  'qwerty',
  'qwertyuiop',
  'welcome',
  'doorstep',
  'consent',
  'charity',
  '123456789',
  '1234567890',
  'abcdefghijklmnop',
  'abcdefghijklmnopqrstuvwxyz',
  'iloveyou',
  'thequickbrownfoxjumpsoverthelazydog',
  'tobeornottobe',
];

export function weakness(passphrase: string): 'short' | 'common' | null {
  return passphraseWeakness(passphrase, deny);
}

/** A second or so is what a worker at a door will bear; a laptop that needs longer gets less memory, and never less than the floor. */
const PATIENCE_MS = 1500;

export function chooseKdf({ clock, random }: Ports): Kdf {
  const trial = newKdf(kdfFloor, random);
  const start = clock.ticks();
  passphraseKey('how long does the floor take', trial)?.wipe();
  const floorMs = clock.ticks() - start;
  const times = kdfUsual.memory / kdfFloor.memory;
  for (let factor = times; factor > 1; factor /= 2) {
    if (floorMs * factor <= PATIENCE_MS)
      return newKdf({ ...kdfFloor, memory: kdfFloor.memory * factor }, random);
  }
  return trial;
}
