import type { z } from 'zod';
import { encodeFrame } from '../../shared/encoding/frame.ts';
import { mayRead } from '../../shared/membership/access.ts';
import { err, ok } from '../../shared/result.ts';
import { bodiesRequest, limits } from '../../shared/wire/http.ts';
import type { bodiesReply } from '../../shared/wire/http.ts';
import { findAccepted, readBodies } from '../db/bodies.ts';
import { type Handler, parseJson } from '../http/handler.ts';
import { timeNow } from '../service.ts';
import { readDevice } from './caller.ts';

/** Sealed bodies of files whose team the caller is in. Others are left out without a word, exactly as those that do not exist. */
export const bodies: Handler = async (service, body, caller) => {
  const input = parseJson(bodiesRequest, body);
  const known = caller === null ? null : await readDevice(service, service.main, caller);
  if (known === null) return err('NOT_SIGNED_IN');
  if (!input.ok) return input;
  const { log, device } = known;
  const ids = [...new Set(input.value.changes)];
  const now = timeNow(service);
  const seen = (await findAccepted(service.main, log.org, ids)).filter(({ file, root }) =>
    mayRead(log, device.worker, file, root, now),
  );
  const allowed = new Set(seen.map(({ id }) => id));
  const wanted = ids.filter((id) => allowed.has(id));
  const found = await readBodies(service.main, log.org, wanted, limits.answer);
  const head: z.infer<typeof bodiesReply> = {
    changes: found.map(({ id, header, proof }) => ({ id, header, proof })),
  };
  const frame = encodeFrame(
    head,
    found.map(({ sealed }) => sealed),
  );
  return ok({ body: 'frame', bytes: frame, counts: { bodies: found.length } });
};
