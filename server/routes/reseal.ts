/**
 * After some records were erased out of a file, what is kept of it is sealed again under a new key, so that the key of what was erased can be
 * destroyed. In as many goes as it takes: each change is replaced by itself, and the old keys go when nothing lies under them any more.
 */
import type { z } from 'zod';
import { sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { keyHolders, mayRead, retiredKeys } from '../../shared/membership/access.ts';
import { custodians } from '../../shared/membership/apply/signatures.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { limits, type resealReply, resealRequest } from '../../shared/wire/http.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { findFiles } from '../db/changes.ts';
import { readRecipients } from '../db/keystore.ts';
import { transaction } from '../db/query.ts';
import { readSeals, replaceSeals } from '../db/seals.ts';
import { type Handler, jsonAnswer } from '../http/handler.ts';
import { destroyErasedKeys } from '../membership/destroy-keys.ts';
import { keyOfFile } from '../push/keys.ts';
import { timeNow } from '../service.ts';
import { readDevice } from './caller.ts';

type Left = Omit<z.infer<typeof resealReply>, 'done'>;

export const reseal: Handler = async (service, body, caller) => {
  const frame = decodeFrame(resealRequest, body);
  if (caller === null) return err('NOT_SIGNED_IN');
  if (frame === null || frame.blobs.length !== frame.head.changes.length) return err('MALFORMED');
  if (frame.blobs.some((blob) => blob.length > limits.body)) return err('TOO_LARGE');
  const { file, changes } = frame.head;
  const taken = await transaction(service.main, async (client): Promise<Result<Left, ServerProblem>> => {
    const known = await readDevice(service, client, caller, 'for key share');
    if (known === null) return err('NOT_SIGNED_IN');
    const { log, device, member } = known;
    const now = timeNow(service);
    const root = (await findFiles(client, log.org, [file], 'for update')).get(file);
    const retired = retiredKeys(log, file);
    const may = root !== undefined && custodians(member, log) && mayRead(log, device.worker, file, root, now);
    if (!may || retired.size === 0) return err('NOT_FOUND');
    const isOld = ({ key, isParked }: { key: string; isParked: boolean }) => retired.has(key) && !isParked;
    const old = (await readSeals(client, log.org, file)).filter(isOld).map(({ change }) => change);
    const keys = [...new Set(frame.blobs.map((blob) => sealedKeyId(blob) ?? ''))];
    const sealedTo = await readRecipients(service.keystore, log.org, keys);
    const isOpenToAll = keys.every((key) =>
      keyHolders(log, file, root, now).every((team) => sealedTo.get(keyOfFile(file, key))?.has(team.key)),
    );
    if (!isOpenToAll || keys.some((key) => retired.has(key))) return err('STALE_EPOCH');
    // Another laptop may have been quicker with some of them.
    const seals = changes.flatMap((change, index) => {
      const sealed = frame.blobs[index];
      return sealed === undefined || !old.includes(change) ? [] : [{ change, sealed }];
    });
    if (seals.length > 0) await replaceSeals(client, log.org, seals);
    const replaced = new Set(seals.map(({ change }) => change));
    return ok({ left: old.filter((change) => !replaced.has(change)).slice(0, limits.page) });
  });
  if (!taken.ok) return taken;
  const done = await destroyErasedKeys(service, caller.org, file);
  const reply: z.infer<typeof resealReply> = { ...taken.value, done };
  return ok(jsonAnswer(reply, { resealed: changes.length }));
};
