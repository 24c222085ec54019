/**
 * Every expected failure that crosses a border, by code. The sentences are in the catalogue under `problems.<code>`:
 * what happened, what to do next, and what was kept.
 */
import { gateReasons } from '../rules/sharing-gate.ts';

/** What a shell answers when it cannot do what the window asked. */
export const shellProblems = [
  /** The request did not fit its schema, or came from a frame that may not ask. */
  'IPC_REFUSED',
  /** Nothing was written, and nothing claims to be. */
  'DISK_FULL',
  'DISK_FAILED',
  /** The operating system's key store no longer opens the device secret. */
  'KEYCHAIN_LOST',
  /** No answer from the office at all. */
  'OFFLINE',
  'SERVER_ADDRESS_WRONG',
  /** Plain http to anywhere but this machine. */
  'SERVER_NOT_PRIVATE',
  'LINK_TIMEOUT',
  'TLS_UNTRUSTED',
  'PRINT_FAILED',
  'PDF_NOT_HERE',
  'ALREADY_RUNNING',
] as const;
export type ShellProblem = (typeof shellProblems)[number];

/** What the server answers, with the status it travels under. */
export const serverProblems = {
  MALFORMED: 400,
  BAD_SIGNATURE: 400,
  UPGRADE_NEEDED: 400,
  NOT_SIGNED_IN: 401,
  /** The same answer for "absent" and "not yours". */
  NOT_FOUND: 404,
  INVITATION_UNKNOWN: 404,
  INVITATION_USED: 410,
  INVITATION_EXPIRED: 410,
  CLAIM_REFUSED: 403,
  /** Another entry took this place in the log; read on and propose again. */
  LOG_MOVED: 409,
  LOG_REFUSED: 409,
  /** The entry is sound but for a second person's signature. */
  NEEDS_TWO_PEOPLE: 409,
  PROPOSAL_EXPIRED: 409,
  INVITATION_CANCELLED: 410,
  /** A public key that nothing can be sealed to. */
  BAD_DEVICE_KEY: 400,
  LEGAL_HOLD: 409,
  ERASED: 410,
  BG_NOT_ON_ROTA: 403,
  BG_TOO_LONG: 400,
  REVIEW_BY_ANOTHER: 409,
  /** Sealed under a key that somebody knew who has left: seal again. */
  STALE_EPOCH: 409,
  /** Something of the file waits for a colleague's decision: it lies under a key that would be destroyed. */
  PARKED_FIRST: 409,
  /** The office came back from a backup, and its log does not say so yet. */
  OFFICE_RESTORING: 409,
  TOO_LARGE: 413,
  /** This device has handed in as many chunks of pictures for the file as one may. */
  PICTURES_FULL: 409,
  TOO_MANY_REQUESTS: 429,
  SERVER_BUSY: 503,
} as const;
export type ServerProblem = keyof typeof serverProblems;

