/** Typed questions to the office over the shell's link. The session's token lives here; it is worth an hour. */
import type { z } from 'zod';
import type { SigningKeys } from '../../shared/crypto/signing.ts';
import { fromUtf8, utf8 } from '../../shared/encoding/bytes.ts';
import { answerChallenge, type Caller } from '../../shared/wire/challenge.ts';
import { challengeReply, problemReply, sessionReply } from '../../shared/wire/http.ts';
import type { RouteName } from '../../shared/wire/routes.ts';
import type { Outcome } from './api.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';

export interface Identity {
  caller: Caller;
  keys: SigningKeys;
}

export interface Link {
  /** Asks without saying who. */
  ask<T>(route: RouteName, question: unknown, reply: z.ZodType<T>): Promise<Outcome<T>>;
  /** Asks as the identity, signing in first when needed. */
  askAs<T>(who: Identity, route: RouteName, question: unknown, reply: z.ZodType<T>): Promise<Outcome<T>>;
  /** The same with raw bytes both ways. */
  sendAs(who: Identity, route: RouteName, body: Uint8Array): Promise<Outcome<Uint8Array>>;
  /** Everything under way, and everything later, ends with LOCKED: locking must not wait for a slow line. */
  close(): void;
}

export function createLink(shell: Ports['shell'], server: string): Link {
  const tokens = new Map<string, string>();
  const closed = Promise.withResolvers<null>();

  async function send(
    route: RouteName,
    token: string | null,
    body: Uint8Array,
  ): Promise<Outcome<Uint8Array>> {
    const reply = await Promise.race([
      shell.call('link:call', { server, route, token, body }),
      closed.promise,
    ]);
    if (reply === null) return problem('LOCKED');
    if (!reply.ok) return problem(reply.problem);
    const { status, body: answer } = reply.value;
    if (status === 200) return done(answer);
    const told = parseJson(problemReply, answer);
    return problem(told?.problem ?? 'SERVER_ADDRESS_WRONG');
  }

  async function ask<T>(
    route: RouteName,
    question: unknown,
    reply: z.ZodType<T>,
    token: string | null = null,
  ) {
    return parsed(await send(route, token, utf8(JSON.stringify(question))), reply);
  }

  async function signIn({ caller, keys }: Identity): Promise<Outcome<string>> {
    const challenge = await ask('challenge', caller, challengeReply);
    if (!challenge.ok) return challenge;
    const { nonce } = challenge.value;
    const session = await ask(
      'session',
      { ...caller, nonce, signature: answerChallenge(caller, nonce, keys) },
      sessionReply,
    );
    if (!session.ok) return session;
    tokens.set(caller.id, session.value.token);
    return done(session.value.token);
  }

  async function sendAs(who: Identity, route: RouteName, body: Uint8Array): Promise<Outcome<Uint8Array>> {
    const token = tokens.get(who.caller.id);
    if (token !== undefined) {
      const reply = await send(route, token, body);
      if (reply.ok || reply.problem.code !== 'NOT_SIGNED_IN') return reply;
    }
    const fresh = await signIn(who);
    return fresh.ok ? send(route, fresh.value, body) : fresh;
  }

  return {
    ask: (route, question, reply) => ask(route, question, reply),
    sendAs,
    close: () => closed.resolve(null),
    async askAs(who, route, question, reply) {
      return parsed(await sendAs(who, route, utf8(JSON.stringify(question))), reply);
    },
  };
}

function parsed<T>(answer: Outcome<Uint8Array>, reply: z.ZodType<T>): Outcome<T> {
  if (!answer.ok) return answer;
  const value = parseJson(reply, answer.value);
  return value === null ? problem('SERVER_ADDRESS_WRONG') : done(value);
}

function parseJson<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | null {
  try {
    const result = schema.safeParse(JSON.parse(fromUtf8(bytes)));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
