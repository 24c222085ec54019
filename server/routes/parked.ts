import type { z } from 'zod';
import { encodeFrame } from '../../shared/encoding/frame.ts';
import { feedsOf, fileFacts } from '../../shared/membership/access.ts';
import { err, ok } from '../../shared/result.ts';
import { limits, type parkedReply, parkedRequest } from '../../shared/wire/http.ts';
import { readParked } from '../db/decided.ts';
import { type Handler, parseJson } from '../http/handler.ts';
import { readableSharedFiles } from '../membership/shared-files.ts';
import { readDevice } from './caller.ts';

/** What waits for a decision of the caller's teams: changes of files that one of them holds. */
export const parked: Handler = async (service, body, caller) => {
  const input = parseJson(parkedRequest, body);
  const known = caller === null ? null : await readDevice(service, service.main, caller);
  if (known === null) return err('NOT_SIGNED_IN');
  if (!input.ok) return input;
  const { log } = known;
  const { worker } = known.device;
  const held = {
    teams: [...feedsOf(log, worker)],
    files: [...(await readableSharedFiles(service, log, worker)).keys()],
  };
  const page = await readParked(service.main, log.org, held, input.value.after, limits.parked);
  const head: z.infer<typeof parkedReply> = {
    changes: page.map(({ id, header, proof, root, at, log: size }) => ({
      id,
      header,
      proof,
      root,
      at,
      log: size,
    })),
    more: page.length === limits.parked,
  };
  const frame = encodeFrame(
    head,
    // Of an erased file it is seen that something came, and not what.
    page.map(({ file, sealed }) => (fileFacts(log, file).erased === null ? sealed : new Uint8Array())),
  );
  return ok({ body: 'frame', bytes: frame, counts: { parked: page.length } });
};
