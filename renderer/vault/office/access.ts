/** Who can open a file, and changing it: shared, unshared, erased. */
import { sealFileKey } from '../keys.ts';
import { fileFacts, holders, isOrdinary } from '../../../shared/membership/access.ts';
import { heads } from '../../../shared/change/merge.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { Outcome } from '../api.ts';
import type { FileAccess } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import { limitsOf } from '../requests/limits.ts';
import { myTeams, type Session } from '../session.ts';
import { officeNow } from '../sync/office-time.ts';
import { pushWaiting } from '../sync/push.ts';
import { duties } from './duties.ts';
import { teamName } from './names.ts';
import { propose } from './propose.ts';
import { workerName } from '../views/records.ts';

export function fileAccess(ports: Ports, session: Session, file: string): Outcome<FileAccess> {
  const { membership } = session;
  const facts = fileFacts(membership, file);
  const root = session.files.get(file)?.team ?? null;
  const base = { reference: fileReference(file), held: facts.held, erased: facts.erased !== null };
  if (facts.erased !== null) return done({ ...base, teams: [], people: [], could: [] });
  if (root === null) return problem('NOTHING_HERE');
  const holding = holders(membership, file, root, officeNow(ports, session));
  const mine = myTeams(session);
  const { custodian } = duties(session);
  const teams = [...holding].flatMap((team) => {
    const known = membership.teams.get(team);
    if (known === undefined) return [];
    const grant = facts.grants.findLast(({ to, span }) => to === team && span.until === null);
    return [
      {
        team,
        name: teamName(session, team),
        kind: known.kind,
        until: grant?.ends ?? null,
        canRevoke: grant !== undefined && (custodian || mine.has(grant.from) || mine.has(team)),
      },
    ];
  });
  const people = [...membership.members.values()]
    .filter((member) => [...member.teams].some((team) => holding.has(team)))
    .map(({ worker }) => ({ worker, name: workerName(session, worker) }));
  const could = [...membership.teams.values()]
    .filter(({ team, kind }) => isOrdinary(kind) && !holding.has(team))
    .map(({ team, kind }) => ({ team, kind, name: teamName(session, team) }));
  return done({ ...base, teams, people, could });
}

/** All keys of the file that are held here go with it: the other team reads from the beginning. */
export async function shareFile(
  ports: Ports,
  session: Session,
  file: string,
  team: string,
  until: string | null,
): Promise<Outcome<null>> {
  // What is not at the office yet could not be delivered from there.
  const pushed = await pushWaiting(ports, session, () => {});
  if (!pushed.ok) return pushed;
  const { membership } = session;
  const known = session.files.get(file);
  const to = membership.teams.get(team);
  if (known === undefined || known.team === null || to === undefined) return problem('NOTHING_HERE');
  if (limitsOf(session, known, today(ports)).locked) return problem('FILE_RESTRICTED');
  const holding = holders(membership, file, known.team, officeNow(ports, session));
  const mine = myTeams(session);
  const from = [...holding].find((one) => mine.has(one));
  if (from === undefined) return problem('NOT_ALLOWED');
  const envelopes = [...session.fileKeys.values()]
    .filter((held) => held.file === file)
    .map(({ key }) => sealFileKey(session, { file, key, to: to.key }));
  const body = { type: 'grant', file, from, to: team, heads: heads(known.merged), until } as const;
  const entered = await propose(ports, session, body, { envelopes });
  return entered.ok ? done(null) : entered;
}

export async function unshareFile(
  ports: Ports,
  session: Session,
  file: string,
  team: string,
): Promise<Outcome<null>> {
  const entered = await propose(ports, session, { type: 'revoke', file, team });
  return entered.ok ? done(null) : entered;
}
