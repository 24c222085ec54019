/**
 * What a screen may ask of the vault (a worker of its own, where the keys live), and what it is told. Types only.
 * A screen gets views of open files and hands in edits; it never sees a key, a sealed byte or a table.
 */
import type { ActDraft } from '../../shared/record/act-draft.ts';
import type { Answer, Decision, Statement } from '../../shared/record/consent-act.ts';
import type {
  Notice,
  Organisation,
  Purpose,
  Service,
  Tell,
  Translation,
  Worker,
} from '../../shared/record/organisation.ts';
import type { Section } from '../../shared/record/case/sections.ts';
import type { Person } from '../../shared/record/case/person.ts';
import type { ActReport } from '../../shared/evidence/check-act.ts';
import type { Refresh } from '../../shared/rules/notice/refresh.ts';
import type { Pause } from '../../shared/rules/sharing-gate.ts';
import type { Json } from '../../shared/encoding/canonical.ts';
import type { ProblemCode } from '../../shared/wire/problems.ts';
import type { AuditCalls } from './audit-api.ts';
import type { DayCalls } from './day-api.ts';
import type { FormCalls } from './form-api.ts';
import type { MailingCalls } from './mailing-api.ts';
import type { IssueView, NoticeCalls } from './notice-api.ts';
import type { ImportCalls } from './import-api.ts';
import type { Lease, OfficeCalls } from './office-api.ts';
import type { OptOutCalls } from './opt-out-api.ts';
import type { OwnCalls } from './own-api.ts';
import type { PackCalls } from './pack-api.ts';
import type { LinkedPerson, PeopleCalls, SamePerson } from './people-api.ts';
import type { PhotoCalls } from './photo-api.ts';
import type { RecordCalls, RecordView } from './record-api.ts';
import type { OfficeCaseCalls } from './office-case-api.ts';
import type { ReportCalls } from './report-api.ts';
import type { RequestCalls } from './request-api.ts';
import type { PartCalls } from './part-api.ts';
import type { RetentionCalls } from './retention-api.ts';
import type { RestrictedCalls } from './restricted-api.ts';
import type { EntryView, RegisterCalls } from './register-api.ts';
import type { SharingCalls } from './sharing-api.ts';
import type { VisitCalls, VisitView } from './visit-api.ts';

/** Something went differently than hoped. `details` fills the sentence of the catalogue; never personal. */
export interface Problem {
  code: ProblemCode;
  details?: Record<string, string | number>;
}
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type VaultPhase =
  /** Nothing on this laptop yet: show enrolment. */
  | 'fresh'
  /** Somebody's work is here, locked. */
  | 'locked'
  | 'open'
  /** In the person's hands: only the act can be touched. */
  | 'handed-over';

/** Where one thing rests. Only a verified receipt of the office makes `office`. */
export type Safety = 'laptop' | 'office' | 'parked';

export interface SyncStatus {
  stage: 'offline' | 'waiting' | 'sending' | 'receiving' | 'up-to-date' | 'needs-you';
  waiting: number;
  /** While sending or receiving. */
  progress: { done: number; total: number } | null;
  /** ISO time of the office's last verified answer, or null. */
  officeLastAnswered: string | null;
  /** What needs a person, newest first. */
  tray: TrayItem[];
  problem: Problem | null;
  /** Browser shell: the journal shares the browser's own storage. */
  keptIn: 'laptop' | 'browser';
  lease: Lease;
}

export interface TrayItem {
  id: string;
  problem: Problem;
  file: string | null;
}

/** A value that two workers changed apart: both are kept until a person chooses. */
export interface OpenQuestion {
  kind: string;
  record: string;
  field: string;
  values: { value: Json; worker: string; at: string; change: string }[];
}

export interface DecisionNow {
  /** The file in which it was said: this one, or another of the same person. */
  file: string;
  purpose: string;
  /** The answer in force after all acts, most protective first. */
  answer: Answer | 'withdrawn';
  decision: Decision;
  act: string;
  at: string;
  safety: Safety;
}

/** One that a screen shows, with what must be known before anybody relies on it. */
export interface DecisionView extends DecisionNow {
  /** Of the file in which it was said. */
  recordNumber: string;
  /** Why it must be asked again; null where it stands as it is. */
  refresh: Refresh | null;
  /** Why it carries nothing for now, though nobody took it back. */
  paused: Pause | null;
}

export interface ActView {
  act: string;
  /** The change that carries it. */
  change: string;
  statement: Statement;
  worker: string;
  safety: Safety;
  /** When the office signed for it, or null. */
  receivedAt: string | null;
}

