/** What a screen may ask of the vault about what is shared and with whom. Types only. */
import type { ContactTopic } from '../../shared/record/case/contact-permission.ts';
import type { OwedWord } from '../../shared/rules/due/tell-recipient.ts';
import type { Channel } from '../../shared/rules/reach-now.ts';
import type { Verdict } from '../../shared/rules/sharing-gate.ts';
import type { FormProblems } from '../../shared/record/field/form.ts';
import type { RecordForm } from './record-api.ts';
import type { Safety } from './api.ts';

export interface GateView {
  /** Null until a recipient and a reason are chosen. */
  verdict: Verdict | null;
  /** How many of the records that are picked say something about somebody else. */
  aboutOthers: number;
  /** The letter as it would leave; empty where there is none, or while it has an open gap. */
  letter: string;
}

/** One thing that was shared, or stopped, or asked for by an authority and refused. */
export interface SharingEntry {
  file: string;
  record: string;
  personName: string;
  recordNumber: string;
  at: string;
  workerName: string;
  recipientName: string;
  recipientKind: string;
  purpose: string;
  six: string;
  nine: string;
  /** Kinds of the records that went. */
  items: string[];
  details: string[];
  alsoSaid: string;
  channel: string;
  told: string;
  /** Why it was stopped; empty where it went. `REFUSED` for a request that was refused. */
  stopped: string;
  safety: Safety;
}

/** Somebody still works with what the person has taken back. */
export interface ToTell extends OwedWord {
  file: string;
  personName: string;
  sharedAt: string;
}

export interface ContactNow {
  channel: Channel;
  topic: ContactTopic;
  /** Whether they may be reached that way about it; without a word from them, about their support only. */
  allowed: boolean;
  answer: string;
}

export interface SharingCalls {
  /** What the gate says of a form as it stands. Nothing is saved. */
  sharingGate(form: RecordForm): GateView;
  /** Keeps on record that a sharing was stopped, and why. Refused where nothing stops it. */
  keepStopped(form: RecordForm): { record: string; problems: FormProblems };
  /** Over all files that this laptop can open, newest first. */
  sharingLog(): SharingEntry[];
  /** Who must be told of a withdrawal, of one file or of all. */
  toTell(file: string | null): ToTell[];
  /** How the person may be reached now. */
  contactNow(file: string): ContactNow[];
}
