import type { z } from 'zod';
import { custodians } from '../../shared/membership/apply/signatures.ts';
import { err, ok } from '../../shared/result.ts';
import { type devicesReply, nothing } from '../../shared/wire/http.ts';
import { readAcknowledgements, readSeen } from '../db/acknowledgements.ts';
import { type Outcome, signedIn } from '../http/handler.ts';
import { readDevice } from './caller.ts';

const MOST = 10_000;

/** For those who must know whether a lost laptop was wiped and an erasure has reached everybody. */
export const devices = signedIn(
  nothing,
  async (service, _nothing, caller): Outcome<z.infer<typeof devicesReply>> => {
    const known = await readDevice(service, service.main, caller);
    if (known === null) return err('NOT_SIGNED_IN');
    const { log, member } = known;
    if (!custodians(member, log)) return err('NOT_FOUND');
    const seen = await readSeen(service.main, log.org);
    return ok({
      devices: [...log.devices.keys()]
        .slice(-MOST)
        .map((device) => ({ device, lastSeen: seen.get(device)?.toISOString() ?? null })),
      acknowledgements: await readAcknowledgements(service.main, log.org, MOST),
    });
  },
);
