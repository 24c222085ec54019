/** What a screen may ask of the vault about days: what is due, who is on the way, what was left open. Types only. */
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { FormPlace } from '../../shared/record/form-draft.ts';
import type { FileRuleName } from '../../shared/rules/due/index.ts';
import type { VisitView } from './visit-api.ts';

interface OfSomebody {
  file: string;
  personName: string;
}

/** Something to be done by a day: because of a record, or of the whole file. */
export type DueView = OfSomebody & {
  /** ISO day. */
  day: string;
  /** Whose it is; empty for anybody's. */
  worker: string;
  workerName: string;
  /** Which of several, in the record's own words; may be empty. */
  about: string;
} & (
    | { from: 'record'; kind: CaseKindName; record: string; what: string }
    | { from: 'file'; what: FileRuleName }
  );

/** A form that was left half filled. */
export interface OpenForm extends FormPlace {
  personName: string;
  /** ISO time. */
  keptAt: string;
}

export interface Unsent extends OfSomebody {
  /** Changes that the office has not signed for. */
  count: number;
}

export interface DaysView {
  /** The earliest first. */
  dues: DueView[];
  /** In the order in which they begin. */
  visits: VisitView[];
}

export interface TodayView extends DaysView {
  forms: OpenForm[];
  unsent: Unsent[];
}

export interface DayCalls {
  /** Due today or before; visits of today, and each that has not ended; forms left open; what waits to be sent. */
  dueNow(): TodayView;
  /** Due on days from `from` to `to`, both ISO days and both counted, and the visits on them. */
  dues(from: string, to: string): DaysView;
}
