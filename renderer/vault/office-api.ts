/**
 * What a screen may ask of the vault about the organisation: its people, devices, teams, and who can open a file. Types only.
 * Whatever changes the membership log needs the office; the log shows it to everybody for ever.
 */
import type { BodyOf, RestrictedKind, TeamKind } from '../../shared/membership/bodies.ts';
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { Values } from '../../shared/record/field/field.ts';
import type { BackgroundCheck, Fitness } from '../../shared/rules/fitness.ts';
import type { RunSheet } from '../../shared/record/run-sheet.ts';
import type { FileView } from './api.ts';

export interface TeamView {
  team: string;
  kind: TeamKind;
  /** From the organisation's own file; empty where nobody has named it yet. */
  name: string;
  members: string[];
  mine: boolean;
}

export interface DeviceView {
  device: string;
  worker: string;
  mine: boolean;
  since: string;
  removed: { at: string; why: BodyOf<'device'>['why']; wipe: boolean } | null;
  /** When the office last heard of it; null for never, or where this worker may not ask. */
  lastSeen: string | null;
  /** When it signed that it had wiped itself. */
  wipedAt: string | null;
}

export interface MemberView {
  worker: string;
  name: string;
  role: string;
  /** ISO day on which they signed the undertaking of confidentiality; empty for never. */
  undertakingOn: string;
  check: BackgroundCheck;
  /** ISO day of their last training; empty for never. */
  trainedOn: string;
  administrator: boolean;
  /** False for who has left. */
  active: boolean;
  me: boolean;
}

export interface InvitationView {
  invitation: string;
  worker: string;
  name: string;
  state: 'open' | 'used' | 'expired' | 'cancelled';
  expires: string;
}

/** Something that waits for a second person. */
export interface OfferView {
  offer: string;
  what: OfferedBody;
  by: string[];
  at: string;
  expires: string;
  /** Whether this worker's signature would count and is not there yet. */
  canApprove: boolean;
}
export type OfferedBody = BodyOf<
  | 'invite'
  | 'member'
  | 'leave'
  | 'team'
  | 'erase'
  | 'erase-part'
  | 'server-key'
  | 'recovery'
  | 'policy'
  | 'restore'
>;

export interface GlassView {
  entry: number;
  file: string;
  /** Empty where this laptop does not hold the file. */
  personName: string;
  worker: string;
  reason: BodyOf<'break-glass'>['reason'];
  /** Null where this worker cannot read it. */
  words: string | null;
  at: string;
  until: string;
  review: { worker: string; verdict: BodyOf<'review'>['verdict']; at: string } | null;
  canReview: boolean;
}

export interface ErasureView {
  entry: number;
  file: string;
  at: string;
  ground: BodyOf<'erase'>['ground'];
  /** Devices that have signed that they forgot it, and those still to come. */
  acknowledged: string[];
  waitingFor: string[];
}

/** The office has come back from a backup, and the log does not say so yet. */
export interface RestoringView {
  /** When the backup was made. */
  at: string;
}

export interface OfficeView {
  me: { worker: string; administrator: boolean; custodian: boolean; onDuty: boolean };
  members: MemberView[];
  devices: DeviceView[];
  teams: TeamView[];
  invitations: InvitationView[];
  offers: OfferView[];
  glass: GlassView[];
  erasures: ErasureView[];
  policy: { leaseDays: number; breakGlassHours: number };
  /** The recovery cards have been used: two administrators must make new ones. */
  recoveryDue: boolean;
  /** Null where that is not so, or where this worker does not answer for it. */
  restoring: RestoringView | null;
  /** False when the office could not be asked just now: offers and last contacts are then missing. */
  inTouch: boolean;
}

/** Done at once, or waiting for a second person. */
export type Entered = { state: 'entered' } | { state: 'waiting'; offer: string };

export interface InviteForm {
  /** Null for a new worker; otherwise another laptop for this one. */
  worker: string | null;
  name: string;
  role: string;
  administrator: boolean;
  teams: string[];
}

/** The words to hand over in person. Where a second person must approve, they open nothing before. */
export interface Invited {
  words: string;
  entered: Entered;
}

export interface FoundForm {
  server: string;
  claim: string;
  organisation: string;
  /** Two to four letters that record numbers begin with. */
  recordPrefix: string;
  name: string;
  role: string;
  /** How people reach the charity about their information. */
  email: string;
  phone: string;
  passphrase: string;
  cardA: string;
  cardB: string;
}

export interface FileAccess {
  /** What stands for the file on paper. */
  reference: string;
  /** The first is the file's own. */
  teams: { team: string; name: string; kind: TeamKind; until: string | null; canRevoke: boolean }[];
  people: { worker: string; name: string }[];
  held: boolean;
  erased: boolean;
  /** Teams that it could be shared with. */
  could: { team: string; name: string; kind: TeamKind }[];
}

/** What a device could open while it belonged, and what was done since: the answer to "prove that a stolen laptop leaks nothing". */
export interface DeviceReport {
  device: DeviceView;
  workerName: string;
  teams: { team: string; name: string; keyRenewed: string | null }[];
  /** Files whose keys it held, as far as this laptop knows them. */
  files: number;
  /** Changes from it that were accepted, and those that arrived after its removal. */
  accepted: number;
  parked: number;
}

