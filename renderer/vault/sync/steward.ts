/**
 * What a member in touch does for the others: fetches the keys that are theirs, renews a team's key when somebody has left or come
 * by invitation and when it is old, and seals keys for who by the log should have them and has not. The office only says where
 * something is missing; whether it should be given is read from the log.
 */
import { type Envelope, envelopeId, sealKey } from '../../../shared/crypto/envelope.ts';
import { newBoxKeys, type TeamKey } from '../../../shared/crypto/keys.ts';
import { keyHolders, retiredKeys } from '../../../shared/membership/access.ts';
import { devicesOf, type Team } from '../../../shared/membership/membership.ts';
import { dutiesReply, envelopesReply, keepKeysReply, limits } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import { isKeyOfNobody, sealFileKey, takeOffered } from '../keys.ts';
import { propose } from '../office/propose.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { myTeams, ownDevice, type Session } from '../session.ts';
import { keepKeys } from './keep-keys.ts';
import { officeNow } from './office-time.ts';

/** A key that has got out unnoticed opens nothing new after this long. */
const OLD_MS = 90 * 24 * 60 * 60 * 1000;

/** Stops where the office cannot be reached; everything here is tried again at the next contact. A removed device serves nobody. */
export async function serveKeys(ports: Ports, session: Session): Promise<Outcome<null>> {
  if (ownDevice(session)?.removed !== null) return done(null);
  const fetched = await fetchTeamKeys(ports, session);
  if (!fetched.ok) return fetched;
  for (const team of ownTeams(session)) {
    const renewed = isDue(session, team) ? await renew(ports, session, team) : done(null);
    if (!renewed.ok) return renewed;
  }
  return sealForOthers(ports, session);
}

/** By two times of the office's own. This laptop's clock, which may be months off, has no part in it. */
function isDue({ officeTime }: Session, { rotationDue, keyAt }: Team): boolean {
  return rotationDue || (officeTime !== null && Date.parse(officeTime.at) - Date.parse(keyAt) >= OLD_MS);
}

function ownTeams(session: Session): Team[] {
  return [...myTeams(session)].flatMap((team) => session.membership.teams.get(team) ?? []);
}

export async function fetchTeamKeys(ports: Ports, session: Session): Promise<Outcome<null>> {
  const lacking = ownTeams(session).filter(({ keys }) =>
    [...keys.values()].some((key) => !session.teamKeys.has(key)),
  );
  if (lacking.length === 0) return keepKeys(ports, session, []);
  const question = { keys: [], teams: lacking.map(({ team }) => team) };
  const reply = await session.link.askAs(session.identity, 'envelopes', question, envelopesReply);
  if (!reply.ok) return reply;
  const known = new Set(session.envelopes.keys());
  const wanted = new Set(question.teams);
  const taken = takeOffered(
    session,
    reply.value.envelopes,
    ({ opens }) => opens.what === 'team' && wanted.has(opens.team),
  ).filter((envelope) => !known.has(envelopeId(envelope)));
  if (reply.value.envelopes.some((envelope) => isKeyOfNobody(session, envelope)))
    return problem('KEY_NOT_IN_LOG');
  return keepKeys(ports, session, taken);
}

/** A new key for the team, sealed to each of its devices, and the old one sealed to the new, for who joins later. */
async function renew(ports: Ports, session: Session, team: Team): Promise<Outcome<null>> {
  const present = session.teamKeys.get(team.key);
  if (present === undefined) return done(null);
  const next: TeamKey = { team: team.team, epoch: team.epoch + 1, ...newBoxKeys(ports.random) };
  const envelopes = [
    ...devicesOf(session.membership, team.team).map(({ box }) => sealTeamKey(session, next, box)),
    sealTeamKey(session, present, next.public),
  ];
  const body = { type: 'epoch', team: team.team, epoch: next.epoch, key: next.public } as const;
  const entered = await propose(ports, session, body, { envelopes });
  // Another member was quicker, or somebody joined meanwhile: the next contact will see.
  if (!entered.ok && !['LOG_MOVED', 'LOG_REFUSED', 'NOT_ALLOWED'].includes(entered.problem.code))
    return entered;
  return fetchTeamKeys(ports, session);
}

export function sealTeamKey(session: Session, { team, epoch, secret }: TeamKey, to: string): Envelope {
  const { org } = session.membership;
  const by = session.keyring.head.device;
  return sealKey({ org, opens: { what: 'team', team, epoch }, to, by }, secret, session.keyring.keys.sign);
}

async function sealForOthers(ports: Ports, session: Session): Promise<Outcome<null>> {
  // Each once, however often the office asks.
  const sealed = new Set<string>();
  for (;;) {
    const reply = await session.link.askAs(session.identity, 'duties', {}, dutiesReply);
    if (!reply.ok) return reply;
    const envelopes = [
      ...reply.value.devices.flatMap((one) => teamKeyFor(session, one)),
      ...reply.value.files.flatMap((one) => fileKeyFor(ports, session, one)),
    ].filter((envelope) => !sealed.has(envelopeId(envelope)));
    if (envelopes.length === 0) return done(null);
    const kept = await session.link.askAs(
      session.identity,
      'keepKeys',
      { envelopes: envelopes.slice(0, limits.envelopes) },
      keepKeysReply,
    );
    if (!kept.ok) return kept;
    for (const envelope of envelopes) sealed.add(envelopeId(envelope));
    // Where nothing was new, another member has done it, or the office asks for what it will not keep.
    if (kept.value.kept === 0) return done(null);
    await ports.rest();
  }
}

function teamKeyFor(session: Session, { team, device }: { team: string; device: string }): Envelope[] {
  const present = session.teamKeys.get(session.membership.teams.get(team)?.key ?? '');
  const member = devicesOf(session.membership, team).find(({ id }) => id === device);
  return present === undefined || member === undefined ? [] : [sealTeamKey(session, present, member.box)];
}

function fileKeyFor(
  ports: Ports,
  session: Session,
  { file, key, team }: { file: string; key: string; team: string },
): Envelope[] {
  const held = session.fileKeys.get(key);
  // The team a file began in is read from its first change, never from the office.
  const root = session.files.get(file)?.team ?? null;
  if (held?.file !== file || root === null || retiredKeys(session.membership, file).has(key)) return [];
  const holder = keyHolders(session.membership, file, root, officeNow(ports, session)).find(
    (one) => one.team === team,
  );
  return holder === undefined ? [] : [sealFileKey(session, { file, key: held.key, to: holder.key })];
}
