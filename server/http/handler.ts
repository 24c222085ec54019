/** What a route is: bytes and a caller in, an answer or a problem out. Nothing here knows Fastify. */
import type { z } from 'zod';
import { fromUtf8 } from '../../shared/encoding/bytes.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Caller } from '../../shared/wire/challenge.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import type { Service } from '../service.ts';

export interface Answer {
  body: 'json' | 'frame';
  bytes: string | Uint8Array;
  /** For the log: how many things went through, and what to look at. Never which. */
  counts?: Record<string, number>;
}

export type Outcome<T> = Promise<Result<T, ServerProblem>>;

/** `caller` is null where nobody has signed in; the table of routes says where that is enough. */
export type Handler = (service: Service, body: Uint8Array, caller: Caller | null) => Outcome<Answer>;

export function jsonAnswer(value: unknown, counts: Record<string, number> = {}): Answer {
  return { body: 'json', bytes: JSON.stringify(value), counts };
}

/** The JSON value of a body, if it fits. */
export function parseJson<T>(schema: z.ZodType<T>, body: Uint8Array): Result<T, ServerProblem> {
  try {
    const parsed = schema.safeParse(JSON.parse(fromUtf8(body)));
    return parsed.success ? ok(parsed.data) : err('MALFORMED');
  } catch {
    return err('MALFORMED');
  }
}

/** A route that anybody may ask. */
export function open<I>(
  schema: z.ZodType<I>,
  work: (service: Service, input: I) => Outcome<unknown>,
): Handler {
  return async (service, body) => {
    const input = parseJson(schema, body);
    return input.ok ? asJson(await work(service, input.value)) : input;
  };
}

/** A route for whoever has signed in. */
export function signedIn<I>(
  schema: z.ZodType<I>,
  work: (service: Service, input: I, caller: Caller) => Outcome<unknown>,
): Handler {
  return async (service, body, caller) => {
    if (caller === null) return err('NOT_SIGNED_IN');
    const input = parseJson(schema, body);
    return input.ok ? asJson(await work(service, input.value, caller)) : input;
  };
}

function asJson(result: Result<unknown, ServerProblem>): Result<Answer, ServerProblem> {
  return result.ok ? ok(jsonAnswer(result.value)) : result;
}
