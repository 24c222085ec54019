/** How far a concern has come: written by the safeguarding team, and shared with the team of the worker who reported it. */
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { fileFacts } from '../../../shared/membership/access.ts';
import { type ConcernState, concernStates } from '../../../shared/record/case/concern-status.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { Outcome, Safety } from '../api.ts';
import { shareFile } from '../office/access.ts';
import { ownTeamOf } from '../office/run-sheets.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { writesOf } from '../records/view.ts';
import type { OwnConcern } from '../restricted-api.ts';
import { save } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import { recordsOf, type Shown } from '../views/records.ts';
import { isOfItsTeam } from './own-team.ts';

type Status = Shown<'concern-status'> & { file: CaseFile };

function statuses(session: Session): Status[] {
  return [...session.files.values()]
    .filter((file) => isOfItsTeam(session, file, 'concern-status'))
    .flatMap((file) => recordsOf(file, 'concern-status').map((shown) => ({ ...shown, file })));
}

export function stateOf(session: Session, concern: string): ConcernState | null {
  const known = statuses(session).find(({ value }) => value.concern === concern);
  return known === undefined ? null : stateIn(known);
}

function stateIn({ value }: Status): ConcernState | null {
  return concernStates.find((state) => state === value.state) ?? null;
}

export async function setConcernState(
  ports: Ports,
  session: Session,
  concern: string,
  state: ConcernState,
): Promise<Outcome<{ told: boolean }>> {
  const file = session.files.get(concern);
  const merged = [...(file?.merged.records.values() ?? [])].find(({ kind }) => kind === 'concern');
  const reporter = merged === undefined ? undefined : writesOf(merged)[0]?.worker;
  if (file === undefined || file.team === null || reporter === undefined) return problem('NOTHING_HERE');
  const known = statuses(session).find(({ value }) => value.concern === concern);
  const edit =
    known === undefined
      ? {
          file: null,
          team: file.team,
          record: newId(ports.random),
          fields: firstFields({ state, concern, reporter }),
        }
      : { file: known.file.id, record: known.record, fields: changedFields(known.merged, { state }) };
  const saved = await save(ports, session, { ...edit, kind: 'concern-status' });
  if (!saved.ok) return saved;
  return done({ told: await tell(ports, session, saved.value.file, reporter) });
}

/** Sharing needs the office. Where it cannot be asked, the next word about the concern is shared with this one. */
async function tell(ports: Ports, session: Session, file: string, reporter: string): Promise<boolean> {
  const own = ownTeamOf(session, reporter);
  if (own === undefined) return false;
  const isShared = fileFacts(session.membership, file).grants.some(
    ({ to, span }) => to === own && span.until === null,
  );
  return isShared || (await shareFile(ports, session, file, own, null)).ok;
}

/** What this worker handed over: from this laptop by its own sealed changes, from others by what the team has said of it since. */
export function ownConcerns(session: Session): OwnConcern[] {
  const { worker } = session.keyring.head;
  const sent = [...session.sentAway.values()].filter(
    ({ team }) => session.membership.teams.get(team)?.kind === 'safeguarding',
  );
  const here = sent.map(({ file, state, feed }) => ({
    reference: fileReference(file),
    at: feed?.at ?? null,
    safety: safetyIn(state),
    state: stateOf(session, file),
  }));
  const elsewhere = statuses(session)
    .filter(({ value }) => value.reporter === worker && !sent.some(({ file }) => file === value.concern))
    .map((status) => ({
      reference: fileReference(status.value.concern),
      at: null,
      safety: 'office' as const,
      state: stateIn(status),
    }));
  return [...here, ...elsewhere].toSorted((a, b) => ((a.at ?? '9') < (b.at ?? '9') ? 1 : -1));
}

const safetyIn = (state: 'waiting' | 'accepted' | 'parked'): Safety =>
  state === 'waiting' ? 'laptop' : state === 'parked' ? 'parked' : 'office';
