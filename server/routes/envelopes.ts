import type { z } from 'zod';
import { err, ok } from '../../shared/result.ts';
import { envelopesRequest } from '../../shared/wire/http.ts';
import type { envelopesReply } from '../../shared/wire/http.ts';
import { readEnvelopes } from '../db/keystore.ts';
import { signedIn, type Outcome } from '../http/handler.ts';
import { readDevice } from './caller.ts';

/** Only what the caller can open anyway: sealed to its own key, or to a key of a team it belongs to. */
export const envelopes = signedIn(
  envelopesRequest,
  async (service, { keys }, caller): Outcome<z.infer<typeof envelopesReply>> => {
    const known = await readDevice(service, service.main, caller);
    if (known === null) return err('NOT_SIGNED_IN');
    const { log, device, member } = known;
    const teams = [...member.teams].map((team) => log.teams.get(team)?.key);
    const recipients = [device.box, ...teams].filter((key) => key !== undefined);
    return ok({ envelopes: await readEnvelopes(service.keystore, log.org, keys, recipients) });
  },
);
