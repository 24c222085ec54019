/**
 * What others wrote, brought back by whoever holds it after a return from a backup: with the proof it was pushed with. Its author need
 * not be in touch, nor belong any more; then it waits for a person like anything else that came too late.
 */
import type { PoolClient } from 'pg';
import { fileOf, readChange } from '../../shared/change/change.ts';
import { isInBatch, type Proof, verifyBatch } from '../../shared/crypto/proof.ts';
import { sealedHash, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame, type Frame } from '../../shared/encoding/frame.ts';
import { fileFacts, isErasedChange, mayRead, retiredKeys } from '../../shared/membership/access.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { limits, returnChangesRequest } from '../../shared/wire/http.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import type { z } from 'zod';
import { findFiles, findKept, insertBatch, insertChanges, insertFiles, lockDevice } from '../db/changes.ts';
import { insertEntries, lockFeeds, moveHeads } from '../db/feeds.ts';
import { keepEnvelopes } from '../db/keystore.ts';
import { transaction } from '../db/query.ts';
import { type Answer, type Handler, jsonAnswer } from '../http/handler.ts';
import { isEnvelopeBy, withoutRetired } from '../membership/envelopes.ts';
import type { PushedChange } from '../push/check.ts';
import { type Decision, decide, extendFeeds } from '../push/decide.ts';
import { timeNow } from '../service.ts';
import { type DeviceCaller, readDevice } from './caller.ts';
import { makesSense } from './keys.ts';

type Request = Frame<z.infer<typeof returnChangesRequest>>;
interface Returned extends PushedChange {
  proof: Proof;
}

export const returnChanges: Handler = async (service, body, caller) => {
  if (caller === null || (await readDevice(service, service.main, caller)) === null)
    return err('NOT_SIGNED_IN');
  const frame = decodeFrame(returnChangesRequest, body);
  if (frame === null || frame.blobs.length !== frame.head.changes.length) return err('MALFORMED');
  if (frame.blobs.some((blob) => blob.length > limits.body)) return err('TOO_LARGE');
  const { org } = caller;
  return transaction(service.main, async (client): Promise<Result<Answer, ServerProblem>> => {
    const authors = new Set(frame.head.changes.map(({ proof }) => proof.batch.device));
    for (const author of [...authors].toSorted()) await lockDevice(client, org, author);
    const known = await readDevice(service, client, caller, 'for key share');
    if (known === null) return err('NOT_SIGNED_IN');
    const { log, device } = known;
    if (log.restored.length === 0) return err('NOT_FOUND');
    const returned = readReturned(log, frame);
    const { envelopes } = frame.head;
    const areTheirs = envelopes.every((envelope) => isEnvelopeBy(device, org, envelope));
    if (returned === null || !areTheirs) return err('BAD_SIGNATURE');
    const at = timeNow(service);
    const decisions = await decideReturned(client, known, returned, at);
    const roots = new Map(decisions.map(({ file, root }) => [file, root ?? '']));
    const wanted = envelopes.filter((envelope) => makesSense(known, envelope, roots, at));
    await keepReturned(client, log, decisions, at);
    await keepEnvelopes(service.keystore, org, withoutRetired(log, wanted));
    return ok(jsonAnswer({}, { changes: decisions.length }));
  });
};

/** Null where one of them is not its author's own, just as it was pushed. */
function readReturned(log: Membership, { head, blobs }: Request): Returned[] | null {
  const verified = new Map<string, boolean>();
  const isSigned = (proof: Proof, key: string) => {
    const name = `${proof.batch.root} ${proof.signature}`;
    const signed = verified.get(name) ?? verifyBatch(proof, key);
    verified.set(name, signed);
    return signed;
  };
  const returned = head.changes.flatMap(({ id, header, proof }, at): Returned[] => {
    const change = readChange(header);
    const sealed = blobs[at] ?? utf8('');
    const author = log.devices.get(proof.batch.device);
    if (change?.id !== id || author === undefined || sealedKeyId(sealed) === null) return [];
    const isTheirs = [change.header, proof.batch].every(
      (one) => one.org === log.org && one.device === author.id,
    );
    if (!isTheirs || !isInBatch(id, proof) || !isSigned(proof, author.sign)) return [];
    const { index: place, path } = proof;
    return [{ change, sealed, sealedHash: sealedHash(sealed), place, path, proof }];
  });
  return returned.length === head.changes.length ? returned : null;
}

interface Decided extends Decision {
  proof: Proof;
}

/** Those that are not here, of files that the caller may read, and that no erasure has reached. */
async function decideReturned(
  client: PoolClient,
  { log, device }: DeviceCaller,
  returned: readonly Returned[],
  at: string,
): Promise<Decided[]> {
  const ids = returned.map(({ change }) => change.id);
  const kept = await findKept(client, log.org, ids);
  const fresh = returned.filter(({ change }) => !kept.has(change.id));
  const files = [...new Set(fresh.map(({ change }) => fileOf(change)))];
  const proofOf = new Map(fresh.map(({ change, proof }) => [change.id, proof]));
  const decisions = decide(fresh, await findFiles(client, log.org, files, 'for share'), log, at);
  return decisions.flatMap((decision): Decided[] => {
    const { change, file, sealed } = decision;
    const proof = proofOf.get(change.id);
    const root = decision.root ?? change.header.team ?? undefined;
    if (proof === undefined || root === undefined) return [];
    const isGone =
      fileFacts(log, file).erased !== null ||
      isErasedChange(log, file, change.id) ||
      retiredKeys(log, file).has(sealedKeyId(sealed) ?? '');
    return !isGone && mayRead(log, device.worker, file, root, at) ? [{ ...decision, root, proof }] : [];
  });
}

async function keepReturned(
  client: PoolClient,
  { org, size }: Membership,
  decisions: readonly Decided[],
  at: string,
): Promise<void> {
  const placings = decisions.map(({ change, file, sealedHash: sealed, teams }) => ({
    change: change.id,
    file,
    sealed,
    log: size,
    at,
    teams,
  }));
  const teams = [...new Set(decisions.flatMap((decision) => decision.teams))];
  const { entries, heads } = extendFeeds(placings, await lockFeeds(client, org, teams), org);
  await insertFiles(client, org, decisions);
  for (const [root, batch] of Map.groupBy(decisions, ({ proof }) => proof.batch.root)) {
    for (const { proof } of batch.slice(0, 1)) await insertBatch(client, proof, at, size);
    await insertChanges(client, org, root, batch);
  }
  await insertEntries(client, org, entries);
  await moveHeads(client, org, heads);
}
