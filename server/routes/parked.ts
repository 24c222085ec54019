import type { z } from 'zod';
import { encodeFrame } from '../../shared/encoding/frame.ts';
import { fileFacts } from '../../shared/membership/access.ts';
import { err, ok } from '../../shared/result.ts';
import { parkedRequest } from '../../shared/wire/http.ts';
import type { parkedReply } from '../../shared/wire/http.ts';
import { readParked } from '../db/decided.ts';
import { type Handler, parseJson } from '../http/handler.ts';
import { readDevice } from './caller.ts';

const PAGE = 200;

/** What waits for a decision of the caller's teams: changes of files that began in one of them. */
export const parked: Handler = async (service, body, caller) => {
  const input = parseJson(parkedRequest, body);
  const known = caller === null ? null : await readDevice(service, service.main, caller);
  if (known === null) return err('NOT_SIGNED_IN');
  if (!input.ok) return input;
  const { log, member } = known;
  const page = await readParked(service.main, log.org, [...member.teams], input.value.after, PAGE);
  const head: z.infer<typeof parkedReply> = {
    changes: page.map(({ id, header, proof, root, at, log: size }) => ({
      id,
      header,
      proof,
      root,
      at,
      log: size,
    })),
    more: page.length === PAGE,
  };
  const frame = encodeFrame(
    head,
    // Of an erased file it is seen that something came, and not what.
    page.map(({ file, sealed }) => (fileFacts(log, file).erased === null ? sealed : new Uint8Array())),
  );
  return ok({ body: 'frame', bytes: frame, counts: { parked: page.length } });
};
