/**
 * Push: sealed changes in, one signed receipt out. Locks are taken in one order everywhere: the device, the organisation, files,
 * then feeds, each by id. Nothing is answered before the commit.
 */
import type { PoolClient } from 'pg';
import { fileOf } from '../../shared/change/change.ts';
import type { Envelope } from '../../shared/crypto/envelope.ts';
import { type Receipt, signReceipt } from '../../shared/crypto/server-signed.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import {
  findFirstTeams,
  findKept,
  findReceipt,
  holdFiles,
  insertChanges,
  insertFiles,
  insertPush,
  lockDevice,
  type ReceiptItem,
} from '../db/changes.ts';
import { insertEntries, lockFeeds, moveHeads } from '../db/feeds.ts';
import { keepEnvelopes, readServerKey } from '../db/keystore.ts';
import { transaction } from '../db/query.ts';
import type { Answer, Handler } from '../http/handler.ts';
import { checkPush, type PushedChange, type PushFrame, readPush } from '../push/check.ts';
import { type Decision, decide, extendFeeds, type NewEntry } from '../push/decide.ts';
import { type Service, timeNow } from '../service.ts';
import { type DeviceCaller, readDevice } from './caller.ts';

export const push: Handler = async (service, body, caller) => {
  if (caller === null) return err('NOT_SIGNED_IN');
  const frame = readPush(body);
  if (!frame.ok) return frame;
  const author = await readDevice(service, service.main, caller);
  if (author === null) return err('NOT_SIGNED_IN');
  // Before anything is locked: this is the long part, and a device's keys never change.
  const pushed = checkPush(frame.value, caller.org, author.device);
  if (!pushed.ok) return pushed;
  return transaction(service.main, async (client): Promise<Result<Answer, ServerProblem>> => {
    await lockDevice(client, caller.org, caller.id);
    const known = await readDevice(service, client, caller, 'for key share');
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
  { organisation, log, device }: DeviceCaller,
  { head }: PushFrame,
  pushed: readonly PushedChange[],
): Promise<Result<Answer, ServerProblem>> {
  const { org } = log;
  const kept = await findKept(
    client,
    org,
    pushed.map(({ change }) => change.id),
  );
  const fresh = pushed.filter(({ change }) => !kept.has(change.id));
  const files = await holdFiles(client, org, [...new Set(pushed.map(({ change }) => fileOf(change)))]);
  const decisions = decide(fresh, files, log);
  const wanted = await wrongEnvelope(client, log, head.envelopes, pushed);
  if (wanted !== null) return err(wanted);

  const at = timeNow(service);
  const teams = [...new Set(decisions.map(({ team }) => team).filter((team) => team !== null))];
  const { entries, heads } = extendFeeds(decisions, await lockFeeds(client, org, teams), log, at);
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
    items: receiptItems(pushed, kept, decisions, entries),
  };
  const signed = signReceipt(receipt, await readServerKey(service.keystore, org));
  const text = await insertPush(client, head.proof, signed);
  // Before the commit: a key without its file harms nobody, a file whose key was lost is lost itself.
  await keepEnvelopes(service.keystore, org, head.envelopes);
  return ok(
    answer(text, signed.signature, {
      changes: fresh.length,
      parked: decisions.filter(({ team }) => team === null).length,
      equivocations,
    }),
  );
}

function receiptItems(
  pushed: readonly PushedChange[],
  kept: ReadonlyMap<string, ReceiptItem>,
  decisions: readonly Decision[],
  entries: readonly NewEntry[],
): ReceiptItem[] {
  const items = new Map(kept);
  for (const { change, sealedHash } of decisions) {
    items.set(change.id, { change: change.id, sealed: sealedHash, outcome: 'parked', feed: null });
  }
  for (const { entry, hash } of entries) {
    const { change, sealed, team, seq } = entry;
    items.set(change, { change, sealed, outcome: 'accepted', feed: { team, seq, entry: hash } });
  }
  return pushed.flatMap(({ change }) => items.get(change.id) ?? []);
}

/** Every envelope carries a file's key to the key of the team that the file's first change names; otherwise, what is wrong. */
async function wrongEnvelope(
  client: PoolClient,
  log: DeviceCaller['log'],
  envelopes: readonly Envelope[],
  pushed: readonly PushedChange[],
): Promise<ServerProblem | null> {
  const files = envelopes.map(({ head: { opens } }) => (opens.what === 'file' ? opens.file : null));
  if (files.length === 0) return null;
  const teams = await findFirstTeams(
    client,
    log.org,
    files.filter((file) => file !== null),
  );
  for (const { change } of pushed) if (change.header.team !== null) teams.set(change.id, change.header.team);
  for (const [index, envelope] of envelopes.entries()) {
    const file = files[index] ?? null;
    // Team keys travel once teams rotate theirs.
    if (file === null) return 'MALFORMED';
    const team = teams.get(file);
    if (team === undefined) return 'NOT_FOUND';
    if (log.teams.get(team)?.key !== envelope.head.to) return 'LOG_MOVED';
  }
  return null;
}
