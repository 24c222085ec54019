/**
 * Pictures, chunk by chunk: each is a request of its own, so that a cut costs one and a bad one stops no other. They come after the
 * changes that name them, so what a chunk belongs to has been judged already.
 */
import type { PoolClient } from 'pg';
import { SEALED_CHUNK, chunkId } from '../../shared/crypto/attachment.ts';
import { type ChunkReceipt, signChunkReceipt } from '../../shared/crypto/server-signed.ts';
import { decodeFrame, encodeFrame } from '../../shared/encoding/frame.ts';
import { fileFacts, mayRead, mayWrite } from '../../shared/membership/access.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { keepChunkRequest, limits, readChunkRequest } from '../../shared/wire/http.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { findFiles } from '../db/changes.ts';
import { hasBrought, insertChunk, readChunkBytes } from '../db/chunks.ts';
import { transaction } from '../db/query.ts';
import { readServerKey } from '../db/server-keys.ts';
import { type Answer, type Handler, jsonAnswer, parseJson } from '../http/handler.ts';
import { timeNow } from '../service.ts';
import { type DeviceCaller, readAnyDevice, readDevice } from './caller.ts';
import { isBehindGlass } from './glass.ts';

/** Sent again, it is kept once and signed for again. */
export const keepChunk: Handler = async (service, body, caller) => {
  if (caller === null) return err('NOT_SIGNED_IN');
  const frame = decodeFrame(keepChunkRequest, body);
  const [sealed, ...more] = frame?.blobs ?? [];
  if (frame === null || sealed === undefined || more.length > 0) return err('MALFORMED');
  const { file, chunk } = frame.head;
  if (sealed.length > SEALED_CHUNK) return err('TOO_LARGE');
  if (chunkId(sealed) !== chunk) return err('MALFORMED');
  return transaction(service.main, async (client): Promise<Result<Answer, ServerProblem>> => {
    // Held, so that no chunk slips in while its file is being erased.
    const known = await readAnyDevice(service, client, caller, 'for key share');
    if (known === null) return err('NOT_SIGNED_IN');
    const { organisation, log, device } = known;
    if (!(await mayKeep(client, known, file))) return err('NOT_FOUND');
    const { erased, parts } = fileFacts(log, file);
    if (erased !== null || parts.some(({ chunks }) => chunks.includes(chunk))) return err('ERASED');
    const about = { device: device.id, sealed, most: limits.chunks };
    if (!(await insertChunk(client, { org: log.org, file, chunk }, about))) return err('PICTURES_FULL');
    const receipt: ChunkReceipt = {
      v: 1,
      org: log.org,
      device: device.id,
      file,
      chunk,
      at: timeNow(service),
      incarnation: organisation.incarnation,
      log: { size: log.size, head: log.head },
    };
    const signed = signChunkReceipt(receipt, await readServerKey(service.keystore, log));
    return ok(jsonAnswer(signed, { chunks: 1 }));
  });
};

/** Who may write the file now; and a removed device where it has handed in a change, as that change is kept for a person too. */
async function mayKeep(client: PoolClient, { log, device }: DeviceCaller, file: string): Promise<boolean> {
  if (device.removed !== null) return hasBrought(client, log.org, device.id, file);
  const root = (await findFiles(client, log.org, [file], 'for share')).get(file);
  return root !== undefined && mayWrite(log, { id: '', device: device.id, file }, root, log.size);
}

/** A chunk of a file that a team of the caller's holds now, or that lies behind glass which this device has broken. */
export const readChunk: Handler = async (service, body, caller) => {
  const input = parseJson(readChunkRequest, body);
  const known = caller === null ? null : await readDevice(service, service.main, caller);
  if (known === null) return err('NOT_SIGNED_IN');
  if (!input.ok) return input;
  const { log, device } = known;
  const { file, chunk } = input.value;
  const root = (await findFiles(service.main, log.org, [file])).get(file);
  if (root === undefined) return err('NOT_FOUND');
  const now = timeNow(service);
  const isReader = mayRead(log, device.worker, file, root, now) || isBehindGlass(known, file, now);
  if (!isReader) return err('NOT_FOUND');
  const sealed = await readChunkBytes(service.main, { org: log.org, file, chunk });
  if (sealed === undefined) return err('NOT_FOUND');
  return ok({ body: 'frame', bytes: encodeFrame({}, [sealed]), counts: { chunks: 1 } });
};
