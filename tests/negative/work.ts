/** What goes wrong in the work: acts and their proof, emergencies, erasure, what people type, clocks. */
import { at, type Row } from './row.ts';

const recover = 'tests/server/vault-recover.test.ts';
const badInput = 'tests/server/vault-bad-input.test.ts';
const acts = 'tests/server/negative-acts.test.ts';
const text = 'tests/server/negative-text.test.ts';
const erasure = 'tests/server/vault-erasure.test.ts';
const frozen = 'tests/vectors/frozen.test.ts';

export const atWork: readonly Row[] = [
  {
    number: 32,
    what: 'An attachment that is cut, exchanged, too large, or not what it says.',
    codes: ['ATTACHMENT_INCOMPLETE', 'ATTACHMENT_DAMAGED', 'ATTACHMENT_TOO_LARGE', 'ATTACHMENT_TYPE'],
    where: [
      ...at(
        'tests/server/vault-photos.test.ts',
        '32: a chunk that comes bent, swapped, cut or of another picture is refused by name',
        '32: what is no bare picture of a size to look at is not kept, whatever made it',
      ),
      ...at(
        'tests/unit/attachments/attachment.test.ts',
        'is refused with a chunk missing at its end',
        'is refused with two chunks swapped in the record as well',
        'is refused where the record claims other bytes or another length',
      ),
      ...at('tests/unit/attachments/image-size.test.ts', 'is refused before anything decodes it'),
      ...at(
        'tests/browser/ui-photos.test.tsx',
        '32: %s is refused',
        '32: a file of a gigabyte is refused without being read',
        'a picture that cannot be kept is said in words; the one before it and all answers stay',
      ),
    ],
  },
  {
    number: 33,
    what: 'A consent act with gaps, without ink, on words that changed meanwhile, changed after signing, or taking back what was never given: said exactly, and the draft is kept.',
    codes: [
      'CONSENT_CARD_UNANSWERED',
      'CONSENT_SIGNATURE_BLANK',
      'CONSENT_SIGNATURE_TOO_SMALL',
      'CONSENT_NOTHING_TO_WITHDRAW',
      'CONSENT_WITNESS_MISSING',
      'CONSENT_DECLARATION_MISSING',
    ],
    where: [
      ...at(
        badInput,
        'cannot be finished with a card unanswered, without ink, or with one dot',
        'new wording that arrives in the middle of an act does not become what was signed',
        'nothing can be withdrawn that was not given',
      ),
      ...at('tests/unit/act-complete.test.ts', 'an empty draft names every screen in order'),
      ...at('tests/unit/change/merge.test.ts', 'lets nobody write again what is written once'),
      ...at(
        acts,
        'that is open while a colleague’s act arrives is finished as it is',
        'cannot be finished without a witness, a name, words',
      ),
      ...at(
        'tests/server/vault-wire.test.ts',
        'two workers who change apart both keep their answer, and the protective one stands',
      ),
    ],
  },
  {
    number: 34,
    what: 'A bundle with one byte changed, parts of another act, or a receipt that covers something else: app and independent script name the same step.',
    codes: [],
    where: [
      ...at(
        'tests/unit/evidence/one-byte.test.ts',
        'is refused by the script for a stranger at the step of that file',
      ),
      ...at(
        'tests/unit/evidence/evidence.test.ts',
        'agrees with the app about every bundle, sound or made by hand',
      ),
      ...at(frozen, 'have a %s that the independent verifier accepts'),
    ],
  },
  {
    number: 35,
    what: 'Glass broken without a reason, by somebody who is not on duty, for too long, or offline.',
    codes: ['BG_REASON', 'BG_NOT_ON_ROTA', 'BG_TOO_LONG', 'BG_OFFLINE', 'REVIEW_BY_ANOTHER'],
    where: [
      ...at('tests/server/vault-duty.test.ts', 'on duty, a file can be opened in an emergency'),
      ...at(
        acts,
        'is no reason',
        'hours are not what the charity allows',
        'who opened a file in an emergency does not look it over alone',
      ),
    ],
  },
  {
    number: 36,
    what: 'Recovery with one card, with one card twice, or with cards of an older key.',
    codes: ['NEEDS_TWO_PEOPLE', 'RECOVERY_EPOCH'],
    where: [
      ...at(
        recover,
        'NEEDS_TWO_PEOPLE: one card twice opens nothing',
        'RECOVERY_EPOCH: an older card is named',
      ),
      ...at(
        'tests/unit/crypto/recovery-cards.test.ts',
        'cards of two splits of one key do not pass for a pair',
      ),
    ],
  },
  {
    number: 37,
    what: 'Erasing what a legal hold keeps, erasing twice, reading what was erased, and an offline edit of it that arrives later.',
    codes: ['LEGAL_HOLD', 'ERASED'],
    where: [
      ...at(
        erasure,
        'what a legal hold keeps cannot be erased, and what is erased cannot be erased again',
        'after a restart an erased file stays erased',
      ),
      ...at(
        'tests/browser/ui-access.test.tsx',
        'a hold with a reason, an owner and a review day takes erasing away',
      ),
      ...at(
        'tests/server/negative-erased-meanwhile.test.ts',
        'pushed before the laptop hears of the erasure',
      ),
    ],
  },
  {
    number: 38,
    what: 'A call that is not in the table, from the wrong frame, too large or ill-formed; a path out of the app’s own files.',
    codes: ['IPC_REFUSED'],
    where: [
      ...at(
        'tests/desktop/ipc.test.ts',
        'refuses what is not in the table, and arguments that do not fit, and goes on working',
        'answers only the main frame of its own window',
      ),
      ...at(
        'tests/desktop/fence.test.ts',
        'serves its own files with the strict policy, and nothing beside them',
      ),
      ...at(
        'tests/server/window.test.ts',
        'serves the window under its policy, and nothing outside its folder',
      ),
    ],
  },
  {
    number: 39,
    what: 'Text that looks like code, turns the line round, or cannot be written: shown as the text it is, or refused by name.',
    codes: ['FIELD_INVALID'],
    where: [
      ...at(badInput, 'markup and direction marks are kept as the text they are'),
      ...at('tests/browser/ui-people.test.tsx', 'text that looks like code, or would turn the line around'),
      ...at('tests/desktop/fence.test.ts', 'text cannot become code'),
      ...at('tests/e2e/bad-input.spec.ts', 'what looks like code is only text'),
      ...at(
        text,
        'in any field is refused there, and nobody is added',
        'as a remark is refused as it is typed',
        'keeps marks, turned lines and line ends to the letter under the signature',
        'go nowhere: no note, no team, no invitation',
        'told with 5,000 marks',
      ),
    ],
  },
  {
    number: 40,
    what: 'An update that is unsigned, older, or another organisation’s.',
    codes: [],
    where: [],
    notYet: { issue: 7, why: 'there is no packaged app and no update' },
  },
  {
    number: 41,
    what: 'A laptop too long without its office, and a clock turned back to win days: reading goes on, and so does what was begun.',
    codes: ['LEASE_ENDED'],
    where: at(
      'tests/server/vault-lease.test.ts',
      'a laptop works fourteen days without the office, then reads only, and keeps what waits',
      'a clock that is turned back gains nothing, and is named',
    ),
  },
  {
    number: 42,
    what: 'A thousand things that do not open, from one source.',
    codes: ['TAMPER_SUSPECTED'],
    where: [
      ...at(
        'tests/server/vault-tampered.test.ts',
        'when a thousand things cannot be opened, the laptop locks itself and says why',
      ),
    ],
  },
];
