/** What a screen may ask of the vault about the charity's notices. They are read as a part of the library. Types only. */
import type { FormProblems } from '../../shared/record/field/form.ts';
import type { NoticeIssue } from '../../shared/record/organisation.ts';
import type { TypedNotice } from '../../shared/rules/notice/publish.ts';
import type { TypedTranslation } from '../../shared/rules/notice/translate.ts';

/** A version as it was published, and who published it. */
export type IssueView = NoticeIssue & { at: string; workerName: string };

export interface NoticeCalls {
  /** For administrators. With problems nothing is published, and `version` is 0. */
  publishNotice(typed: TypedNotice): { version: number; problems: FormProblems };
  /** For administrators: one card in another language. With problems nothing is kept. */
  translateCard(typed: TypedTranslation): FormProblems;
  /** For administrators: whether a consent that must be asked again carries no sharing until it has been. */
  setRefreshPauses(pauses: boolean): null;
}
