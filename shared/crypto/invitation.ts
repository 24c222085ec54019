/**
 * An invitation is itself a key. Its 128-bit code travels by a person as twelve words (BIP-39, whose last word checks the others);
 * from it come the key that signs the JOIN, the key that opens the blob, and, by hash, the id under which the server knows it.
 */
import { z } from 'zod';
import { fromBase64, toBase64, utf8 } from '../encoding/bytes.ts';
import { canonicalBytes, parseCanonical } from '../encoding/canonical.ts';
import { hash as hashText, id16 } from '../record/fields.ts';
import { decrypt, encrypt } from './aead.ts';
import { hash, hashBytes } from './hash.ts';
import { boxKeysFromSecret, invitationId, signingKeysFromSeed, subkey, type TeamKey } from './keys.ts';
import type { Random } from './random.ts';
import { Secret } from './secret.ts';
import type { SigningKeys } from './signing.ts';
import { signedCheckpointSchema, type SignedCheckpoint } from './server-signed.ts';
import { fromWords, toWords } from './words.ts';

const CODE_LENGTH = 16;

export interface InvitationKeys {
  id: string;
  sign: SigningKeys;
  /** What `sign` is made from. */
  seed: Secret;
  blob: Secret;
}

const blobSchema = z.strictObject({
  v: z.literal(1),
  /** The genesis hash: what the joiner believes before it has heard a word from the server. */
  org: hashText,
  checkpoint: signedCheckpointSchema.nullable(),
  teamKeys: z.array(z.strictObject({ team: id16, epoch: z.int().min(0), secret: hashText })),
});

export interface InvitationBlob {
  org: string;
  checkpoint: SignedCheckpoint | null;
  teamKeys: TeamKey[];
}

export function newInvitationCode(random: Random): string {
  return toWords(random.bytes(CODE_LENGTH));
}

/** Null when the words are not twelve, not of the list, or do not agree with each other: somebody mistyped. */
export function invitationKeys(typed: string): InvitationKeys | null {
  const code = fromWords(typed, CODE_LENGTH);
  if (code === null) return null;
  const root = new Secret(hashBytes('invitation', utf8('code'), code));
  const seed = subkey(root, 'invitatn', 1);
  const sign = signingKeysFromSeed(seed.reveal());
  return { id: invitationId(sign.public), sign, seed, blob: subkey(root, 'invitatn', 2) };
}

export function sealBlob(blob: InvitationBlob, keys: InvitationKeys, random: Random): Uint8Array {
  const plain = canonicalBytes({
    v: 1,
    org: blob.org,
    checkpoint: blob.checkpoint,
    teamKeys: blob.teamKeys.map(({ team, epoch, secret }) => ({
      team,
      epoch,
      secret: toBase64(secret.reveal()),
    })),
  });
  return encrypt(plain, fromBase64(keys.id), keys.blob, random);
}

export function blobHash(sealed: Uint8Array): string {
  return hash('invitation', utf8('blob'), sealed);
}

export function openBlob(sealed: Uint8Array, keys: InvitationKeys): InvitationBlob | null {
  const plain = decrypt(sealed, fromBase64(keys.id), keys.blob);
  const blob = plain === null ? null : parseCanonical(blobSchema, plain);
  if (blob === null) return null;
  return {
    org: blob.org,
    checkpoint: blob.checkpoint,
    teamKeys: blob.teamKeys.map(({ team, epoch, secret }) => ({
      team,
      epoch,
      ...boxKeysFromSecret(fromBase64(secret)),
    })),
  };
}
