/** Feedback without a name: a small file of its own for those who work together, with nothing in it that says whose words they are. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { feedback } from '../../../shared/record/case/feedback.ts';
import { readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import type { Outcome } from '../api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { RecordView } from '../record-api.ts';
import { ruleContext } from '../records/rule-context.ts';
import { recordViews } from '../records/view.ts';
import type { RestrictedCalls } from '../restricted-api.ts';
import { save } from '../save.ts';
import { myTeams, type Session } from '../session.ts';

export async function giveFeedback(
  ports: Ports,
  session: Session,
  typed: TypedForm,
): Promise<Outcome<ReturnType<RestrictedCalls['giveFeedback']>>> {
  const { values, problems } = readForm(feedback.fields, typed, ruleContext(ports, session, null));
  if (Object.keys(problems).length > 0) return done({ problems });
  const team = workTeam(session);
  const saved = await save(ports, session, {
    file: null,
    ...(team === undefined ? {} : { team }),
    record: newId(ports.random),
    kind: 'feedback',
    fields: firstFields(values),
  });
  return saved.ok ? done({ problems: {} }) : saved;
}

/** Where many work, so that what is said reaches those whom it is about; the worker's own team where there is no other. */
function workTeam(session: Session): string | undefined {
  return [...myTeams(session)].find((team) => session.membership.teams.get(team)?.kind === 'work');
}

export function namelessFeedback(session: Session): RecordView[] {
  return [...session.files.values()]
    .filter(({ about }) => about === 'feedback')
    .flatMap((file) => recordViews(session, file))
    .toSorted((a, b) => (a.begun.at < b.begun.at ? 1 : -1));
}
