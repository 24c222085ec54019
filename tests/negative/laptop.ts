/** What goes wrong on the laptop itself: passphrase, key store, disk and databases. */
import { at, type Row } from './row.ts';

const ownStore = 'tests/server/vault-own-store.test.ts';
const keyring = 'tests/unit/crypto/keyring.test.ts';
const recover = 'tests/server/vault-recover.test.ts';
const badInput = 'tests/server/vault-bad-input.test.ts';
const wire = 'tests/server/vault-wire.test.ts';
const formats = 'tests/unit/formats.test.ts';
const frozen = 'tests/vectors/frozen.test.ts';
const journal = 'tests/contract/journal.ts';

export const onTheLaptop: readonly Row[] = [
  {
    number: 1,
    what: 'A wrong passphrase: how many tries are left, then waits that outlive a restart, and no word about which part was wrong.',
    codes: ['UNLOCK_FAILED', 'UNLOCK_PAUSED'],
    where: [
      ...at(recover, 'UNLOCK_FAILED: a wrong one says how many tries are left'),
      ...at('tests/browser/ui-shell.test.tsx', 'a wrong passphrase says so, keeps nothing open'),
    ],
  },
  {
    number: 2,
    what: 'A passphrase that is empty, short, or what anybody would try; a pasted one of 128 signs is taken.',
    codes: ['PASSPHRASE_WEAK'],
    where: [
      ...at(badInput, 'a weak passphrase is refused before anything is asked of the office'),
      ...at(recover, 'of 128 signs, pasted with spaces around it, is accepted'),
      ...at('tests/browser/ui-enrol.test.tsx', 'own words that are too short are refused with the reason'),
    ],
  },
  {
    number: 3,
    what: 'Key-stretching weakened in the keyring’s header: refused before anything is derived.',
    codes: ['KDF_REFUSED'],
    where: [
      ...at(keyring, 'KDF_REFUSED: a file whose key-stretching was weakened'),
      ...at(recover, 'KDF_REFUSED: a keyring whose key-stretching was weakened'),
    ],
  },
  {
    number: 4,
    what: 'Too little memory to stretch the passphrase: said, and never done with less.',
    codes: ['KDF_MEMORY'],
    where: [
      ...at(keyring, 'KDF_MEMORY: what does not fit into memory is said'),
      ...at(recover, 'KDF_MEMORY: with too little memory it says so'),
    ],
  },
  {
    number: 5,
    what: 'The key store is gone, changed, or none: the way out is named, and the data is not touched.',
    codes: ['KEYCHAIN_LOST', 'KEYCHAIN_WEAK'],
    where: [
      ...at(
        recover,
        'KEYCHAIN_LOST: without it the right passphrase opens nothing',
        'KEYCHAIN_WEAK: on a system',
      ),
      ...at('tests/desktop/files.test.ts', 'says so when the key store no longer opens the secret'),
    ],
  },
  {
    number: 6,
    what: 'A sealed body with a bit changed, cut, or empty: named, everything else opens, and it is fetched again.',
    codes: ['ROW_DAMAGED'],
    where: [
      ...at(wire, 'a flipped bit on the way is named, holds nothing else back, and is mended'),
      ...at(formats, 'refuses every single flipped bit'),
      ...at(frozen, 'is refused with one bit changed'),
      ...at(
        ownStore,
        'a row that is %s is named, the others open, and it is fetched again',
        'a row with nothing in it is named',
      ),
    ],
  },
  {
    number: 7,
    what: 'A sealed body under another change’s name. An older version cannot be put back: a change is named by its content.',
    codes: ['ROW_MISPLACED'],
    where: [
      ...at(formats, 'refuses a body under the header of another change, and another key'),
      ...at(frozen, 'is refused in another place'),
      ...at(ownStore, 'two rows with their bodies exchanged show nobody under another’s name'),
    ],
  },
  {
    number: 8,
    what: 'The window’s database deleted or reset by the system: said, and built again from the journal and the office.',
    codes: ['LOCAL_DB_LOST'],
    where: [
      ...at(badInput, 'emptied by the system while it is open'),
      ...at('tests/browser/store.test.ts', 'starts anew, and says so, when its database is deleted under it'),
      ...at('tests/e2e/interrupted.spec.ts', 'the window’s database deleted'),
    ],
  },
  {
    number: 9,
    what: 'The journal’s end torn, or a byte changed in its middle: only what was never acknowledged is dropped.',
    codes: ['JOURNAL_TAIL', 'JOURNAL_DAMAGED'],
    where: [
      ...at(
        journal,
        'drops an unfinished end wherever it was torn, says so once',
        'never hides a changed byte, never gives out a changed entry',
        'notices a segment that is missing, shortened or exchanged',
      ),
      ...at(ownStore, 'an end that was never finished is said', 'a byte changed in its middle is said'),
    ],
  },
  {
    number: 10,
    what: 'The disk is full: nothing claims to be saved, the words stay on screen, and room is enough to go on.',
    codes: ['DISK_FULL'],
    where: [
      ...at(badInput, 'on a full disk nothing claims to be saved, and the next try works'),
      ...at('tests/contract/journal-crash.test.ts', 'a full disk is said at once'),
      ...at('tests/browser/act-flow.test.tsx', 'a full disk is said, and nothing claims to be saved'),
    ],
  },
  {
    number: 11,
    what: 'A database of a newer Doorstep: nothing is opened and nothing changed.',
    codes: ['DB_NEWER'],
    where: [
      ...at('tests/browser/store.test.ts', 'leaves a newer database alone'),
      ...at(ownStore, 'a store of a newer Doorstep opens nothing and is not written to'),
    ],
  },
  {
    number: 12,
    what: 'A second Doorstep on one laptop: the first comes forward.',
    codes: ['ALREADY_RUNNING'],
    where: [
      ...at('tests/desktop/life.test.ts', 'a second start wakes the first and ends'),
      ...at(
        'tests/browser/browser-shell.test.ts',
        'gives the same bridge in a plain browser, and only to one tab',
      ),
    ],
  },
];
