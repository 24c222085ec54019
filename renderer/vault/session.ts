/** What is in memory while the vault is open: keys, the membership log's meaning, and the files. Gone when it locks. */
import { type Envelope, openEnvelope } from '../../shared/crypto/envelope.ts';
import { boxKeysFromSecret, fileKey, type FileKey, type TeamKey } from '../../shared/crypto/keys.ts';
import type { OpenKeyring } from '../../shared/crypto/keyring.ts';
import type { SignedCheckpoint, SignedReceipt } from '../../shared/crypto/server-signed.ts';
import { emptyFile, type MergedFile } from '../../shared/change/merge.ts';
import type { Entry } from '../../shared/membership/entry.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import type { Statement } from '../../shared/record/consent-act.ts';
import type { ActDraft } from '../../shared/record/act-draft.ts';
import type { Identity, Link } from './link.ts';
import type { FeedCursor, StoredChange, StoredTrouble } from './store.ts';

/** A change that is open in this session; its sealed bytes stay in the store. */
export type OpenChange = Omit<StoredChange, 'sealed'> & { sealedHash: string; device: string };

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
  link: Link;
  identity: Identity;
  membership: Membership;
  entries: Entry[];
  envelopes: Map<string, Envelope>;
  /** Envelopes that cannot be opened yet: their granter is not in the log. */
  pendingEnvelopes: Map<string, Envelope>;
  /** By public key. */
  teamKeys: Map<string, TeamKey>;
  /** By key id, with the file that each opens. */
  fileKeys: Map<string, { file: string; key: FileKey }>;
  files: Map<string, CaseFile>;
  drafts: Map<string, ActDraft>;
  cursors: Map<string, FeedCursor>;
  receipts: Map<string, SignedReceipt>;
  /** Own changes that the office has not signed for, sealed bytes and all: they must not depend on the store. */
  waiting: Map<string, StoredChange>;
  troubles: Map<string, StoredTrouble>;
  checkpoint: SignedCheckpoint | null;
  /** Which checkpoint the journal has. */
  keptCheckpoint: number;
  /** The office's clock as last proved, and this device's ticks at that moment; null ticks: before this sitting. */
  officeTime: { at: string; ticks: number | null } | null;
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

/** Takes a key out of its envelope, if it is for one of ours and its granter is in the log. */
export function takeKey(session: Session, envelope: Envelope): boolean {
  const granter = session.membership.devices.get(envelope.head.by);
  if (granter === undefined) {
    session.pendingEnvelopes.set(envelope.head.key, envelope);
    return false;
  }
  const { opens, to } = envelope.head;
  const recipient =
    to === session.keyring.keys.box.public ? session.keyring.keys.box : session.teamKeys.get(to);
  if (recipient === undefined) return false;
  const secret = openEnvelope(envelope, granter.sign, recipient);
  if (typeof secret === 'string') return false;
  if (opens.what === 'file') {
    const key = fileKey(secret.reveal());
    session.fileKeys.set(key.id, { file: opens.file, key });
  } else {
    const keys = boxKeysFromSecret(secret.reveal());
    session.teamKeys.set(keys.public, { team: opens.team, epoch: opens.epoch, ...keys });
  }
  session.pendingEnvelopes.delete(envelope.head.key);
  session.envelopes.set(envelope.head.key, envelope);
  return true;
}

/** The key that new changes of a file are sealed under. */
export function keyForFile(session: Session, file: string): FileKey | undefined {
  for (const held of session.fileKeys.values()) {
    if (held.file === file) return held.key;
  }
  return undefined;
}

/** The worker's team for new files. Several teams come with the choice among them. */
export function homeTeam(session: Session): { team: string; epoch: number; key: string } | undefined {
  const member = session.membership.members.get(session.keyring.head.worker);
  const [team] = member?.teams ?? [];
  const current = team === undefined ? undefined : session.membership.teams.get(team);
  return team === undefined || current === undefined ? undefined : current;
}

/** A habit, not a promise: the engine may hold copies. */
export function wipeKeys({ keyring, teamKeys, fileKeys }: Session): void {
  for (const { key } of fileKeys.values()) key.secret.wipe();
  for (const { secret } of teamKeys.values()) secret.wipe();
  for (const secret of [keyring.draftKey, keyring.keys.sign.secret, keyring.keys.box.secret]) secret.wipe();
}
