/** A driver's day: written by a coordinator, shared with the driver's own team, and gone from the driver's laptop when the day is. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { fileFacts } from '../../../shared/membership/access.ts';
import { runSheetSchema } from '../../../shared/record/run-sheet.ts';
import type { Outcome } from '../api.ts';
import type { RunSheetForm, RunSheetView } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { writesOf } from '../records/view.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { recordsOf, workerName } from '../views/records.ts';
import { shareFile } from './access.ts';

export async function makeRunSheet(
  ports: Ports,
  session: Session,
  { driver, day, stops }: RunSheetForm,
): Promise<Outcome<{ file: string }>> {
  const sheet = runSheetSchema.safeParse({ day, stops });
  if (!sheet.success) return problem('FIELD_INVALID');
  const own = ownTeamOf(session, driver);
  if (own === undefined) return problem('DRIVER_WITHOUT_TEAM');
  const fields = firstFields(sheet.data);
  const saved = await save(ports, session, {
    file: null,
    record: newId(ports.random),
    kind: 'run-sheet',
    fields,
  });
  if (!saved.ok) return saved;
  const shared = await shareFile(ports, session, saved.value.file, own, endOf(day));
  return shared.ok ? done({ file: saved.value.file }) : shared;
}

export function ownTeamOf({ membership }: Session, worker: string): string | undefined {
  const teams = membership.members.get(worker)?.teams ?? [];
  return [...teams].find((team) => membership.teams.get(team)?.kind === 'own');
}

/** Midnight at the end of a day, by this laptop's own time zone. */
function endOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).toISOString();
}

/** Whose own team the sheet is shared with. */
function driverOf({ membership }: Session, file: string): string {
  const teams = fileFacts(membership, file).grants.map(({ to }) => to);
  const own = teams.find((team) => membership.teams.get(team)?.kind === 'own');
  const members = [...membership.members.values()];
  return own === undefined ? '' : (members.find((one) => one.teams.has(own))?.worker ?? '');
}

/** The sheets that this worker may see now, the next day first; of one day, in the order in which they were made. */
export function runSheets(session: Session): RunSheetView[] {
  return [...session.files.values()]
    .filter(({ about }) => about === 'run-sheet')
    .flatMap((file) =>
      recordsOf(file, 'run-sheet').map(({ value, merged }) => {
        const [write] = writesOf(merged);
        return {
          file: file.id,
          driver: driverOf(session, file.id),
          ...value,
          by: workerName(session, write?.worker ?? ''),
          madeAt: write?.at ?? '',
        };
      }),
    )
    .toSorted((a, b) => (a.day + a.madeAt < b.day + b.madeAt ? -1 : 1));
}
