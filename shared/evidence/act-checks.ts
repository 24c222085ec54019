/**
 * What must hold of a consent act, one check for each layer. Pure; the app runs them on what it holds, and on a whole bundle.
 * `verify.py` says the same in another language and shares nothing with this.
 */
import { type Body, bodyHash, bodySchema, type Change, fileOf, readChange } from '../change/change.ts';
import { feedEntryHash, type FeedEntry, feedHeadLeaf } from '../crypto/feed.ts';
import { inTree } from '../crypto/merkle.ts';
import { isInBatch, type Proof, verifyBatch } from '../crypto/proof.ts';
import {
  type SignedCheckpoint,
  type SignedReceipt,
  verifyCheckpoint,
  verifyReceipt,
} from '../crypto/server-signed.ts';
import { fromBase64 } from '../encoding/bytes.ts';
import { parseCanonical } from '../encoding/canonical.ts';
import type { Entry } from '../membership/entry.ts';
import { isEntitled, mayWrite, wasAdmitted } from '../membership/access.ts';
import { replay } from '../membership/replay.ts';
import { type Membership, type MemberDevice, serverKeyAt } from '../membership/membership.ts';
import { type ConsentAct, type Statement, statementSchema } from '../record/consent-act.ts';
import { isSignedAct } from './act-signature.ts';
import { noticeHolds } from './notice.ts';

/** How the office said that it has the act: to the device that pushed by a receipt, to the others by their team's feed. */
export type OfficeWord =
  | { by: 'receipt'; receipt: SignedReceipt }
  /** The feed from the act's entry to its head, and the head's place in the checkpoint. */
  | { by: 'feed'; entries: readonly FeedEntry[]; index: number; path: readonly string[] };

export interface ActParts {
  act: ConsentAct;
  headerText: string;
  /** The opened body as its bytes, and the salt that was sealed with it. */
  body: Uint8Array;
  salt: Uint8Array;
  proof: Proof | null;
  /** The membership log from its genesis. */
  log: readonly Entry[];
  office: OfficeWord | null;
  checkpoint: SignedCheckpoint | null;
  /**
   * The header of the file's first change, which names the team that the file began in; null where it is not at hand. Without it
   * only an author who belonged to the team of the feed is known to have been entitled.
   */
  fileHeader: string | null;
}

/** The parts, read. What cannot be read is null, and fails the check that needs it. */
export interface ActCase {
  org: string;
  parts: ActParts;
  statement: Statement | null;
  change: Change | null;
  body: Body | null;
  membership: Membership | null;
  /** The device that the statement says it was captured on, if the log admits it. */
  device: MemberDevice | null;
}

/** What a log from its genesis says; null unless every entry follows from the ones before. */
function believed(log: readonly Entry[]): Membership | null {
  const replayed = replay(null, log);
  return replayed.ok ? replayed.value : null;
}

/** `org` is the genesis hash that came from a person. */
export function openCase(parts: ActParts, org: string): ActCase {
  const statement = parseCanonical(statementSchema, parts.act.statement);
  const membership = believed(parts.log);
  return {
    org,
    parts,
    statement,
    change: readChange(parts.headerText),
    body: parseCanonical(bodySchema, parts.body),
    membership,
    device: membership?.devices.get(statement?.captured.device ?? '') ?? null,
  };
}

/** It is a statement of this organisation, and its notice has the words it claims. */
export function statementHolds({ statement, org, parts }: ActCase): boolean {
  return statement?.organisation.genesis === org && noticeHolds(parts.act.statement);
}

/** The organisation of the fingerprint admitted this device, for the worker who declares. */
export function membershipHolds({ membership, device, statement, org }: ActCase): boolean {
  return membership?.org === org && device !== null && device.worker === statement?.declaration.worker;
}

export function signatureHolds({ device, parts }: ActCase): boolean {
  return device !== null && isSignedAct(parts.act, device.sign);
}

/** The header is this device's and of this file, commits to the body, and the body carries exactly this act. */
export function changeHolds({ change, body, statement, membership, org, parts }: ActCase): boolean {
  if (change === null || body === null || statement === null || membership === null) return false;
  const { header } = change;
  return (
    header.org === org &&
    header.device === statement.captured.device &&
    fileOf(change) === statement.file &&
    membership.heads[header.log.size - 1] === header.log.head &&
    parts.salt.length === 32 &&
    bodyHash(parts.salt, parts.body) === header.body &&
    carries(body, parts.act) &&
    body.worker === statement.declaration.worker
  );
}

