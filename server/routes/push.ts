/**
 * Push: sealed changes in, one signed receipt out. Locks are taken in one order everywhere: the device, the organisation, files,
 * then feeds, each by id. Nothing is answered before the commit.
 */
import type { PoolClient } from 'pg';
import { fileOf } from '../../shared/change/change.ts';
import type { Envelope } from '../../shared/crypto/envelope.ts';
import { sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { type Receipt, signReceipt } from '../../shared/crypto/server-signed.ts';
import { belongedTo, type Membership } from '../../shared/membership/membership.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import {
  findFiles,
  findFirstTeams,
  findKept,
  findReceipt,
  insertChanges,
  insertFiles,
  insertPush,
  lockDevice,
  type KeptChange,
  type ReceiptItem,
} from '../db/changes.ts';
import { insertEntries, lockFeeds, moveHeads } from '../db/feeds.ts';
import { keepEnvelopes, readRecipients } from '../db/keystore.ts';
import { transaction } from '../db/query.ts';
import { readServerKey } from '../db/server-keys.ts';
import type { Answer, Handler } from '../http/handler.ts';
import { filesIn } from '../membership/envelopes.ts';
import { checkPush, type PushedChange, type PushFrame, readPush } from '../push/check.ts';
import { type Decision, decide, extendFeeds, type NewEntry, type Placing } from '../push/decide.ts';
import { envelopesToKeep, isStale, keyOfFile, type PushedKeys } from '../push/keys.ts';
import { type Service, timeNow } from '../service.ts';
import { type DeviceCaller, readAnyDevice } from './caller.ts';

export const push: Handler = async (service, body, caller) => {
  if (caller === null) return err('NOT_SIGNED_IN');
  const frame = readPush(body);
  if (!frame.ok) return frame;
  const author = await readAnyDevice(service, service.main, caller);
  if (author === null) return err('NOT_SIGNED_IN');
  // Before anything is locked: this is the long part, and a device's keys never change.
  const pushed = checkPush(frame.value, caller.org, author.device);
  if (!pushed.ok) return pushed;
  return transaction(service.main, async (client): Promise<Result<Answer, ServerProblem>> => {
    await lockDevice(client, caller.org, caller.id);
    const known = await readAnyDevice(service, client, caller, 'for key share');
    if (known === null) return err('NOT_SIGNED_IN');
    const before = await findReceipt(client, caller.org, caller.id, frame.value.head.proof.batch.root);
    if (before !== undefined) return ok(answer(before.receipt, before.signature, { repeated: 1 }));
    return keep(service, client, known, frame.value, pushed.value);
  });
};

/** The receipt goes out as the very text that was signed, also when it is asked for again. */
function answer(receipt: string, signature: string, counts: Record<string, number>): Answer {
  return { body: 'json', bytes: `{"receipt":${receipt},"signature":"${signature}"}`, counts };
}

async function keep(
  service: Service,
  client: PoolClient,
  known: DeviceCaller,
  { head }: PushFrame,
  pushed: readonly PushedChange[],
): Promise<Result<Answer, ServerProblem>> {
  const { organisation, log, device } = known;
  const { org } = log;
  const kept = await findKept(
    client,
    org,
    pushed.map(({ change }) => change.id),
  );
  const fresh = pushed.filter(({ change }) => !kept.has(change.id));
  const files = [...new Set(pushed.map(({ change }) => fileOf(change)))];
  const at = timeNow(service);
  const decisions = decide(fresh, await findFiles(client, org, files, 'for share'), log, at);
  const keys = await checkKeys(service, client, known, decisions, { envelopes: head.envelopes, pushed, at });
  if (!keys.ok) return keys;

  const teams = [...new Set(decisions.flatMap((decision) => decision.teams))];
  const placings = decisions.map(({ change, file, sealedHash, teams: into }): Placing => ({
    change: change.id,
    file,
    sealed: sealedHash,
    log: log.size,
    at,
    teams: into,
  }));
  const { entries, heads } = extendFeeds(placings, await lockFeeds(client, org, teams), org);
  await insertFiles(client, org, decisions);
  const equivocations = await insertChanges(client, org, head.proof.batch.root, decisions);
  await insertEntries(client, org, entries);
  await moveHeads(client, org, heads);

  const receipt: Receipt = {
    v: 1,
    org,
    device: device.id,
    batch: head.proof.batch.root,
    at,
    incarnation: organisation.incarnation,
    log: { size: log.size, head: log.head },
    items: receiptItems(log, device.worker, pushed, kept, decisions, entries),
  };
  const signed = signReceipt(receipt, await readServerKey(service.keystore, log));
  const text = await insertPush(client, head.proof, signed);
  // Before the commit: a key without its file harms nobody, a file whose key was lost is lost itself.
  await keepEnvelopes(service.keystore, org, keys.value);
  return ok(
    answer(text, signed.signature, {
      changes: fresh.length,
      parked: decisions.filter((decision) => decision.teams.length === 0).length,
      equivocations,
    }),
  );
}

/** A receipt names one place of a change: in the feed of a team that its author belongs to, if there is one. */
function receiptItems(
  log: Membership,
  worker: string,
  pushed: readonly PushedChange[],
  kept: ReadonlyMap<string, KeptChange>,
  decisions: readonly Decision[],
  entries: readonly NewEntry[],
): ReceiptItem[] {
  const known = new Map(kept);
  for (const { change, sealedHash, teams } of decisions) {
    const feeds = entries
      .filter(({ entry }) => entry.change === change.id)
      .map(({ entry, hash }) => ({ team: entry.team, seq: entry.seq, entry: hash }));
    known.set(change.id, {
      sealed: sealedHash,
      outcome: teams.length === 0 ? 'parked' : 'accepted',
      feeds,
    });
  }
  return pushed.flatMap(({ change: { id: change } }): ReceiptItem[] => {
    const item = known.get(change);
    if (item === undefined) return [];
    const own = item.feeds.find(({ team }) => belongedTo(log, worker, team, log.size));
    return [{ change, sealed: item.sealed, outcome: item.outcome, feed: own ?? item.feeds[0] ?? null }];
  });
}

/** The envelopes to keep; or what is wrong with the keys of a push, as far as a server can tell that opens none. */
async function checkKeys(
  service: Service,
  client: PoolClient,
  { log, device }: DeviceCaller,
  decisions: readonly Decision[],
  { envelopes, pushed, at }: Omit<PushedKeys, 'roots'>,
): Promise<Result<Envelope[], ServerProblem>> {
  const roots = await findFirstTeams(client, log.org, filesIn(envelopes));
  for (const { change } of pushed) if (change.header.team !== null) roots.set(change.id, change.header.team);
  const kept = envelopesToKeep(log, device.id, { envelopes, pushed, roots, at });
  if (!kept.ok) return kept;
  const keys = decisions.map(({ sealed }) => sealedKeyId(sealed)).filter((key) => key !== null);
  const sealedTo = await readRecipients(service.keystore, log.org, [...new Set(keys)]);
  for (const { head } of kept.value) {
    const name = keyOfFile(head.opens.what === 'file' ? head.opens.file : '', head.key);
    sealedTo.set(name, (sealedTo.get(name) ?? new Set()).add(head.to));
  }
  return decisions.some((decision) => isStale(log, decision, sealedTo, at)) ? err('STALE_EPOCH') : kept;
}
