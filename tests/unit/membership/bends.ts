/** Ways to spoil a proposal that might have held: its signatures, what they are over, its place. */
import { sign } from '../../../shared/crypto/signing.ts';
import { fromBase64, toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { canonicalText } from '../../../shared/encoding/canonical.ts';
import { type Entry, type Proposal, readProposal } from '../../../shared/membership/entry.ts';
import { DAY, type Signer, timeText } from './log-maker.ts';
import type { Draw } from './random-bodies.ts';

export interface Unspoilt {
  draw: Draw;
  proposal: Proposal;
  signers: readonly Signer[];
}

/** A text, canonical or not, signed as it is and given the next place. */
export function place({ draw, signers }: Unspoilt, text: string): Entry {
  const signed = signers.map(({ by, keys }) => ({ by, signature: sign('proposal', utf8(text), keys) }));
  return draw.maker.place({ proposal: text, signers: signed });
}

type Bend = (whole: Unspoilt) => Entry;

const unbent: Bend = (whole) => place(whole, canonicalText(whole.proposal));

/** By others. */
const signedBy =
  (choose: (whole: Unspoilt) => readonly Signer[]): Bend =>
  (whole) =>
    unbent({ ...whole, signers: choose(whole) });

/** Says something else, and is signed like that. */
const saying =
  (bend: (whole: Unspoilt) => object): Bend =>
  (whole) =>
    place(whole, canonicalText({ ...whole.proposal, ...bend(whole) }));

/** Changed after it had been signed and placed. */
const after =
  (bend: (entry: Entry, whole: Unspoilt) => Partial<Entry>): Bend =>
  (whole) => {
    const entry = unbent(whole);
    return { ...entry, ...bend(entry, whole) };
  };

function oneBit(signature: string, { number }: Draw): string {
  const bytes = fromBase64(signature);
  const at = number(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << number(8));
  return toBase64(bytes);
}

const strangeValues = [
  '',
  'x'.repeat(43),
  '2026-02-30T09:00:00.000Z',
  0,
  -1,
  15,
  1_000_000,
  true,
  null,
  [],
  {},
] as const;

export const bends: Readonly<Record<string, Bend>> = {
  'signed by a stranger': signedBy(({ draw }) => [draw.maker.newDevice()]),
  'signed by a stranger besides': signedBy(({ draw, signers }) => [draw.maker.newDevice(), ...signers]),
  'signed under a name with another key': signedBy(({ draw, signers }) =>
    signers.map(({ by }) => ({ by, keys: draw.maker.server })),
  ),
  'signed once less': signedBy(({ signers }) => signers.slice(0, Math.max(1, signers.length - 1))),
  'signed twice by the same device': signedBy(({ signers }) =>
    signers.slice(0, 1).flatMap((one) => [one, one]),
  ),
  'signed in another order': signedBy(({ signers }) => signers.toReversed()),
  'with one bit of a signature changed': after(({ signers }, { draw }) => ({
    signers: signers.map(({ by, signature }) => ({ by, signature: oneBit(signature, draw) })),
  })),
  'signed by nobody': after(() => ({ signers: [] })),
  'changed after it was signed': after(({ proposal }, { draw }) => ({
    proposal: proposal.replace(/"id":"[^"]*"/, `"id":"${draw.maker.newId()}"`),
  })),
  'a number further': after(({ seq }) => ({ seq: seq + 1 })),
  'with the number before': after(({ seq }) => ({ seq: seq - 1 })),
  'following another entry': after((_, { draw }) => ({ prev: draw.maker.newHash() })),
  'following no entry': after(() => ({ prev: null })),
  'by a clock that went back': after((_, { draw }) => ({ at: timeText(draw.maker.now - DAY) })),
  'entered a second time': after((_, { draw }) => {
    const { proposal, signers } = draw.one(draw.maker.entries.slice(-12));
    return { proposal, signers };
  }),
  'a second beginning': saying(({ draw: { maker } }) => ({
    body: readProposal(maker.entries[0]?.proposal ?? '')?.body,
  })),
  'entered after it had expired': saying(({ draw }) => ({ expires: timeText(draw.maker.now - 1) })),
  'entered in its last moment': saying(({ draw }) => ({ expires: timeText(draw.maker.now) })),
  'of another organisation': saying(({ draw }) => ({ org: draw.maker.newHash() })),
  'of no organisation': saying(() => ({ org: null })),
  'signed for another log': saying(({ draw: { maker } }) => ({
    base: { size: maker.log.size, head: maker.newHash() },
  })),
  'signed for a longer log': saying(({ draw: { maker } }) => ({
    base: { size: maker.log.size + 1, head: maker.log.head },
  })),
  'signed for an earlier size': saying(({ draw: { maker, number } }) => {
    const size = 1 + number(maker.log.size);
    return { base: { size, head: maker.log.heads[size - 1] } };
  }),
  'signed for no log': saying(() => ({ base: null })),
  'of a later version': saying(() => ({ v: 2 })),
  'with a field more': saying(({ proposal: { body } }) => ({ body: { ...body, note: 'more' } })),
  'of a type that there is not': saying(({ proposal: { body } }) => ({ body: { ...body, type: 'decree' } })),
  'without one of its fields': saying(({ draw, proposal }) => {
    const kept = Object.entries(proposal.body);
    kept.splice(draw.number(kept.length), 1);
    return { body: Object.fromEntries(kept) };
  }),
  'with a field of another kind': saying(({ draw, proposal: { body } }) => ({
    body: { ...body, [draw.one(Object.keys(body))]: draw.one(strangeValues) },
  })),
  'written with a space': (whole) => place(whole, `${canonicalText(whole.proposal)} `),
  'with a field given twice': (whole) =>
    place(whole, canonicalText(whole.proposal).replace('"v":1', '"v":1,"v":1')),
};
