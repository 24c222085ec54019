/** What every route asks of the envelopes it is handed. Pure. */
import { type Envelope, isSignedEnvelope } from '../../shared/crypto/envelope.ts';
import { retiredKeys } from '../../shared/membership/access.ts';
import type { MemberDevice, Membership } from '../../shared/membership/membership.ts';

/** For this organisation, and from this device: by its head and by its signature. */
export function isEnvelopeBy({ id, sign }: MemberDevice, org: string, envelope: Envelope): boolean {
  const { head } = envelope;
  return head.org === org && head.by === id && isSignedEnvelope(envelope, sign);
}

/** Without the keys under which something erased was sealed: the office destroys those, and takes them from nobody again. */
export function withoutRetired(log: Membership, envelopes: readonly Envelope[]): Envelope[] {
  return envelopes.filter(
    ({ head: { opens, key } }) => opens.what !== 'file' || !retiredKeys(log, opens.file).has(key),
  );
}

/** The files whose keys these carry, each as often as it comes. */
export function filesIn(envelopes: readonly Envelope[]): string[] {
  return envelopes.flatMap(({ head: { opens } }) => (opens.what === 'file' ? [opens.file] : []));
}