function carries({ kind, fields }: Body, act: ConsentAct): boolean {
  const { statement, signature, ...more } = fields;
  return (
    kind === 'consent-act' &&
    Object.keys(more).length === 0 &&
    statement?.value === act.statement &&
    signature?.value === act.signature &&
    statement.replaces.length + signature.replaces.length === 0
  );
}

export function proofHolds({ device, change, org, parts: { proof } }: ActCase): boolean {
  if (device === null || change === null || proof === null) return false;
  if (proof.batch.org !== org || proof.batch.device !== device.id) return false;
  return verifyBatch(proof, device.sign) && isInBatch(change.id, proof);
}

/** The office has the change, and it counts: by who wrote it, at the size of the log that the office names, or let in since. */
export function officeHolds(opened: ActCase, word: OfficeWord): boolean {
  const { change, device, membership, org, parts } = opened;
  if (change === null || device === null || membership === null) return false;
  const stamp = word.by === 'receipt' ? receiptStamp(opened, word.receipt) : feedStamp(opened, word);
  if (stamp === null || stamp.org !== org) return false;
  if (parts.fileHeader === null) {
    return stamp.team !== null && isEntitled(membership, device.id, stamp.team, stamp.log);
  }
  const root = rootOf(opened, parts.fileHeader);
  if (root === null) return false;
  const author = { id: change.id, device: device.id, file: fileOf(change) };
  return stamp.team === null
    ? wasAdmitted(membership, author, root)
    : mayWrite(membership, author, root, stamp.log);
}

/** The team that the file began in. The file's id is the hash of its first header, so nobody can name another. */
function rootOf({ change, membership, org }: ActCase, fileHeader: string): string | null {
  const first = readChange(fileHeader);
  const root = first?.header.team ?? null;
  if (change === null || first?.id !== fileOf(change) || first.header.org !== org) return null;
  return root !== null && membership?.teams.has(root) === true ? root : null;
}

interface Stamp {
  org: string;
  /** In whose feed it stands; null when it was parked. */
  team: string | null;
  /** Size of the membership log when the office decided. */
  log: number;
}

function receiptStamp({ change, membership }: ActCase, signed: SignedReceipt): Stamp | null {
  const { receipt } = signed;
  const items = receipt.items.filter((item) => item.change === change?.id);
  const [item] = items;
  if (items.length !== 1 || item === undefined) return null;
  if ((item.outcome === 'parked') !== (item.feed === null)) return null;
  const { size, head } = receipt.log;
  if (membership === null || !verifyReceipt(signed, serverKeyAt(membership, size))) return null;
  if (membership.heads[size - 1] !== head) return null;
  return { org: receipt.org, team: item.feed?.team ?? null, log: size };
}

/** The entries chain up to a head that the server signed in its checkpoint. */
function feedStamp(opened: ActCase, word: Extract<OfficeWord, { by: 'feed' }>): Stamp | null {
  const { change, parts } = opened;
  const first = word.entries[0];
  const last = word.entries.at(-1);
  if (first === undefined || last === undefined || first.change !== change?.id) return null;
  if (parts.checkpoint === null || !checkpointHolds(opened)) return null;
  const chained = word.entries.every((entry, at) => {
    const before = word.entries[at - 1];
    if (before === undefined) return true;
    return entry.prev === feedEntryHash(before) && entry.seq === before.seq + 1 && entry.team === before.team;
  });
  const { size, root } = parts.checkpoint.checkpoint.feeds;
  const leaf = feedHeadLeaf({ team: last.team, size: last.seq, head: feedEntryHash(last) });
  const path = word.path.map(fromBase64);
  return chained && inTree(leaf, word.index, size, path, fromBase64(root))
    ? { org: first.org, team: first.team, log: first.log }
    : null;
}

/** The server signed the log as it is held here. */
export function checkpointHolds({ membership, org, parts }: ActCase): boolean {
  if (membership === null || parts.checkpoint === null) return false;
  const { checkpoint } = parts.checkpoint;
  const { size, head } = checkpoint.log;
  if (!verifyCheckpoint(parts.checkpoint, serverKeyAt(membership, size))) return false;
  return checkpoint.org === org && membership.heads[size - 1] === head;
}
