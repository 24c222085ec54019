/**
 * What a screen may ask of the vault about destroying some records of a file while the rest stays. For the data-protection team alone.
 * Types only.
 */
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { PartGround, PartStays } from '../../shared/rules/retention/part.ts';
import type { RecordView } from './record-api.ts';
import type { PlaceView } from './retention-api.ts';

export interface PartItem {
  /** `kind/record`. */
  name: string;
  view: RecordView;
  /** Names of the records whose words it repeats: it goes with any of them. */
  copies: string[];
  /** Null for what may go. */
  stays: PartStays | null;
}

export interface PartAsked {
  offer: string;
  ground: PartGround;
  /** As it stands in the team's own small file; empty where that has not come to this laptop. */
  why: string;
  by: string[];
  /** ISO times. */
  at: string;
  expires: string;
  views: RecordView[];
  /** Whether this worker's agreement would count now. */
  canAgree: boolean;
}

export interface PartGone {
  /** Its place in the membership log. */
  entry: number;
  ground: PartGround;
  why: string;
  /** What kind of record each was. */
  kinds: string[];
  count: number;
  /** ISO time. */
  at: string;
  approvedBy: string[];
  places: PlaceView[];
}

/** A request to delete of which something was granted. */
export interface GrantedRequest {
  /** Its small file. */
  file: string;
  reference: string;
}

export interface PartView {
  items: PartItem[];
  /** Decisions that the person signed: they stay as evidence. */
  acts: number;
  asked: PartAsked[];
  gone: PartGone[];
  /** Changes to records that are gone: they were put aside, and lie at the office. */
  putAside: number;
  requests: GrantedRequest[];
  /** False when the office could not be asked: what waits, and what laptops have said, is then missing. */
  inTouch: boolean;
}

export interface PartForm {
  file: string;
  records: { kind: string; record: string }[];
  /** Of `part-erasure`. */
  typed: TypedForm;
}

export interface PartCalls {
  /** What of somebody's file may go by this ground, and what went before. `request`: empty for every other ground. */
  partOfFile(file: string, ground: PartGround, request: string): PartView;
  /** Signs, and leaves it with the office for a second person. With problems nothing is asked. */
  erasePart(form: PartForm): { problems: FormProblems };
  /** The same for what was written since to records that are gone. */
  eraseLate(file: string): null;
}
