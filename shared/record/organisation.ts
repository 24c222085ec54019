/** What the organisation's own file holds: its name, its people, its notices, and what may be asked of a person. */
import { z } from 'zod';
import { backgroundChecks } from '../rules/fitness.ts';
import { filled, id16, isoDate, text } from './fields.ts';

export const organisationSchema = z.strictObject({
  name: filled(120),
  /** The letters that its record numbers begin with. */
  recordPrefix: z.string().regex(/^[A-Z]{2,4}$/),
  dataProtection: z.strictObject({
    name: filled(120),
    email: filled(120),
    phone: filled(40),
    address: z.array(filled(80)).max(6),
  }),
  regulator: z.strictObject({ name: filled(120), phone: filled(40), web: filled(120) }),
  /** Whether a consent that must be asked again carries no sharing until it has been. */
  refreshPauses: z.boolean().default(true),
  /** The day from which only who is fit for it opens people's files (`rules/fitness.ts`); empty for never. */
  fitnessFrom: z.union([isoDate, z.literal('')]).default(''),
});

/** A worker's name; the membership log itself knows them by id only. */
export const workerSchema = z.strictObject({
  worker: id16,
  name: filled(70),
  role: filled(70),
  /** The day on which they signed an undertaking of confidentiality; empty for never. */
  undertakingOn: z.union([isoDate, z.literal('')]).default(''),
  /** Whether their background check stands. */
  check: z.enum([...backgroundChecks, '']).default(''),
  /** The day of their last training in data protection; empty for never. */
  trainedOn: z.union([isoDate, z.literal('')]).default(''),
});

/** A team's name; the membership log knows it by id only. */
export const teamSchema = z.strictObject({ team: id16, name: filled(120) });

/** A service and its profile: what its files ask about. What an older Doorstep kept has none, and asks about everything. */
export const serviceSchema = z.object({
  code: filled(40),
  name: filled(80),
  /** The parts of a file that it needs beside those that every file has; none: all of them. */
  sections: z.array(text(40)).max(40).default([]),
  /** What it does not collect, unless somebody writes down why: topics of `rules/profile.ts`. */
  leavesOut: z.array(text(40)).max(40).default([]),
  /** ISO day from which nobody can choose it; empty while it goes on. */
  endedOn: text(10).default(''),
});

export const noticeForms = ['standard', 'easy-read', 'child'] as const;
export const noticeFormSchema = z.enum(noticeForms);

/** What is asked stands in two wordings; with a notice for children goes the easier one. */
export const wordingForms = ['standard', 'easy-read'] as const;
export type WordingForm = (typeof wordingForms)[number];
/** The language in which every question is written first. Translations and notices can be in any. */
export const questionLanguage = 'en';
export const wordingFor = (form: NoticeForm): WordingForm => (form === 'standard' ? form : 'easy-read');

/** One form of one version of the notice. Never edited: a new wording is a new record with a higher version. */
export const noticeSchema = z.strictObject({
  notice: filled(40),
  version: z.int().min(1),
  form: noticeFormSchema,
  language: filled(20),
  title: filled(120),
  sections: z
    .array(z.strictObject({ heading: filled(120), lines: z.array(filled(600)).min(1).max(40) }))
    .min(1)
    .max(40),
});

/** Where in a notice one required line stands, or why it is not needed; one of the two is empty. */
const noticeCheckSchema = z.strictObject({ line: filled(40), where: text(120), none: text(400) });

/**
 * A version of the notice as it was published, once for all its forms: what changed, for which purposes of consent, from which day it
 * counts, and where everything stands that a notice must say.
 */
export const noticeIssueSchema = z.strictObject({
  version: z.int().min(1),
  change: z.enum(['first', 'minor', 'material']),
  purposes: z.array(filled(40)).max(40),
  note: text(600),
  validFrom: isoDate,
  checks: z.array(noticeCheckSchema).max(40),
});

/** Whoever would get something. `contact`: the record of somebody around the person, in the file in which they were asked. */
export const recipientSchema = z.strictObject({
  name: filled(120),
  kind: filled(60),
  contact: id16.exactOptional(),
});

/** The words of one card. */
export const wordingSchema = z.strictObject({
  question: filled(200),
  why: filled(400),
  wouldSend: z.array(filled(200)).max(10),
  wouldNotSend: z.array(filled(200)).max(10),
  howLong: filled(200),
  /** For special categories: the express statement that is agreed to. Otherwise empty. */
  statement: text(600),
});

/** One thing that a person may be asked to decide: a purpose, and where it shares, the named recipient. */
export const purposeSchema = z.strictObject({
  purpose: filled(40),
  /** Consent purpose of the sector's list, CP01 to CP12. */
  code: z.string().regex(/^CP\d{2}$/),
  order: z.int().min(0),
  kind: z.enum(['ordinary', 'special-category']),
  /** The lawful basis in words, as it stands in the record. */
  basis: filled(200),
  recipient: recipientSchema.nullable(),
  wording: z.record(z.enum(wordingForms), wordingSchema),
});

/** Which words they are, and who says that they mean the same as the English ones. */
export const translatedSchema = z.strictObject({
  /** As in the `lang` of a page. */
  language: filled(20),
  /** The words that were translated. */
  english: wordingSchema,
  checkedBy: filled(120),
  checkedOn: isoDate,
});

/** The words of one card in another language. Never edited: better words are a new record, and the last one counts. */
export const translationSchema = translatedSchema.extend({
  purpose: filled(40),
  form: z.enum(wordingForms),
  wording: wordingSchema,
});

/** A reason for which information is shared anyway: then the person is told, and not asked. */
export const tellSchema = z.strictObject({
  tell: filled(40),
  order: z.int().min(0),
  question: filled(200),
  basis: filled(200),
  saying: filled(400),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type Worker = z.infer<typeof workerSchema>;
export type Service = z.infer<typeof serviceSchema>;
export type NoticeForm = z.infer<typeof noticeFormSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type NoticeCheck = z.infer<typeof noticeCheckSchema>;
export type NoticeIssue = z.infer<typeof noticeIssueSchema>;
export type Recipient = z.infer<typeof recipientSchema>;
export type Purpose = z.infer<typeof purposeSchema>;
export type PurposeWording = z.infer<typeof wordingSchema>;
export type Translated = z.infer<typeof translatedSchema>;
export type Translation = z.infer<typeof translationSchema>;
export type Tell = z.infer<typeof tellSchema>;