export interface ParkedView {
  change: string;
  file: string;
  personName: string;
  worker: string;
  workerName: string;
  kind: string;
  /** What it says, as label and text; empty where it cannot be opened, or is withheld. */
  lines: { label: string; text: string }[];
  at: string;
  arrivedAt: string;
  why: 'device-removed' | 'not-of-the-team';
}

export interface RunSheetForm extends RunSheet {
  /** The worker who drives; they need a team of their own. */
  driver: string;
}

/** A trip of somebody whose file is open here, with the little that a driver needs of the person. */
export interface TripView {
  file: string;
  record: string;
  name: string;
  phone: string;
  /** Of the record of kind `trip`. */
  values: Values;
}

export interface RunSheetView extends RunSheet {
  file: string;
  /** Whose day it is, by id. */
  driver: string;
  /** ISO, by the clock of the laptop that made it. */
  madeAt: string;
  by: string;
}

export interface RestrictedNoteView {
  /** The case file that it is about, which this worker need not hold: then the name is empty. */
  about: { file: string; reference: string; personName: string };
  topic: RestrictedKind;
  words: string;
  at: string;
  worker: string;
}

/** What a laptop may do without the office, and for how long. */
export interface Lease {
  state: 'good' | 'soon' | 'ended';
  daysLeft: number;
  /** The laptop's clock stands before a time that the office has signed. */
  clockBack: boolean;
}

/** When a team's key was last made anew, as an ISO time. */
export interface KeyDay {
  team: string;
  renewedAt: string;
}

export interface OwnFitness extends Fitness {
  /** Files are closed. */
  isShut: boolean;
  /** Whether the charity has set a day from which it counts. */
  counts: boolean;
}

export interface OfficeCalls {
  /** Makes the two recovery cards; they are shown once and typed back before anything begins. */
  recoveryCards(): { cardA: string; cardB: string };
  /** Null when both are right and of one key; otherwise a code under `problems.`. */
  checkCards(cardA: string, cardB: string): null;
  /** The organisation begins on this laptop. Its fingerprint is what people compare. */
  found(form: FoundForm): { fingerprint: string };
  office(): OfficeView;
  invite(form: InviteForm): Invited;
  cancelInvitation(invitation: string): null;
  makeTeam(form: { kind: TeamKind; name: string; members: string[] }): Entered;
  nameTeam(team: string, name: string): null;
  /** What a worker is called, and what they do: `name` and `role` as typed. */
  setName(worker: string, typed: TypedForm): { problems: FormProblems };
  /** The day on which a worker signed the undertaking of confidentiality, as typed; nothing typed takes it back. */
  setUndertaking(worker: string, typed: string): { problems: FormProblems };
  /** Their background check, and the day of their last training, as typed. */
  setFitness(worker: string, typed: TypedForm): { problems: FormProblems };
  /** What this worker lacks, and whether files are closed to them now: never while they are on a visit. */
  fitness(): OwnFitness;
  /** The day from which only who is fit opens people's files, as typed; nothing typed for never. */
  setFitnessFrom(typed: string): { problems: FormProblems };
  changeMember(form: {
    worker: string;
    joins: string[];
    leaves: string[];
    administrator: boolean | null;
  }): Entered;
  removeWorker(worker: string, wipe: boolean): Entered;
  removeDevice(device: string, why: BodyOf<'device'>['why'], wipe: boolean): null;
  deviceReport(device: string): DeviceReport;
  keyDays(): KeyDay[];
  approve(offer: string): Entered;
  dropOffer(offer: string): null;
  setPolicy(policy: { leaseDays: number; breakGlassHours: number }): Entered;
  /** After the cards were used: new ones, typed back first. */
  renewRecovery(cardA: string, cardB: string): Entered;
  fileAccess(file: string): FileAccess;
  shareFile(file: string, team: string, until: string | null): null;
  unshareFile(file: string, team: string): null;
  /** Says in the log that the office came back from its backup. */
  sayRestored(): Entered;
  eraseFile(file: string, ground: BodyOf<'erase'>['ground']): Entered;
  breakGlass(form: {
    /** The file's reference, as printed on its papers: who breaks glass does not hold the file. */
    reference: string;
    reason: BodyOf<'break-glass'>['reason'];
    words: string;
    hours: number;
  }): { entry: number };
  /** A file behind broken glass: read, and kept nowhere. */
  openGlass(entry: number): FileView;
  reviewGlass(entry: number, verdict: BodyOf<'review'>['verdict']): null;
  parked(): ParkedView[];
  decideParked(changes: string[], verdict: BodyOf<'admit'>['verdict']): null;
  /** Writes to those who may read it, and keeps nothing of it here. */
  tellTeam(form: { file: string; kind: RestrictedKind; words: string }): { receipt: string };
  /** What was told to teams of this worker's, about one file or about any; empty for everybody else. */
  notesAbout(file: string | null): RestrictedNoteView[];
  /** A driver's day, shared with them until it is over. */
  makeRunSheet(form: RunSheetForm): { file: string };
  /** Own ones, and those that this worker has made for others. */
  runSheets(): RunSheetView[];
  tripsOn(day: string): TripView[];
}
