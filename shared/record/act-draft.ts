/** A consent act that is not finished. Sealed and kept at each step, so that a crash returns to the same card and the same stroke. */
import { z } from 'zod';
import { answerSchema, capacities, strokeSchema } from './consent-act.ts';
import { hash, id16, isoTime, text } from './fields.ts';
import {
  noticeFormSchema,
  noticeSchema,
  purposeSchema,
  tellSchema,
  translationSchema,
} from './organisation.ts';

/** The screens in order. `choose`: what is asked about today. `hand-over` and `give-back`: between the worker's hands and the person's. */
export const actSteps = [
  'present',
  'notice',
  'decider',
  'guard',
  'choose',
  'hand-over',
  'cards',
  'read-back',
  'sign',
  'give-back',
  'declaration',
] as const;
export const actStepSchema = z.enum(actSteps);
export type ActStep = z.infer<typeof actStepSchema>;

export const actDraftSchema = z.strictObject({
  id: id16,
  file: hash,
  visit: id16.nullable(),
  startedAt: isoTime,
  step: actStepSchema,
  /** Which card is on screen, by its place in `cards`. */
  card: z.int().min(0),
  /** True while the laptop is in the person's hands. */
  handedOver: z.boolean(),
  wasHandedOver: z.boolean(),
  present: z.strictObject({ needs: z.array(text(200)).max(20), others: text(200), interpreter: text(100) }),
  notice: z.strictObject({
    form: noticeFormSchema,
    /** Absent in drafts of an older Doorstep, which knew one language only. */
    language: text(20).exactOptional(),
    /** Tied at the start: a draft keeps the version it began with. */
    version: z.int().min(1),
    how: z.enum(['', 'read-by-person', 'read-aloud', 'both']),
    given: z.boolean(),
  }),
  decider: z.strictObject({
    capacity: z.enum(['', ...capacities]),
    name: text(70),
    grounds: text(400),
    childsView: text(400),
  }),
  /** What is shown and asked, as it was when the act began: new wording that arrives meanwhile must not become what was signed. */
  words: z.strictObject({
    notices: z.array(noticeSchema).max(10),
    purposes: z.array(purposeSchema).max(40),
    tells: z.array(tellSchema).max(20),
    /** Absent in drafts of an older Doorstep, which asked in English only. */
    translations: z.array(translationSchema).max(800).exactOptional(),
  }),
  /** Ids of what was told instead of asked. */
  told: z.array(z.string()).max(20),
  guardDone: z.boolean(),
  /** Purposes that are asked about, in order, and their answers. */
  cards: z.array(
    z.strictObject({
      purpose: z.string(),
      answer: answerSchema.nullable(),
      remark: text(400),
      askAgainOn: z.string(),
    }),
  ),
  readBack: z.boolean(),
  signing: z.strictObject({
    method: z.enum(['drawn', 'typed', 'mark', 'verbal']),
    strokes: z.array(strokeSchema),
    padHeight: z.int(),
    typedName: text(70),
    described: text(200),
    said: text(400),
    witnessName: text(70),
    witnessRelation: text(70),
  }),
  declaration: z.strictObject({ explained: z.boolean(), understood: z.boolean(), freely: z.boolean() }),
});
export type ActDraft = z.infer<typeof actDraftSchema>;

type Beginning = Pick<ActDraft, 'id' | 'file' | 'visit' | 'startedAt' | 'words'> & {
  needs: readonly string[];
  notice: Pick<ActDraft['notice'], 'form' | 'version' | 'language'>;
};

/** A draft in which nothing is said yet, and nothing chosen beforehand. */
export function newActDraft({ needs, notice, ...beginning }: Beginning): ActDraft {
  return {
    ...beginning,
    step: 'present',
    card: 0,
    handedOver: false,
    wasHandedOver: false,
    present: { needs: [...needs], others: '', interpreter: '' },
    notice: { ...notice, how: '', given: false },
    decider: { capacity: '', name: '', grounds: '', childsView: '' },
    told: [],
    guardDone: false,
    cards: beginning.words.purposes.map(({ purpose }) => ({
      purpose,
      answer: null,
      remark: '',
      askAgainOn: '',
    })),
    readBack: false,
    signing: {
      method: 'drawn',
      strokes: [],
      padHeight: 3000,
      typedName: '',
      described: '',
      said: '',
      witnessName: '',
      witnessRelation: '',
    },
    declaration: { explained: false, understood: false, freely: false },
  };
}
