/** What a whole file asks to be done by a day, where no single record says so. One rule is one file beside this, and one line in `index.ts`. */
import type { CaseKindName } from '../../record/case/index.ts';
import type { Person } from '../../record/case/person.ts';
import type { Values } from '../../record/field/field.ts';
import type { NoticeState } from '../notice/given.ts';
import type { Refresh } from '../notice/refresh.ts';

/** What a rule may look at. Records entered by mistake are left out. */
export interface FileFacts {
  person: Person;
  /** ISO day on which the file was begun. */
  begunOn: string;
  /** ISO day of the last time that somebody was asked to decide; empty for never. */
  decidedOn: string;
  /** The answer in force on each purpose. `on`: the ISO day of it; `askAgainOn`: ISO day, or empty. */
  decisions: readonly { purpose: string; question: string; answer: string; on: string; askAgainOn: string }[];
  /** Answers in force that must be asked again, and since when. */
  refreshes: readonly (Refresh & { question: string })[];
  /** Whether the person was given the notice that counts. */
  notice: NoticeState;
  records: readonly { kind: CaseKindName; record: string; values: Values }[];
}

export interface DueOfFile {
  /** ISO day. */
  day: string;
  /** What tells it from others under the same rule, in words of the record; empty where there is one only. */
  about: string;
}

/** @param today ISO day where the worker is. */
export type FileRule = (facts: FileFacts, today: string) => readonly DueOfFile[];
