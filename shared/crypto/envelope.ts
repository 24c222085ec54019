/**
 * A key on its way to those who may hold it: sealed to one public key, signed by the device that grants it.
 * A sealed box binds nothing, so the hash of the envelope's head travels inside it, in front of the key.
 */
import { z } from 'zod';
import { concat, equalBytes, fromBase64, toBase64 } from '../encoding/bytes.ts';
import { canonicalBytes } from '../encoding/canonical.ts';
import { hash as hashText, id16, signature } from '../record/fields.ts';
import { hashBytes } from './hash.ts';
import { type BoxKeys, keyId } from './keys.ts';
import { openSeal, seal } from './seal.ts';
import { Secret } from './secret.ts';
import { sign, type SigningKeys, verify } from './signing.ts';

const headSchema = z.strictObject({
  v: z.literal(1),
  org: hashText,
  /** What the key opens: a case file (by file id) or a team (by team id). */
  opens: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('file'), file: hashText }),
    z.strictObject({ what: z.literal('team'), team: id16, epoch: z.int().min(0) }),
  ]),
  /** The id of the key inside. */
  key: hashText,
  /** The X25519 public key it is sealed to: a team's, or a device's. */
  to: hashText,
  by: hashText,
});
export type EnvelopeHead = z.infer<typeof headSchema>;

export const envelopeSchema = z.strictObject({
  head: headSchema,
  sealed: z.string().regex(/^[A-Za-z0-9_-]{149}[AQgw]$/),
  signature,
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** What tells one envelope from another: which key, for whom. */
export function envelopeId({ head }: Envelope): string {
  return `${head.key}/${head.to}`;
}

function signedBytes(head: EnvelopeHead, sealed: string): Uint8Array {
  return canonicalBytes({ head, sealed });
}

export function sealKey(head: Omit<EnvelopeHead, 'v' | 'key'>, key: Secret, keys: SigningKeys): Envelope {
  const whole: EnvelopeHead = { v: 1, ...head, key: keyId(key.reveal()) };
  const inside = concat(hashBytes('envelope', canonicalBytes(whole)), key.reveal());
  const sealed = toBase64(seal(inside, head.to));
  return { head: whole, sealed, signature: sign('envelope', signedBytes(whole, sealed), keys) };
}

/** Checks the granter's signature alone: what the server can do. */
export function isSignedEnvelope(envelope: Envelope, granterSignKey: string): boolean {
  return verify('envelope', signedBytes(envelope.head, envelope.sealed), envelope.signature, granterSignKey);
}

/** `UNTRUSTED_GRANT`: not signed by who it says, or a head swapped on. `KEY_COMMITMENT`: another key than named. */
export function openEnvelope(
  envelope: Envelope,
  granterSignKey: string,
  recipient: BoxKeys,
): Secret | 'UNTRUSTED_GRANT' | 'KEY_COMMITMENT' {
  if (envelope.head.to !== recipient.public) return 'UNTRUSTED_GRANT';
  if (!isSignedEnvelope(envelope, granterSignKey)) return 'UNTRUSTED_GRANT';
  const inside = openSeal(fromBase64(envelope.sealed), recipient);
  if (inside === null) return 'UNTRUSTED_GRANT';
  const expected = hashBytes('envelope', canonicalBytes(envelope.head));
  if (!equalBytes(inside.subarray(0, 32), expected)) return 'UNTRUSTED_GRANT';
  const key = inside.slice(32);
  return keyId(key) === envelope.head.key ? new Secret(key) : 'KEY_COMMITMENT';
}
