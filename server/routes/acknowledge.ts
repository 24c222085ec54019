import { verifyAcknowledgement } from '../../shared/crypto/acknowledgement.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { err, ok } from '../../shared/result.ts';
import { acknowledgeRequest } from '../../shared/wire/http.ts';
import { keepAcknowledgement, type SignedAcknowledgement } from '../db/acknowledgements.ts';
import { type Outcome, signedIn } from '../http/handler.ts';
import { readAnyDevice } from './caller.ts';

type Acknowledgement = SignedAcknowledgement['acknowledgement'];

/** Also from a device that was removed: that it wiped itself is the last thing it says. */
export const acknowledge = signedIn(
  acknowledgeRequest,
  async (service, { acknowledgement, signature }, caller): Outcome<Record<string, never>> => {
    const known = await readAnyDevice(service, service.main, caller);
    if (known === null) return err('NOT_SIGNED_IN');
    const { org, device } = acknowledgement;
    const own = org === caller.org && device === caller.id;
    if (!own || !verifyAcknowledgement(acknowledgement, signature, known.device.sign))
      return err('BAD_SIGNATURE');
    if (!isAskedFor(known.log, acknowledgement)) return err('NOT_FOUND');
    await keepAcknowledgement(service.main, { acknowledgement, signature });
    return ok({});
  },
);

/** The entry erased a file or a part of one, or removed this very device. */
function isAskedFor(log: Membership, { device, entry, did }: Acknowledgement): boolean {
  if (did === 'wiped') return log.devices.get(device)?.removed?.from === entry;
  return [...log.files.values()].some(
    ({ erased, parts }) => erased?.entry === entry || parts.some((part) => part.entry === entry),
  );
}
