/** Asking the server the way a device does: real HTTP, and answers checked by the same schemas. */
import type { z } from 'zod';
import { utf8 } from '../../shared/encoding/bytes.ts';
import type { SigningKeys } from '../../shared/crypto/signing.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { answerChallenge, type Caller } from '../../shared/wire/challenge.ts';
import { challengeReply, problemReply, sessionReply } from '../../shared/wire/http.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { contentTypes, type RouteName, routes } from '../../shared/wire/routes.ts';

export interface Sent {
  status: number;
  bytes: Uint8Array;
}

/** One request, whatever comes back. `server` is an origin such as http://127.0.0.1:4600. */
export async function send(
  server: string,
  route: RouteName,
  token: string | null,
  body: Uint8Array<ArrayBuffer> | null,
): Promise<Sent> {
  const { method, path, body: kind } = routes[route];
  const reply = await fetch(new URL(path, server), {
    method,
    body,
    headers: {
      'content-type': contentTypes[kind],
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  return { status: reply.status, bytes: new Uint8Array(await reply.arrayBuffer()) };
}

export type Answer<T> = Promise<Result<T, ServerProblem>>;

/** The bytes of a good answer, or the problem the server named. Throws on anything that no Doorstep server says. */
export async function sendBytes(
  server: string,
  route: RouteName,
  token: string | null,
  body: Uint8Array<ArrayBuffer>,
): Answer<Uint8Array> {
  const { status, bytes } = await send(server, route, token, body);
  return status === 200 ? ok(bytes) : err(problemReply.parse(parseJson(bytes)).problem);
}

export async function ask<T>(
  server: string,
  route: RouteName,
  token: string | null,
  question: unknown,
  reply: z.ZodType<T>,
): Answer<T> {
  const answer = await sendBytes(server, route, token, new Uint8Array(utf8(JSON.stringify(question))));
  return answer.ok ? ok(reply.parse(parseJson(answer.value))) : answer;
}

/** Shows that the caller holds its key; gives a token for an hour. */
export async function signIn(server: string, caller: Caller, keys: SigningKeys): Answer<string> {
  const challenge = await ask(server, 'challenge', null, caller, challengeReply);
  if (!challenge.ok) return challenge;
  const { nonce } = challenge.value;
  const signature = answerChallenge(caller, nonce, keys);
  const session = await ask(server, 'session', null, { ...caller, nonce, signature }, sessionReply);
  return session.ok ? ok(session.value.token) : session;
}

export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** For what must not fail in practice; the problem becomes the error's message. */
export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}
