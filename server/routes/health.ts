import { ok } from '../../shared/result.ts';
import type { healthReply } from '../../shared/wire/http.ts';
import { protocolVersion } from '../../shared/wire/http.ts';
import type { z } from 'zod';
import { type Handler, jsonAnswer } from '../http/handler.ts';
import { timeNow } from '../service.ts';

/** Also asks the databases, so that a load balancer passes by a process that cannot reach them. */
export const health: Handler = async (service) => {
  await Promise.all([service.main.query('select 1'), service.keystore.query('select 1')]);
  const reply: z.infer<typeof healthReply> = { doorstep: protocolVersion, time: timeNow(service) };
  return ok(jsonAnswer(reply));
};
