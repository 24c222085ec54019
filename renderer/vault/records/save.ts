/** Saving a record of a case file from what was typed: read, checked, and only what differs is written. */
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import { byPrecedence, type MergedRecord, recordKey } from '../../../shared/change/merge.ts';
import type { Chunk } from '../../../shared/crypto/attachment.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { canonicalText, type Json } from '../../../shared/encoding/canonical.ts';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { canBeMistaken, fieldsOf } from '../../../shared/record/case/kind.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { emptyValues, readForm } from '../../../shared/record/field/form.ts';
import type { FormPlace } from '../../../shared/record/form-draft.ts';
import type { Outcome } from '../api.ts';
import { discardForm, draftsOf } from '../form-drafts.ts';
import { duties } from '../office/duties.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { RecordCalls, RecordForm } from '../record-api.ts';
import { type Edit, save } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import { ruledBySharing } from '../sharing/rules.ts';
import { ruleContext } from './rule-context.ts';
import { isWithheld } from './secrecy.ts';

type Saved = ReturnType<RecordCalls['saveRecord']>;

/** What a record brings with it that nobody types. */
interface Brought {
  values: Values;
  chunks: readonly Chunk[];
}

export async function saveRecord(
  ports: Ports,
  session: Session,
  form: RecordForm,
  brought: Brought = { values: {}, chunks: [] },
): Promise<Outcome<Saved>> {
  const file = session.files.get(form.file);
  const merged = file === undefined || form.record === null ? null : recordOf(file, form.kind, form.record);
  if (file === undefined || merged === undefined) return problem('NOTHING_HERE');
  if (isWithheld(session, form.kind)) return problem('UNDERTAKING_MISSING');
  const kind = caseKindOf(form.kind);
  // A restricted record is begun by sealing it away; who reads it may put it right where it is.
  const mayBegin = kind.begunBy === 'worker' && kind.kept === 'file';
  const isAllowed = merged === null ? mayBegin : kind.merge !== 'once';
  if (!isAllowed) return problem('NOT_ALLOWED');
  const context = ruleContext(ports, session, file);
  const known = merged === null ? brought.values : valuesSeen(merged, form.seen);
  const fieldsNow = fieldsOf(kind, readForm(kind.fields, form.typed, context, known).values);
  const before = { ...emptyValues(fieldsNow), ...known };
  const read = readForm(fieldsNow, form.typed, context, before);
  const problems = { ...kind.check(read.values, context), ...read.problems };
  if (Object.keys(problems).length > 0) return done({ record: '', problems });
  if (kind.writers === 'custodians' && !duties(session).custodian) return problem('NOT_ALLOWED');
  const values = { ...read.values, ...kind.derive(read.values) };
  const ruled = ruledBySharing(form.kind, { session, file, values, today: context.today });
  if (!ruled.ok) return ruled;
  if (Object.keys(ruled.value.problems).length > 0)
    return done({ record: '', problems: ruled.value.problems });
  const wanted = ruled.value.values;
  const fields = merged === null ? firstFields(wanted) : changesOf(merged, before, wanted, form.seen);
  const record = form.record ?? newId(ports.random);
  const place: FormPlace = { form: form.kind, file: form.file, record: form.record, start: form.start };
  if (Object.keys(fields).length === 0) {
    const discarded = await discardForm(ports, session, place);
    return discarded.ok ? done({ record, problems: {} }) : discarded;
  }
  const edit = { file: form.file, record, kind: form.kind, fields };
  const saved = await save(ports, session, edit, {
    droppedDrafts: draftsOf(session, place),
    chunks: brought.chunks,
  });
  return saved.ok ? done({ record: recordKey(form.kind, record, saved.value.change), problems: {} }) : saved;
}

/** What the form was filled from: a value that has come in since is not what the worker saw, and must not look like their answer. */
export function valuesSeen(merged: MergedRecord, seen: RecordForm['seen']): Record<string, Json> {
  return Object.fromEntries(
    [...merged.fields].flatMap(([name, { writes }]) => {
      const [shown] = (seen[name] ?? []).flatMap((change) => writes.get(change) ?? []).toSorted(byPrecedence);
      return shown === undefined ? [] : [[name, shown.value] as const];
    }),
  );
}

/** Only what the worker changed, each putting away what they had before their eyes; what has come in since stays and is asked about. */
export function changesOf(
  merged: MergedRecord,
  before: Record<string, Json>,
  values: Record<string, Json>,
  seen: RecordForm['seen'],
): Edit['fields'] {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => canonicalText(value) !== canonicalText(before[name] ?? null))
      .map(([name, value]) => {
        const known = merged.fields.get(name)?.writes;
        const replaces = (seen[name] ?? []).filter((change) => known?.has(change) === true);
        return [name, { value, replaces }];
      }),
  );
}

export async function markMistake(
  ports: Ports,
  session: Session,
  [file, kind, record, why]: Parameters<RecordCalls['markMistake']>,
): Promise<Outcome<null>> {
  const known = session.files.get(file);
  const merged = known === undefined ? undefined : recordOf(known, kind, record);
  if (merged === undefined) return problem('NOTHING_HERE');
  if (isWithheld(session, kind)) return problem('UNDERTAKING_MISSING');
  if (!canBeMistaken(caseKindOf(kind))) return problem('NOT_ALLOWED');
  const fields = changedFields(merged, { mistake: why.trim() });
  const saved = await save(ports, session, { file, record, kind, fields });
  return saved.ok ? done(null) : saved;
}

export function recordOf(file: CaseFile, kind: CaseKindName, record: string): MergedRecord | undefined {
  return file.merged.records.get(`${kind}/${record}`);
}
