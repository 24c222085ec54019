/** What every route asks of the envelopes it is handed. Pure. */
import { type Envelope, isSignedEnvelope } from '../../shared/crypto/envelope.ts';
import type { MemberDevice } from '../../shared/membership/membership.ts';

/** For this organisation, and from this device: by its head and by its signature. */
export function isEnvelopeBy({ id, sign }: MemberDevice, org: string, envelope: Envelope): boolean {
  const { head } = envelope;
  return head.org === org && head.by === id && isSignedEnvelope(envelope, sign);
}

/** The files whose keys these carry, each as often as it comes. */
export function filesIn(envelopes: readonly Envelope[]): string[] {
  return envelopes.flatMap(({ head: { opens } }) => (opens.what === 'file' ? [opens.file] : []));
}
