/** What is left out of one record of a copy. See `record/case/redaction.ts` for how it is kept. */
import type { exemptions } from '../record/case/request-step.ts';

export type Exemption = (typeof exemptions)[number];

/** In UTF-16 units; `to` stands after the last. */
export interface Span {
  from: number;
  to: number;
}

/** In pixels of the picture. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Which part of which record. */
export interface Part {
  file: string;
  record: string;
  /** Empty: all of the record. */
  field: string;
  span: Span | null;
  area: Area | null;
  /** The change whose value was looked at; empty for all of the record. */
  change: string;
}

/** `reason` is null where somebody has looked at what comes left out beforehand, and shows it. */
export interface Redaction extends Part {
  reason: Exemption | null;
}
