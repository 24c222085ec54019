/** Restricted records as the team that reads them sees them; masked fields in full, once the reason is written down. */
import { firstFields } from '../../../shared/change/diff.ts';
import { shownValues } from '../../../shared/change/merge.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { maskValue } from '../../../shared/record/field/masked.ts';
import { plain } from '../../../shared/record/field/text.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { Outcome } from '../api.ts';
import { noteFirst } from '../audit/tail.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { recordOf } from '../records/save.ts';
import { recordViews } from '../records/view.ts';
import type { RestrictedCalls, RestrictedView } from '../restricted-api.ts';
import { save } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import { openQuestionsOf } from '../views/records.ts';
import { aboutFile, erasedOn } from './about-file.ts';
import { stateOf } from './concerns.ts';
import { isOfItsTeam } from './own-team.ts';

export function restrictedRecords(
  session: Session,
  about: string | null,
  kind: CaseKindName,
): RestrictedView[] {
  return [...session.files.values()]
    .filter((file) => isOfItsTeam(session, file, kind))
    .flatMap((file) => views(session, file, kind))
    .filter((one) => about === null || one.about.file === about)
    .toSorted((a, b) => (a.view.begun.at < b.view.begun.at ? 1 : -1));
}

function views(session: Session, file: CaseFile, kind: CaseKindName): RestrictedView[] {
  const { fields } = caseKindOf(kind);
  const all = recordViews(session, file);
  const revealed = all
    .filter((one) => one.kind === 'revealed')
    .map(({ values, begun }) => ({ field: wordOf(values, 'field'), why: wordOf(values, 'why'), by: begun }))
    .toReversed();
  return all
    .filter((one) => one.kind === kind)
    .map((view) => ({
      view,
      about: aboutFile(session, wordOf(view.values, 'about')),
      aboutErasedOn: erasedOn(session, wordOf(view.values, 'about')),
      reference: fileReference(file.id),
      revealed,
      questions: openQuestionsOf(session, file).map((question) => ({
        ...question,
        values: question.values.map((one) => ({
          ...one,
          value: maskValue(fields[question.field], one.value),
        })),
      })),
      state: stateOf(session, file.id),
    }));
}

const MOST_WHY = 200;

export async function revealField(
  ports: Ports,
  session: Session,
  { file, kind, record, field: name, why }: Parameters<RestrictedCalls['revealField']>[0],
): Promise<Outcome<string>> {
  const known = session.files.get(file);
  const merged = known === undefined ? undefined : recordOf(known, kind, record);
  const field = caseKindOf(kind).fields[name];
  if (merged === undefined || field?.shows === undefined) return problem('NOTHING_HERE');
  const reason = plain(why, MOST_WHY);
  if (!reason.ok || reason.value === '') return problem('FIELD_INVALID');
  const fields = firstFields({ why: reason.value, field: name });
  const noted = await save(ports, session, { file, record: newId(ports.random), kind: 'revealed', fields });
  if (!noted.ok) return noted;
  const { about } = shownValues(merged);
  const whose = typeof about === 'string' && session.files.has(about) ? about : null;
  const target = { file: whose, thing: 'bank-details', id: noted.value.change };
  const logged = await noteFirst(ports, session, { action: 'revealed', target });
  if (!logged.ok) return logged;
  const shown = field.show(shownValues(merged)[name] ?? field.empty);
  return done(typeof shown === 'string' ? shown : '');
}
