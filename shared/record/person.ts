/** The person whom the charity supports. Formats are normal forms of `shared/rules/`; an unknown value is an empty string or list. */
import { z } from 'zod';
import { filled, text } from './fields.ts';

export const personSchema = z.strictObject({
  /** Opaque, with a check symbol; says nothing about the person. */
  recordNumber: filled(20),
  legalName: filled(70),
  preferredName: text(70),
  /** `2026-11-23`, or empty when nobody knows. */
  dateOfBirth: z.union([z.iso.date(), z.literal('')]),
  dateOfBirthAccuracy: z.enum(['exact', 'estimated', 'unknown']),
  address: z.strictObject({ lines: z.array(text(35)).max(5), postcode: text(8) }),
  /** E.164. */
  phone: text(20),
  /** Ten digits. */
  nhsNumber: text(10),
  language: text(60),
  interpreterNeeded: z.boolean(),
  communicationNeeds: z.array(text(200)).max(20),
  /** Shown before the file opens: how to be safe and kind at this door. */
  alert: text(300),
  /** Service codes of the organisation's own list. */
  services: z.array(filled(40)).max(20),
});

export type Person = z.infer<typeof personSchema>;
