/** Which passphrases will do on this laptop, and how hard they are stretched. */
import { type Kdf, kdfFloor, kdfUsual, newKdf, passphraseKey } from '../../shared/crypto/passphrase.ts';
import { passphraseWeakness } from '../../shared/rules/passphrase-weakness.ts';
import { commonPhrases, commonWords } from './common-passphrases.ts';
import type { Ports } from './ports.ts';

/** @param own words that are no secret here, such as the organisation's name. */
export function weakness(passphrase: string, own: readonly string[] = []): 'short' | 'common' | null {
  return passphraseWeakness(passphrase, [...own, ...commonWords, ...commonPhrases]);
}

/** A second or so is what a worker at a door will bear; a laptop that needs longer gets less memory, and never less than the floor. */
const PATIENCE_MS = 1500;

export function chooseKdf({ clock, random }: Pick<Ports, 'clock' | 'random'>): Kdf {
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
