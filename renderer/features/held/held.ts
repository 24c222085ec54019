/** Everything in a person's file, put together by what it is, for a page that the person gets. Pure. */
import { beforehand } from '../../../shared/pack/look.ts';
import { type CaseKindName, caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import type { PurposeOfUse } from '../../../shared/record/case/purposes.ts';
import { type Section, sections } from '../../../shared/record/case/sections.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';

export interface HeldPart {
  section: Section;
  kind: CaseKindName;
  use: PurposeOfUse;
  /** In the order in which they were begun. */
  records: readonly RecordView[];
  /** Who got some of it, by name. */
  recipients: readonly string[];
}

export interface Held {
  /** As a file is ordered: by section, then by kind. */
  parts: readonly HeldPart[];
  /** How many records are not for this paper: somebody has to look at them first. */
  leftOut: number;
}

export function heldIn({ details, records }: Pick<FileView, 'details' | 'records'>): Held {
  const all = [details, ...records].filter(({ kind }) => !ofTheLaptop.includes(kind));
  const shown = all.filter(isForPaper);
  const sharings = records.filter(({ kind, mistake }) => kind === 'sharing' && mistake === '');
  const byKind = Map.groupBy(shown, ({ kind }) => kind);
  const parts = caseKindNames.flatMap((kind): HeldPart[] => {
    const { section, use } = caseKindOf(kind);
    const own = byKind.get(kind) ?? [];
    return own.length === 0
      ? []
      : [{ section, kind, use, records: own, recipients: recipientsOf(kind, sharings) }];
  });
  return {
    parts: parts.toSorted((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section)),
    leftOut: all.length - shown.length,
  };
}

/** How the alarm of a visit is silenced, and which row of a table a file came from, say nothing of the person. */
const ofTheLaptop: readonly CaseKindName[] = ['visit-step', 'imported'];

/** Nothing that somebody has to look at first, and no worry about safety: the paper may lie open on a kitchen table. */
function isForPaper({ kind, values }: RecordView): boolean {
  return caseKindOf(kind).section !== 'concerns' && beforehand('own-file', kind, values) === null;
}

function recipientsOf(kind: CaseKindName, sharings: readonly RecordView[]): string[] {
  const got = sharings.filter(({ values }) => wordOf(values, 'stopped') === '' && went(kind, values));
  return [...new Set(got.map(({ values }) => wordOf(values, 'recipientName')))].toSorted();
}

/** Facts such as a name go by themselves; everything else as a whole record. */
function went(kind: CaseKindName, { items, details }: Values): boolean {
  if (kind === 'person') return Array.isArray(details) && details.length > 0;
  return (
    Array.isArray(items) && items.some((item) => typeof item === 'string' && item.startsWith(`${kind}/`))
  );
}
