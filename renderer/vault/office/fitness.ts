/** Closing people's files to who is not fit to open them, by a rule of the app: what else they may do stays open. */
import { changedFields } from '../../../shared/change/diff.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import { date } from '../../../shared/record/field/time.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { fitness, isShutOut } from '../../../shared/rules/fitness.ts';
import type { Outcome } from '../api.ts';
import type { OfficeCalls, OwnFitness } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { ruleContext } from '../records/rule-context.ts';
import { save } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import type { Turns } from '../turns.ts';
import { organisationFile, recordsOf, workerOf } from '../views/records.ts';
import { untilChanged } from '../views/until-changed.ts';
import { visitViews } from '../visits/view.ts';
import { duties } from './duties.ts';

/** ISO day from which it counts; empty for never. */
const countsFrom = untilChanged(
  (file: CaseFile) => recordsOf(file, 'organisation')[0]?.value.fitnessFrom ?? '',
);

export function ownFitness({ clock }: Ports, session: Session): OwnFitness {
  const file = organisationFile(session);
  const from = file === undefined ? '' : countsFrom(file);
  const me = workerOf(session, session.keyring.head.worker);
  const today = localDay(new Date(clock.now()));
  return {
    ...fitness(me, today),
    counts: from !== '',
    isShut: isShutOut(me, from, today) && !isOnVisit(session),
  };
}

/** Who is with somebody needs the file until they are out again. */
function isOnVisit(session: Session): boolean {
  return [...session.files.values()].some(
    (file) =>
      file.about === 'person' &&
      visitViews(session, file).some(
        ({ isOwn, startedAt, endedAt }) => isOwn && startedAt !== '' && endedAt === '',
      ),
  );
}

/** Answers for rooms that show or change people's files: none while this worker is not fit. */
export function whileFit(ports: Ports, { opened, writing }: Turns): Turns {
  return {
    opened: (work) =>
      opened((session) => (ownFitness(ports, session).isShut ? problem('NOT_FIT') : work(session))),
    writing: (work) =>
      writing(async (session) => (ownFitness(ports, session).isShut ? problem('NOT_FIT') : work(session))),
  };
}

const countsFromForm = { fitnessFrom: date() };

export async function setFitnessFrom(
  ports: Ports,
  session: Session,
  typed: string,
): Promise<Outcome<ReturnType<OfficeCalls['setFitnessFrom']>>> {
  if (!duties(session).administrator) return problem('NOT_ALLOWED');
  const file = organisationFile(session);
  const [organisation] = file === undefined ? [] : recordsOf(file, 'organisation');
  if (file === undefined || organisation === undefined) return problem('NEWS_MISSING');
  const context = ruleContext(ports, session, null);
  const { values, problems } = readForm(countsFromForm, { fitnessFrom: typed }, context);
  if (Object.keys(problems).length > 0) return done({ problems });
  const fields = changedFields(organisation.merged, values);
  if (Object.keys(fields).length === 0) return done({ problems: {} });
  const { record } = organisation;
  const saved = await save(ports, session, { file: file.id, record, kind: 'organisation', fields });
  return saved.ok ? done({ problems: {} }) : saved;
}
