/** Showing that one holds a key: a nonce to sign, then a token for the signature. */
import type { z } from 'zod';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import { err, ok } from '../../shared/result.ts';
import { type Caller, isAnswer } from '../../shared/wire/challenge.ts';
import { challengeRequest, sessionRequest } from '../../shared/wire/http.ts';
import type { challengeReply, sessionReply } from '../../shared/wire/http.ts';
import { noteSeen } from '../db/acknowledgements.ts';
import { readOrganisation } from '../db/membership.ts';
import { always } from '../db/query.ts';
import { forgetExpired, keepChallenge, keepSession, takeChallenge } from '../db/sessions.ts';
import { open, type Outcome } from '../http/handler.ts';
import { type Service, timeNow } from '../service.ts';

const MINUTE = 60_000;
const challengeLife = 5 * MINUTE;
const sessionLife = 60 * MINUTE;

/** A stranger gets a nonce as well, so that asking tells nothing; it is not kept, so asking fills nothing. */
export const challenge = open(
  challengeRequest,
  async (service, caller): Outcome<z.infer<typeof challengeReply>> => {
    const nonce = toBase64(service.random.bytes(32));
    if ((await signKeyOf(service, caller)) !== null) {
      await keepChallenge(service.main, caller, nonce, after(service, challengeLife));
    }
    return ok({ nonce });
  },
);

export const session = open(
  sessionRequest,
  async (service, request): Outcome<z.infer<typeof sessionReply>> => {
    const { nonce, signature, ...caller } = request;
    const now = service.now();
    if (!(await takeChallenge(service.main, caller, nonce, now))) return err('NOT_SIGNED_IN');
    const signKey = await signKeyOf(service, caller);
    if (signKey === null || !isAnswer(caller, nonce, signature, signKey)) return err('NOT_SIGNED_IN');
    const token = toBase64(service.random.bytes(32));
    const expires = after(service, sessionLife);
    await always(service.main, async (client) => {
      await forgetExpired(client, now);
      await keepSession(client, caller, token, expires);
      if (caller.kind === 'device') await noteSeen(client, caller.org, caller.id, now);
    });
    return ok({ token, expires: expires.toISOString(), time: timeNow(service) });
  },
);

/** Also of an invitation that is used: a laptop whose reply got lost offers its join again. What else it may do, the routes decide. */
async function signKeyOf(service: Service, { org, kind, id }: Caller): Promise<string | null> {
  const organisation = await readOrganisation(service.main, org);
  if (organisation === undefined) return null;
  const log = await service.readMembership(service.main, organisation);
  const known = kind === 'device' ? log.devices.get(id)?.sign : log.invitations.get(id)?.body.sign;
  return known ?? null;
}

function after(service: Service, milliseconds: number): Date {
  return new Date(service.now().getTime() + milliseconds);
}