export interface FileView {
  file: string;
  person: Person;
  /** The person's details as a record, to be changed like any other. */
  details: RecordView;
  safety: Safety;
  /** What stands, over all files of this person. */
  decisions: DecisionView[];
  /** Weaker answers of one file, set aside by a stricter one in another. */
  overruled: DecisionView[];
  /** Newest first. */
  acts: ActView[];
  /** Latest first. */
  visits: VisitView[];
  /** In the order in which they were begun; with those of files that go on in this one, each under its own file. */
  records: RecordView[];
  /** Parts that are kept back, because this worker has signed no undertaking of confidentiality. */
  withheld: readonly Section[];
  /** Whose files are linked to this one, by a link on either side. */
  linked: LinkedPerson[];
  same: SamePerson;
  questions: OpenQuestion[];
  /** True while some earlier change has not arrived. */
  incomplete: boolean;
  draft: DraftSummary | null;
}

export interface DraftSummary {
  id: string;
  file: string;
  personName: string;
  step: ActDraft['step'];
  startedAt: string;
  handedOver: boolean;
}

export interface Library {
  organisation: Organisation;
  /** SHA-256 fingerprint of the genesis, in groups of four for reading aloud. */
  fingerprint: string;
  genesis: string;
  practice: boolean;
  services: Service[];
  /** All versions and forms, also those that were never published. */
  notices: Notice[];
  /** How each version was published; none for the one that a charity began with. */
  noticeIssues: IssueView[];
  purposes: Purpose[];
  /** In the order in which they were written; the last of each counts. */
  translations: Translation[];
  tells: Tell[];
  /** Of every register, those that have ended too. */
  registers: EntryView[];
  workers: Worker[];
  me: Worker;
}

export type VerifyReport = ActReport;

export interface Withdrawal {
  file: string;
  purpose: string;
  /** The person's own words, if any. A reason is never required. */
  remark: string;
}

export interface EnrolForm {
  server: string;
  /** The invitation as typed: twelve words. */
  code: string;
  passphrase: string;
}

export interface VaultCalls
  extends
    AuditCalls,
    ImportCalls,
    OfficeCalls,
    OwnCalls,
    PeopleCalls,
    RecordCalls,
    PhotoCalls,
    RegisterCalls,
    SharingCalls,
    FormCalls,
    VisitCalls,
    DayCalls,
    NoticeCalls,
    RestrictedCalls,
    OfficeCaseCalls,
    OptOutCalls,
    ReportCalls,
    RequestCalls,
    RetentionCalls,
    MailingCalls,
    PartCalls,
    PackCalls {
  /** Looks at what is on this laptop. The first call. */
  begin(): { phase: VaultPhase; shell: 'desktop' | 'browser'; server: string | null };
  suggestPassphrase(): string;
  /** `null` when good; otherwise why not, as a code under `passphrase.<why>`: short, common, same-as-code. */
  checkPassphrase(passphrase: string): string | null;
  enrol(form: EnrolForm): { worker: string; organisation: string };
  unlock(passphrase: string): { unfinished: DraftSummary[] };
  lock(): null;
  library(): Library;
  openFile(file: string): FileView;
  /** Settles an open question by choosing one of its values. */
  chooseValue(file: string, record: string, field: string, change: string): null;
  /** Starts, or returns, the unfinished act of a file. */
  beginAct(file: string, visit: string | null): ActDraft;
  /** Resolves when the draft is sealed and on disk. */
  keepDraft(draft: ActDraft): null;
  draft(id: string): ActDraft;
  discardDraft(id: string): null;
  /** Locks everything but this draft away. */
  handOver(draft: ActDraft): null;
  /** The PIN will do too, if there is one. */
  takeBack(passphraseOrPin: string): ActDraft;
  /** Checks the draft whole, signs, seals, and resolves when it is saved on this laptop. */
  finishAct(draft: string): { act: string };
  withdraw(withdrawal: Withdrawal): { act: string };
  verifyAct(file: string, act: string): VerifyReport;
  /** A zip that a stranger can check with Python and OpenSSL. Refused before the office has signed for it. */
  exportBundle(file: string, act: string): { name: string; bytes: Uint8Array };
  syncNow(): null;
  syncStatus(): SyncStatus;
}

export interface VaultEvents {
  phase: VaultPhase;
  sync: SyncStatus;
  /** Files whose view changed, by id; an empty list means the library. */
  changed: string[];
  /** Enrolment, unlocking, rebuilding: a stage under `progress.<stage>` and how far. */
  progress: {
    stage: 'key' | 'join' | 'log' | 'journal' | 'receive' | 'open' | 'import' | 'undo-import' | 'count';
    done: number;
    total: number;
  };
  /** Something the worker must read, such as LOCAL_DB_LOST. */
  announce: Problem;
}

export type VaultCall = keyof VaultCalls;

/** The vault as screens see it: each call answers with a value or a problem. */
export interface Vault {
  call<C extends VaultCall>(
    name: C,
    ...args: Parameters<VaultCalls[C]>
  ): Promise<Outcome<ReturnType<VaultCalls[C]>>>;
  on<E extends keyof VaultEvents>(name: E, listener: (detail: VaultEvents[E]) => void): () => void;
}
