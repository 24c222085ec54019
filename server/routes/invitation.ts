import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import { invitationRequest } from '../../shared/wire/http.ts';
import type { invitationReply } from '../../shared/wire/http.ts';
import { findInvitation, type KnownInvitation } from '../db/invitations.ts';
import { open, type Outcome } from '../http/handler.ts';

type Problem = 'INVITATION_UNKNOWN' | 'INVITATION_USED' | 'INVITATION_CANCELLED' | 'INVITATION_EXPIRED';

/** The blob that an invitation's code opens. Whoever knows the id has the code, or a hash of its key, which opens nothing. */
export const invitation = open(
  invitationRequest,
  async (service, { invitation }): Outcome<z.infer<typeof invitationReply>> => {
    const usable = whyUnusable(await findInvitation(service.main, invitation), service.now());
    if (!usable.ok) return usable;
    const { org, blob } = usable.value;
    return blob === null ? err('INVITATION_USED') : ok({ org, blob });
  },
);

export function whyUnusable(known: KnownInvitation | undefined, now: Date): Result<KnownInvitation, Problem> {
  if (known === undefined) return err('INVITATION_UNKNOWN');
  if (known.used) return err('INVITATION_USED');
  if (known.cancelled) return err('INVITATION_CANCELLED');
  return known.expires < now ? err('INVITATION_EXPIRED') : ok(known);
}
