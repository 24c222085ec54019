/** What is in memory while the vault is open: keys, the membership log's meaning, and the files. Gone when it locks. */
import type { Envelope } from '../../shared/crypto/envelope.ts';
import type { TeamKey } from '../../shared/crypto/keys.ts';
import type { OpenKeyring } from '../../shared/crypto/keyring.ts';
import type { SignedCheckpoint, SignedReceipt } from '../../shared/crypto/server-signed.ts';
import { emptyFile, type MergedFile } from '../../shared/change/merge.ts';
import type { TeamKind } from '../../shared/membership/bodies.ts';
import type { Entry } from '../../shared/membership/entry.ts';
import {
  type MemberDevice,
  type Membership,
  type Team,
  teamOfKind,
} from '../../shared/membership/membership.ts';
import type { Statement } from '../../shared/record/consent-act.ts';
import type { ActDraft } from '../../shared/record/act-draft.ts';
import type { FormDraft } from '../../shared/record/form-draft.ts';
import type { AuditTail } from './audit/tail.ts';
import type { HeldKey } from './keys.ts';
import type { Identity, Link } from './link.ts';
import type { FeedCursor, StoredChange, StoredTrouble } from './store.ts';

/** A change that is open in this session; its sealed bytes stay in the store. */
export type OpenChange = Omit<StoredChange, 'sealed'> & {
  sealedHash: string;
  device: string;
  /** Of an own picture: the chunks that the office has not signed for. */
  unsent?: ReadonlySet<string>;
  /** Nothing but its header is left: its record was erased out of the file. */
  isEmpty?: true;
};

export interface OpenAct {
  change: string;
  record: string;
  statement: Statement;
  /** The exact text that was signed. */
  text: string;
  signature: string;
}

export interface CaseFile {
  id: string;
  /** Null until its first change has arrived. */
  team: string | null;
  /** The kind of the root's record says what the file is about. */
  about: string | null;
  merged: MergedFile;
  changes: Map<string, OpenChange>;
  acts: Map<string, OpenAct>;
}

export interface Session {
  /** Name and version of the app, for the evidence. */
  app: string;
  keyring: OpenKeyring;
  /** The keyring on disk carries a copy for recovery; without one nothing is saved. */
  recoverable: boolean;
  /** Wrong PINs since the vault was unlocked. */
  pinMisses: number;
  link: Link;
  identity: Identity;
  membership: Membership;
  entries: Entry[];
  /** Of the keys that are held, by envelope id. */
  envelopes: Map<string, Envelope>;
  /** Those that cannot be opened yet: their granter is not in the log, or their key is itself still sealed. */
  pendingEnvelopes: Map<string, Envelope>;
  /** Held, and not in the journal yet: the disk was full when they came. */
  unkeptKeys: Map<string, Envelope>;
  /** By public key. */
  teamKeys: Map<string, TeamKey>;
  /** By key id. */
  fileKeys: Map<string, HeldKey>;
  /** Changes of others that were brought back to the office in this sitting. */
  returned: Set<string>;
  /** Keys whose envelopes the office has, by key id. */
  keptKeys: Set<string>;
  files: Map<string, CaseFile>;
  /** Those of them that began as the organisation's own. */
  organisations: Set<string>;
  /** Erasures that have been carried out here, and those that the office knows of, by entry of the log. */
  forgotten: Set<number>;
  acknowledged: Set<number>;
  /** Unfinished acts and half-filled forms, by the id under which they are sealed. */
  drafts: Map<string, ActDraft>;
  forms: Map<string, FormDraft>;
  /** What this laptop notes about what is looked at and taken out. */
  audit: AuditTail;
  /** Words of drafts that are done still lie in the journal. */
  hasRemains: boolean;
  cursors: Map<string, FeedCursor>;
  receipts: Map<string, SignedReceipt>;
  /** Own changes that the office has not signed for, sealed bytes and all: they must not depend on the store. */
  waiting: Map<string, StoredChange>;
  /** Earlier seals of what waits, by change: the office may have taken one of them, and its answer may have been lost. */
  earlierSeals: Map<string, Uint8Array[]>;
  /** Own records that were sealed to a team of others, by change: what waits, and what the office has. Nobody here can open them. */
  sentAway: Map<string, Omit<StoredChange, 'sealed'> & { team: string }>;
  /** Own pictures that the office has not signed for whole, by the change that names them. */
  waitingPictures: Map<string, { file: string; unsent: Set<string> }>;
  /** Chunks that the office has signed for, and those that are in the store, by id. */
  signedChunks: Set<string>;
  heldChunks: Set<string>;
  troubles: Map<string, StoredTrouble>;
  /** Which change used a number of a device, by `device/counter`. */
  numbers: Map<string, string>;
  /** By device: a change whose number another change of it had. Its keys are in use twice. */
  twins: Map<string, { id: string; file: string }>;
  checkpoint: SignedCheckpoint | null;
  /** Which checkpoint the journal has. */
  keptCheckpoint: number;
  /**
   * The office's clock as last proved; what this laptop's clock said then; and its ticks at that moment, null where that was
   * before this sitting.
   */
  officeTime: { at: string; clock: number; ticks: number | null } | null;
  /** The furthest that this laptop's clock, or its time in use, has reached since that contact. */
  furthest: number;
  /** Ticks at which `furthest` was last moved. */
  furthestTicks: number;
  /** The last counter this device used. */
  counter: number;
}

export function caseFile(session: Session, id: string): CaseFile {
  const known = session.files.get(id);
  if (known !== undefined) return known;
  const made: CaseFile = {
    id,
    team: null,
    about: null,
    merged: emptyFile(),
    changes: new Map(),
    acts: new Map(),
  };
  session.files.set(id, made);
  return made;
}

/**
 * The worker's team for new files: their own caseload, or else the first team they work in. Sharing with another team is a
 * step of its own.
 */
export function homeTeam(session: Session): Team | undefined {
  const mine = [...myTeams(session)].flatMap((team) => session.membership.teams.get(team) ?? []);
  return mine.find(({ kind }) => kind === 'own') ?? mine.find(({ kind }) => kind === 'work');
}

/** The teams that this worker is in. */
export function myTeams({ membership, keyring }: Session): ReadonlySet<string> {
  return membership.members.get(keyring.head.worker)?.teams ?? new Set();
}

/** Whether this worker is in the team of a kind of which there is one. */
export function isInTeam(session: Session, kind: TeamKind): boolean {
  return myTeams(session).has(teamOfKind(session.membership, kind)?.team ?? '');
}

export function ownDevice({ membership, keyring }: Session): MemberDevice | undefined {
  return membership.devices.get(keyring.head.device);
}