/** What the vault answers: it opens, checks and keeps records. */
export const vaultProblems = [
  'UNLOCK_FAILED',
  'UNLOCK_PAUSED',
  'KDF_REFUSED',
  'KDF_MEMORY',
  'KEYRING_DAMAGED',
  'PASSPHRASE_WEAK',
  /** The device secret lies unguarded: this system has no key store. */
  'KEYCHAIN_WEAK',
  'PIN_WEAK',
  'PIN_WRONG',
  /** Five wrong ones: only the passphrase will do, until the next unlocking. */
  'PIN_SPENT',
  'RECOVERY_CARD_MISTYPED',
  /** Recovery cards of an older key, or of somebody else's. */
  'RECOVERY_EPOCH',
  'LOCKED',
  'IN_HANDOVER',
  'NOT_IN_HANDOVER',
  'INVITATION_MISTYPED',
  'WRONG_ORGANISATION',
  'REAL_ORGANISATION_IN_BROWSER',
  'LOG_FORK',
  'LOG_ROLLBACK',
  'LOG_INVALID',
  'SERVER_ROLLBACK',
  'RECEIPT_INVALID',
  'KEY_COMMITMENT',
  'UNTRUSTED_GRANT',
  'ROW_DAMAGED',
  'ROW_MISPLACED',
  'UNKNOWN_DEVICE',
  'UNKNOWN_VERSION',
  'LOCAL_DB_LOST',
  /** Something that cannot be, in the app itself, while it was in touch with the office. */
  'CONTACT_BROKEN',
  'DB_NEWER',
  'JOURNAL_DAMAGED',
  'JOURNAL_TAIL',
  'NOT_SAVED',
  'RECOVERY_NOT_READY',
  'NOT_JOINED',
  'NEWS_MISSING',
  'CHANGE_PARKED',
  'NOT_YOURS_TO_WRITE',
  /** What was to be destroyed of a file is not what two people could sign for now. */
  'PART_MOVED',
  /** Something that was to go has to stay. */
  'PART_STAYS',
  /** Not everything that was to go is at the office. */
  'PART_NOT_SENT',
  /** Written to a record that was erased out of its file meanwhile. */
  'RECORD_ERASED',
  'ALREADY_ENROLLED',
  'KEY_NOT_IN_LOG',
  /** Two laptops were shown different pasts. */
  'SERVER_FORK',
  /** Too long without the office: reading only, until it is next in touch. */
  'LEASE_ENDED',
  'CLOCK_BACK',
  'BG_REASON',
  'BG_OFFLINE',
  'NEEDS_OFFICE',
  'NOT_ALLOWED',
  /** A new file begins in a team of the worker's, and they are in none. */
  'NO_TEAM',
  /** A run sheet goes to the driver's own team, and there is none. */
  'DRIVER_WITHOUT_TEAM',
  'DEVICE_REMOVED',
  'TAMPER_SUSPECTED',
  /** Two changes with one number: a laptop's keys are in use twice. */
  'EQUIVOCATION',
  'FIELD_INVALID',
  'CONSENT_CARD_UNANSWERED',
  'CONSENT_SIGNATURE_BLANK',
  'CONSENT_SIGNATURE_TOO_SMALL',
  'CONSENT_WITNESS_MISSING',
  'CONSENT_NAME_MISSING',
  /** Spoken consent without a note of what was said. */
  'CONSENT_WORDS_MISSING',
  'CONSENT_DECLARATION_MISSING',
  'CONSENT_NOT_READ_BACK',
  'CONSENT_NOTICE_MISSING',
  'CONSENT_DECIDER_MISSING',
  'CONSENT_NOTHING_TO_WITHDRAW',
  ...gateReasons,
  'SHARING_NOT_STOPPED',
  /** Other words than those that were signed. */
  'PLAN_CHANGED',
  /** Health and assessments are for those who have signed an undertaking of confidentiality. */
  'UNDERTAKING_MISSING',
  /** Files are closed to who is not fit to open them: `rules/fitness.ts`. */
  'NOT_FIT',
  /** Why a list for a flow does not leave: `rules/opt-out.ts`. */
  'OPT_OUT_OPEN',
  'OPT_OUT_UNCHECKED',
  'OPT_OUT_OTHER_LIST',
  /** Why a disposal does not go on: `rules/retention/disposal.ts`. */
  'DISPOSAL_NOT_DUE',
  'DISPOSAL_MOVED',
  'DISPOSAL_OWN',
  'DISPOSAL_TWICE',
  'DISPOSAL_NOT_OFFERED',
  'DISPOSAL_PLACES',
  'DECISION_NOT_YOURS',
  'DECISION_OWN_REQUEST',
  'REQUEST_UNCHECKED',
  'BUNDLE_NOT_YET',
  'BUNDLE_ELSEWHERE',
  /** A picture: of no kind that is taken; cut or bent; too large; or not all of it has come. */
  'ATTACHMENT_TYPE',
  'ATTACHMENT_DAMAGED',
  'ATTACHMENT_TOO_LARGE',
  'ATTACHMENT_INCOMPLETE',
  'NOTHING_HERE',
] as const;
export type VaultProblem = (typeof vaultProblems)[number];

export type ProblemCode = ShellProblem | ServerProblem | VaultProblem;
