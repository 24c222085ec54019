/**
 * The consent act: what a person decided, on exactly which words, and how they signed. One object, sealed, signed by the device
 * before it leaves the screen, and never edited; withdrawal, refresh and correction are new acts that point back at the one before.
 *
 * A statement is stored and signed as its canonical JSON bytes, so numbers are integers. What must be kept about consent: ICO
 * guidance on recording consent (who, when, how, what they were told, whether they have withdrawn).
 */
import { z } from 'zod';
import { filled, hash, id16, isoDate, isoTime, signature, text } from './fields.ts';
import {
  noticeFormSchema,
  type PurposeWording,
  recipientSchema,
  translatedSchema,
  wordingSchema,
} from './organisation.ts';

export const answers = ['given', 'refused', 'not-asked', 'thinking'] as const;
export const answerSchema = z.enum(answers);
export type Answer = z.infer<typeof answerSchema>;

export const capacities = [
  'self',
  'self-with-support',
  'parental-responsibility',
  'attorney-health',
  'attorney-property',
  'deputy',
] as const;

/** Who decided. Nobody able to decide is a best-interests record and not consent, so it is no capacity here. */
export const deciderSchema = z.strictObject({
  capacity: z.enum(capacities),
  name: filled(70),
  /** What support was given, or which document was checked and how. Empty for self. */
  grounds: text(400),
  /** For a child or young person: their own view, in their words. */
  childsView: text(400),
});

/** One pen stroke. x and y in 1/10000 of the pad's width, t in ms since the first stroke began, pressure 0 to 1000 (500 where unknown). */
export const strokeSchema = z
  .array(
    z.strictObject({
      x: z.int().min(-10_000).max(20_000),
      y: z.int().min(-10_000).max(20_000),
      t: z.int().min(0).max(86_400_000),
      p: z.int().min(0).max(1000),
    }),
  )
  .max(5000);
export type Stroke = z.infer<typeof strokeSchema>;

const witness = z.strictObject({ name: filled(70), relation: filled(70) });

export const signatureSchema = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('drawn'),
    strokes: z.array(strokeSchema).min(1).max(400),
    padHeight: z.int().min(500).max(20_000),
  }),
  z.strictObject({ method: z.literal('typed'), name: filled(70) }),
  z.strictObject({
    method: z.literal('mark'),
    strokes: z.array(strokeSchema).max(400),
    padHeight: z.int().min(500).max(20_000),
    described: text(200),
    witness,
  }),
  z.strictObject({ method: z.literal('verbal'), said: filled(400), witness }),
  /** A withdrawal needs no signature: the worker heard it. */
  z.strictObject({ method: z.literal('told-worker') }),
]);
export type SignatureEvidence = z.infer<typeof signatureSchema>;

export const decisionSchema = z.strictObject({
  purpose: filled(40),
  code: z.string().regex(/^CP\d{2}$/),
  kind: z.enum(['ordinary', 'special-category']),
  basis: filled(200),
  recipient: recipientSchema.nullable(),
  /** The exact words of the card, in the form and the language that were shown. */
  shown: wordingSchema,
  /** Where those are a translation: of which words, and who checked it. Absent where the English words were shown. */
  translated: translatedSchema.exactOptional(),
  answer: z.enum([...answers, 'withdrawn']),
  /** Why it was not asked, or when to ask again; the person's own words if they gave any. */
  remark: text(400),
  askAgainOn: z.union([isoDate, z.literal('')]),
});
export type Decision = z.infer<typeof decisionSchema>;

/** What was asked, in words that the worker reads. */
export const inEnglish = ({ shown, translated }: Pick<Decision, 'shown' | 'translated'>): PurposeWording =>
  translated?.english ?? shown;

export const statementSchema = z.strictObject({
  type: z.literal('doorstep/consent-act'),
  v: z.literal(1),
  act: id16,
  event: z.enum(['decided', 'withdrawn', 'corrected', 'refreshed']),
  /** SHA-256 of this person's previous act statement; null for the first. */
  previous: hash.nullable(),
  organisation: z.strictObject({ genesis: hash, name: filled(120) }),
  file: hash,
  person: z.strictObject({ recordNumber: filled(20), name: filled(70) }),
  visit: id16.nullable(),
  present: z.strictObject({ needs: z.array(text(200)).max(20), others: text(200), interpreter: text(100) }),
  notice: z
    .strictObject({
      notice: filled(40),
      version: z.int().min(1),
      form: noticeFormSchema,
      language: filled(20),
      title: filled(120),
      /** The exact words, one line each, headings included. */
      words: z.array(filled(600)).min(1),
      /** Tagged SHA-256 of the canonical JSON of `words`. */
      hash,
      how: z.enum(['read-by-person', 'read-aloud', 'both']),
    })
    .nullable(),
  decider: deciderSchema,
  /** What the person was told, because it would be shared anyway. */
  told: z.array(z.strictObject({ tell: filled(40), saying: filled(400), basis: filled(200) })).max(20),
  decisions: z.array(decisionSchema).min(1).max(40),
  readBack: z.boolean(),
  handedOver: z.boolean(),
  signature: signatureSchema,
  declaration: z.strictObject({
    worker: id16,
    name: filled(70),
    explained: z.boolean(),
    understood: z.boolean(),
    freely: z.boolean(),
  }),
  captured: z.strictObject({
    device: hash,
    at: isoTime,
    /** Minutes east of UTC on the device's clock. */
    utcOffset: z.int().min(-840).max(840),
    /** The last time the office's clock was known for certain, and how long ago by this device's own count. */
    officeTime: z.union([isoTime, z.literal('')]),
    msSinceOfficeTime: z.int().min(0).nullable(),
    app: filled(40),
  }),
});
export type Statement = z.infer<typeof statementSchema>;

/** What is sealed in the file: the signed bytes as text, and the device's signature over them. */
export const consentActSchema = z.strictObject({
  statement: filled(400_000),
  signature,
});
export type ConsentAct = z.infer<typeof consentActSchema>;
