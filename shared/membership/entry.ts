/**
 * The membership log: who belongs, with which keys. Signed by devices, ordered by the server, replayed by everybody from the
 * genesis whose fingerprint came from a person. The server can refuse or delay an entry; it cannot write one.
 *
 * What is signed is a proposal with an id, a base and an expiry of its own, so that two people can sign while the log moves on.
 */
import { z } from 'zod';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalBytes, canonicalText, parseCanonical } from '../encoding/canonical.ts';
import { hash as hashText, id16, isoTime, logHead, signature } from '../record/fields.ts';
import { hash } from '../crypto/hash.ts';
import { sign, type SigningKeys } from '../crypto/signing.ts';
import { bodyOfEntry } from './bodies.ts';

const proposalSchema = z.strictObject({
  v: z.literal(1),
  /** The organisation; null in the genesis, whose own hash becomes its name. */
  org: hashText.nullable(),
  id: id16,
  /** The log as the proposer knew it; null in the genesis. */
  base: logHead.nullable(),
  /** Not to be entered after this time by the server's clock. */
  expires: isoTime,
  body: bodyOfEntry,
});
export type Proposal = z.infer<typeof proposalSchema>;

const signerSchema = z.strictObject({
  /** Device id, or the invitation's id for a join. */
  by: hashText,
  signature,
});

export const mostSigners = 10;

export const signedProposalSchema = z.strictObject({
  /** The canonical text that was signed. */
  proposal: z.string().max(100_000),
  signers: z.array(signerSchema).min(1).max(mostSigners),
});
export type SignedProposal = z.infer<typeof signedProposalSchema>;

export const entrySchema = z.strictObject({
  v: z.literal(1),
  /** From 1, without gaps. */
  seq: z.int().min(1),
  prev: hashText.nullable(),
  at: isoTime,
  ...signedProposalSchema.shape,
});
export type Entry = z.infer<typeof entrySchema>;

export function entryHash(entry: Entry): string {
  return hash('log', canonicalBytes(entry));
}

/** The genesis proposal's hash is the organisation's id, and the fingerprint that people compare. */
export function proposalHash(proposal: string): string {
  return hash('proposal', utf8(proposal));
}

export function readProposal(text: string): Proposal | null {
  return parseCanonical(proposalSchema, text);
}

export function signProposal(
  proposal: Proposal,
  signers: readonly { by: string; keys: SigningKeys }[],
): SignedProposal {
  const text = canonicalText(proposal);
  return signers.reduce<SignedProposal>((signed, { by, keys }) => countersign(signed, by, keys), {
    proposal: text,
    signers: [],
  });
}

/** The same proposal with one more signature. Signing again replaces one's own. */
export function countersign(
  { proposal, signers }: SignedProposal,
  by: string,
  keys: SigningKeys,
): SignedProposal {
  const own = { by, signature: sign('proposal', utf8(proposal), keys) };
  return { proposal, signers: [...signers.filter((signer) => signer.by !== by), own] };
}
