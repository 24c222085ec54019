/** A device's word that it has done what an entry of the log asks: erased a file, or wiped itself. */
import { z } from 'zod';
import { canonicalBytes } from '../encoding/canonical.ts';
import { hash, isoTime } from '../record/fields.ts';
import { sign, type SigningKeys, verify } from './signing.ts';

export const acknowledgementSchema = z.strictObject({
  v: z.literal(1),
  org: hash,
  device: hash,
  /** The entry's place in the log. */
  entry: z.int().min(1),
  did: z.enum(['erased', 'wiped']),
  at: isoTime,
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

export function signAcknowledgement(acknowledgement: Acknowledgement, keys: SigningKeys): string {
  return sign('done', canonicalBytes(acknowledgement), keys);
}

export function verifyAcknowledgement(
  acknowledgement: Acknowledgement,
  signature: string,
  signKey: string,
): boolean {
  return verify('done', canonicalBytes(acknowledgement), signature, signKey);
}
