/** Which consents carry no sharing for now, though nobody took them back: until they are asked again, or until parents agree. */
import type { Pause } from '../../../shared/rules/sharing-gate.ts';
import { filesTogether } from '../household/pairs.ts';
import type { CaseFile, Session } from '../session.ts';
import { decisionsNow } from '../views/decisions.ts';
import { organisationFile, recordsOf, standingOf } from '../views/records.ts';
import { refreshesOf } from './state.ts';

/** By consent purpose. @param today ISO day. */
export function pausedIn(session: Session, file: CaseFile, today: string): ReadonlyMap<string, Pause> {
  const own = organisationFile(session);
  const [organisation] = own === undefined ? [] : recordsOf(own, 'organisation');
  const pauses = organisation?.value.refreshPauses !== false;
  const refreshes = refreshesOf(session, file, today);
  const disputed = filesTogether(session)(file).some(isDisputed);
  return new Map(
    decisionsNow(file).flatMap(({ purpose, act }): [string, Pause][] => {
      const made = [...file.acts.values()].find(({ statement }) => statement.act === act)?.statement;
      if (disputed && made?.decider.capacity === 'parental-responsibility') return [[purpose, 'dispute']];
      return pauses && refreshes.get(purpose)?.why === 'changed' ? [[purpose, 'changed']] : [];
    }),
  );
}

function isDisputed(file: CaseFile): boolean {
  return standingOf(file, 'parental-dispute').some(({ endedOn }) => endedOn === '');
}
