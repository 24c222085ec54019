/** Who belongs: inviting, changing, removing. Names go into the organisation's own file, membership into the log. */
import { firstFields } from '../../../shared/change/diff.ts';
import { blobHash, invitationKeys, newInvitationCode, sealBlob } from '../../../shared/crypto/invitation.ts';
import { newBoxKeys, type TeamKey } from '../../../shared/crypto/keys.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { toBase64 } from '../../../shared/encoding/bytes.ts';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import { teamOfKind } from '../../../shared/membership/membership.ts';
import type { Outcome } from '../api.ts';
import type { Entered, Invited, InviteForm, OfficeCalls } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import { followLog } from '../sync/follow-log.ts';
import { sealTeamKey, serveKeys } from '../sync/steward.ts';
import { isWritable } from '../writable.ts';
import { nameTeam, nameWorker } from './names.ts';
import { propose } from './propose.ts';

export async function invite(ports: Ports, session: Session, form: InviteForm): Promise<Outcome<Invited>> {
  const worker = form.worker ?? newId(ports.random);
  if (form.worker === null) {
    if (form.name.trim() === '' || form.role.trim() === '') return problem('FIELD_INVALID');
    const named = await nameWorker(ports, session, worker, form);
    if (!named.ok) return named;
  }
  return sendInvitation(ports, session, worker, form);
}

async function sendInvitation(
  ports: Ports,
  session: Session,
  worker: string,
  { administrator, teams: named }: Pick<InviteForm, 'administrator' | 'teams'>,
): Promise<Outcome<Invited>> {
  const { random } = ports;
  const { membership } = session;
  const code = newInvitationCode(random);
  const keys = invitationKeys(code);
  if (keys === null) throw new Error('a new code reads as one');
  const everyone = teamOfKind(membership, 'everyone');
  const teams = [...new Set([...named, ...(everyone === undefined ? [] : [everyone.team])])];
  const teamKeys = teams.flatMap((team): TeamKey[] => {
    const held = session.teamKeys.get(membership.teams.get(team)?.key ?? '');
    return held === undefined ? [] : [held];
  });
  const blob = sealBlob({ org: membership.org, checkpoint: session.checkpoint, teamKeys }, keys, random);
  const body = {
    type: 'invite',
    invitation: keys.id,
    sign: keys.sign.public,
    worker,
    administrator,
    teams,
    blob: blobHash(blob),
  } as const;
  const entered = await propose(ports, session, body, { blob: toBase64(blob) });
  return entered.ok ? done({ words: code, entered: entered.value }) : entered;
}

export async function cancelInvitation(
  ports: Ports,
  session: Session,
  invitation: string,
): Promise<Outcome<null>> {
  const entered = await propose(ports, session, { type: 'cancel', invitation });
  return entered.ok ? done(null) : entered;
}

export async function changeMember(
  ports: Ports,
  session: Session,
  form: Parameters<OfficeCalls['changeMember']>[0],
): Promise<Outcome<Entered>> {
  const { worker, joins, leaves, administrator } = form;
  return thenServe(
    ports,
    session,
    await propose(ports, session, { type: 'member', worker, joins, leaves, administrator }),
  );
}

export async function removeWorker(
  ports: Ports,
  session: Session,
  worker: string,
  wipe: boolean,
): Promise<Outcome<Entered>> {
  return thenServe(ports, session, await propose(ports, session, { type: 'leave', worker, wipe }));
}

export async function removeDevice(
  ports: Ports,
  session: Session,
  device: string,
  why: BodyOf<'device'>['why'],
  wipe: boolean,
): Promise<Outcome<null>> {
  const entered = await propose(ports, session, { type: 'device', device, why, wipe });
  const served = await thenServe(ports, session, entered);
  return served.ok ? done(null) : served;
}

/** A new team. Its key is sealed to its members' devices; who is not one of them keeps nothing of it. */
export async function makeTeam(
  ports: Ports,
  session: Session,
  { kind, name, members }: Parameters<OfficeCalls['makeTeam']>[0],
): Promise<Outcome<Entered>> {
  const team = newId(ports.random);
  if (!isWritable('team', firstFields({ name }))) return problem('FIELD_INVALID');
  const followed = await followLog(ports, session);
  if (!followed.ok) return followed;
  const key: TeamKey = { team, epoch: 0, ...newBoxKeys(ports.random) };
  const { membership } = session;
  const devices = [...membership.devices.values()].filter(
    ({ worker, removed }) =>
      removed === null && (kind === 'everyone' || members.includes(worker)) && membership.members.has(worker),
  );
  const envelopes = devices.map(({ box }) => sealTeamKey(session, key, box));
  const body = { type: 'team', team, kind, key: key.public, members } as const;
  const entered = await propose(ports, session, body, { envelopes });
  key.secret.wipe();
  if (!entered.ok) return entered;
  const named = await nameTeam(ports, session, team, name);
  if (!named.ok) return named;
  return thenServe(ports, session, entered);
}

/** Whoever has left has known keys: they are renewed at once where this device can, and by the next member in touch where not. */
async function thenServe(
  ports: Ports,
  session: Session,
  entered: Outcome<Entered>,
): Promise<Outcome<Entered>> {
  if (!entered.ok || entered.value.state === 'waiting') return entered;
  const served = await serveKeys(ports, session);
  return served.ok ? entered : served;
}
