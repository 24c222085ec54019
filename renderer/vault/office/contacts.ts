/** What laptops have told the office: when it last heard of each, and what each has signed that it did. */
import type { z } from 'zod';
import { verifyAcknowledgement } from '../../../shared/crypto/acknowledgement.ts';
import { fileFacts } from '../../../shared/membership/access.ts';
import { devicesReply } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import type { ErasureView } from '../office-api.ts';
import { done } from '../outcome.ts';
import type { Session } from '../session.ts';

export type Contacts = z.infer<typeof devicesReply>;
export const noContacts: Contacts = { devices: [], acknowledgements: [] };

/** Only acknowledgements that their device has signed are believed. */
export async function readContacts(session: Session): Promise<Outcome<Contacts>> {
  const reply = await session.link.askAs(session.identity, 'devices', {}, devicesReply);
  if (!reply.ok) return reply;
  const acknowledgements = reply.value.acknowledgements.filter(({ acknowledgement, signature }) => {
    const device = session.membership.devices.get(acknowledgement.device);
    return (
      device !== undefined &&
      acknowledgement.org === session.membership.org &&
      verifyAcknowledgement(acknowledgement, signature, device.sign)
    );
  });
  return done({ ...reply.value, acknowledgements });
}

export function erasures(
  session: Session,
  { acknowledgements }: Pick<Contacts, 'acknowledgements'>,
): ErasureView[] {
  const { membership } = session;
  return [...membership.files.keys()].flatMap((file): ErasureView[] => {
    const { erased } = fileFacts(membership, file);
    if (erased === null) return [];
    const { entry, at, ground } = erased;
    return [{ entry, file, at, ground, ...answersTo(session, { acknowledgements }, entry) }];
  });
}

/** Devices that have signed that they forgot what an entry erased, and those still to come. */
export function answersTo(
  { membership }: Session,
  { acknowledgements }: Pick<Contacts, 'acknowledgements'>,
  entry: number,
): Pick<ErasureView, 'acknowledged' | 'waitingFor'> {
  const acknowledged = acknowledgements
    .filter(({ acknowledgement: one }) => one.entry === entry && one.did === 'erased')
    .map(({ acknowledgement }) => acknowledgement.device);
  // Who joined later never had it.
  const waitingFor = [...membership.devices.values()]
    .filter((one) => one.since < entry && (one.removed === null || one.removed.from > entry))
    .map(({ id }) => id)
    .filter((id) => !acknowledged.includes(id));
  return { acknowledged, waitingFor };
}
