/** What can be wrong with one answer in a form. Each has its sentence under `problems.`: what is wrong, and how to put it right. */
import { bankAccountProblems } from '../../rules/bank-account.ts';
import { dateOfBirthProblems } from '../../rules/date-of-birth.ts';
import { nhsNumberProblems } from '../../rules/nhs-number.ts';
import { photoConsentProblems } from '../../rules/photo-consent.ts';
import { personNameProblems } from '../../rules/person-name.ts';
import { phoneProblems } from '../../rules/phone.ts';
import { planAgreedProblems } from '../../rules/plan-agreed.ts';
import { postcodeProblems } from '../../rules/postcode.ts';
import { signatureProblems } from '../../rules/signature.ts';
import { toldProblems } from '../../rules/told-agency.ts';
import { dateProblems } from '../../rules/typed-date.ts';
import { uprnProblems } from '../../rules/uprn.ts';

const ownProblems = [
  'FIELD_NEEDED',
  'FIELD_INVALID',
  'TEXT_TOO_LONG',
  /** Signs that cannot be shown: control characters, halves of characters. */
  'TEXT_UNREADABLE',
  'TOO_MANY_LINES',
  'QUESTION_FORM',
  'DATE_FUTURE',
  'DATE_PAST',
  /** Ends before it begins. */
  'DATE_ORDER',
  'DEATH_BEFORE_BIRTH',
  'HAPPENED_AFTER_NOTICED',
  /** A step of a case that needs another one before it. */
  'STEP_TOO_EARLY',
  'CASE_CLOSED',
  /** More than twelve months ahead. */
  'REVIEW_TOO_FAR',
  /** The same worker twice, where two are meant. */
  'SAME_PERSON',
  'TIME_FORM',
  'NUMBER_FORM',
  'NUMBER_RANGE',
  'MONEY_FORM',
  'ADDRESS_TOO_LONG',
  'EMAIL_FORM',
  'GP_CODE_FORM',
  'NHS_NUMBER_TEST',
  /** "None" or "prefer not to say", and something beside it. */
  'CHOICE_ALONE',
  /** Referred although the person said no, without saying that this was decided. */
  'CONSENT_OVERRIDDEN',
  /** Another entry of the register has the name, or the use. */
  'NAME_TAKEN',
  'USE_TAKEN',
  /** A use that may not rest on this basis; a condition that does not go with it, or none where special facts need one. */
  'BASIS_NOT_FOR_USE',
  'BASIS_CONDITION_OTHER',
  'BASIS_CONDITION_NEEDED',
  /** Soft opt-in is for news and appeals, by text or email, to those who support the charity. */
  'SOFT_OPT_IN_ONLY',
  'WAY_OUT_NEEDED',
  /** Something picked says something about somebody else. */
  'OTHERS_UNCHECKED',
  'PICTURE_NEEDED',
  'LETTER_GAP_UNKNOWN',
  /** A gap of the letter that nothing fills. */
  'LETTER_GAP_OPEN',
  /** The Mental Capacity Act speaks of people from 16 on. */
  'CAPACITY_UNDER_16',
  /** "Could not decide", and nothing that shows it; or the other way round. */
  'CAPACITY_NOT_SHOWN',
  'CAPACITY_SHOWN',
  'COMPETENCE_FROM_16',
  'COMPETENCE_NOT_SHOWN',
  /** A step of a request: before it came; after the last day on which it can be done; a second time. */
  'STEP_BEFORE_REQUEST',
  'EXTENSION_LATE',
  'EXTENDED_BEFORE',
  /** Only who asks to see their data can be asked what they mean while the clock stands still. */
  'PAUSE_ONLY_ACCESS',
  'IDENTITY_FIRST',
  'ERASE_UNDER_HOLD',
  'ITEMS_UNDECIDED',
  'SECOND_READER_SAME',
  'SECOND_READER_NEEDED',
  /** The data is somebody else's, who answers. */
  'PASS_ON_FIRST',
  'ANSWER_FIRST',
  'REPLY_WITHOUT_ROUTES',
  /** A file whose day has come: something speaks against destroying it, or must be kept for longer. */
  'HOLD_FIRST',
  'KEPT_FOR_LONGER',
  /** It can still come back and say itself that it forgot the file. */
  'LAPTOP_STILL_LISTED',
  'LANGUAGE_CODE',
  /** Some line that a notice must have is not decided. */
  'NOTICE_UNDECIDED',
  /** Too many parts, or nothing under them. */
  'NOTICE_TEXT',
  'NOTICE_PURPOSES',
  /** Before today, or before the version that it replaces. */
  'NOTICE_DAY',
  'NOTICE_FORM_THERE',
  /** Fewer or more things than the words that are translated. */
  'TRANSLATION_LINES',
] as const;

export const fieldProblems = [
  ...ownProblems,
  ...bankAccountProblems,
  ...dateOfBirthProblems,
  ...dateProblems,
  ...nhsNumberProblems,
  ...personNameProblems,
  ...phoneProblems,
  ...photoConsentProblems,
  ...planAgreedProblems,
  ...postcodeProblems,
  ...signatureProblems,
  ...toldProblems,
  ...uprnProblems,
] as const;
export type FieldProblem = (typeof fieldProblems)[number];
