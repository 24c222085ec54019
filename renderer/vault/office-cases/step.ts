/** Writing a step of one of the office's cases: read and checked like any record, and against the case so far. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { caseKindOf, isCaseKind } from '../../../shared/record/case/index.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import type { Outcome } from '../api.ts';
import { draftsOf } from '../form-drafts.ts';
import type { OfficeCaseCalls, StepForm } from '../office-case-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { ruleContext } from '../records/rule-context.ts';
import { requestProblems } from '../requests/rules.ts';
import { disposalStepProblems } from '../retention/guard.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { officeCase } from './read.ts';

export async function addStep(
  ports: Ports,
  session: Session,
  { file, kind, typed, start }: StepForm,
): Promise<Outcome<ReturnType<OfficeCaseCalls['addStep']>>> {
  const { fields, check, checkStep, derive, partOf } = caseKindOf(kind);
  const known = session.files.get(file);
  if (known === undefined || !isCaseKind(partOf)) return problem('NOTHING_HERE');
  const found = officeCase(session, known, partOf);
  if (found === null) return problem('NOTHING_HERE');
  const context = ruleContext(ports, session, null);
  const { values, problems: wrong } = readForm(fields, typed, context);
  const own = {
    ...requestProblems(ports, session, kind, { found, values }),
    ...disposalStepProblems(ports, session, kind, { found, values }),
  };
  const problems = { ...check(values, context), ...checkStep(values, found), ...own, ...wrong };
  if (Object.keys(problems).length > 0) return done({ problems });
  const edit = {
    file,
    record: newId(ports.random),
    kind,
    fields: firstFields({ ...values, ...derive(values) }),
  };
  const droppedDrafts = draftsOf(session, { form: kind, file, record: null, start });
  const saved = await save(ports, session, edit, { droppedDrafts });
  return saved.ok ? done({ problems: {} }) : saved;
}
