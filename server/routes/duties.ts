/** Who lacks which key: what a member in touch seals for the others. Asked at each contact, so it is quick where nobody lacks any. */
import type { z } from 'zod';
import { isOrdinary, isRestricted, keyHolders } from '../../shared/membership/access.ts';
import { devicesOf, type Team, teamOfKind } from '../../shared/membership/membership.ts';
import { ok, err } from '../../shared/result.ts';
import { limits, nothing } from '../../shared/wire/http.ts';
import type { dutiesReply } from '../../shared/wire/http.ts';
import { findFiles } from '../db/changes.ts';
import {
  keysLacking,
  type LackingKey,
  readFileRecipients,
  readSettledTime,
  readTeamRecipients,
} from '../db/keystore.ts';
import { signedIn, type Outcome } from '../http/handler.ts';
import { readableSharedFiles, sharedFiles } from '../membership/shared-files.ts';
import { type Service, timeNow } from '../service.ts';
import { type DeviceCaller, readDevice } from './caller.ts';

type Duties = z.infer<typeof dutiesReply>;
type FileDuty = Duties['files'][number];

export const duties = signedIn(nothing, async (service, _nothing, caller): Outcome<Duties> => {
  const known = await readDevice(service, service.main, caller);
  if (known === null) return err('NOT_SIGNED_IN');
  const files = [...(await ofSharedFiles(service, known)), ...(await ofOtherFiles(service, known))];
  return ok({ devices: await devicesWithout(service, known), files: files.slice(0, limits.page) });
});

const teamsOf = ({ log, member }: DeviceCaller): Team[] =>
  [...member.teams].toSorted().flatMap((team) => log.teams.get(team) ?? []);

/** The public keys of all epochs. */
const keysOf = (teams: readonly Team[]): string[] => teams.flatMap(({ keys }) => [...keys.values()]);

/** Devices of the caller's teams without the team's present key. */
async function devicesWithout(service: Service, known: DeviceCaller): Promise<Duties['devices']> {
  const { log } = known;
  const teams = teamsOf(known);
  const reached = await readTeamRecipients(service.keystore, log.org, teams);
  const lacking = teams.flatMap(({ team, epoch }) =>
    devicesOf(log, team)
      .filter(({ box }) => reached.get(`${team}/${String(epoch)}`)?.has(box) !== true)
      .map(({ id }) => ({ team, device: id })),
  );
  return lacking.slice(0, limits.page);
}

async function ofSharedFiles(service: Service, known: DeviceCaller): Promise<FileDuty[]> {
  const { log, device } = known;
  const now = timeNow(service);
  const roots = await readableSharedFiles(service, log, device.worker);
  const mine = new Set(keysOf(teamsOf(known)));
  const found = await readFileRecipients(service.keystore, log.org, [...roots.keys()]);
  return found.flatMap(({ file, key, recipients }) => {
    const root = roots.get(file);
    if (root === undefined || !recipients.some((to) => mine.has(to))) return [];
    return keyHolders(log, file, root, now)
      .filter((team) => !keysOf([team]).some((to) => recipients.includes(to)))
      .map(({ team }) => ({ file, root, key, team }));
  });
}

/** A file that was never shared can lack keys for two teams alone: those that came after it, and hold what other teams began. */
async function ofOtherFiles(service: Service, known: DeviceCaller): Promise<FileDuty[]> {
  const { log } = known;
  const mine = teamsOf(known);
  const ordinary = mine.filter(({ kind }) => isOrdinary(kind));
  const restricted = mine.filter(({ kind }) => isRestricted(kind));
  const [office, duty] = [teamOfKind(log, 'data-protection'), teamOfKind(log, 'duty')];
  return [
    ...(office === undefined ? [] : await lackingFor(service, known, ordinary, office)),
    ...(duty === undefined ? [] : await lackingFor(service, known, [...ordinary, ...restricted], duty)),
  ];
}

async function lackingFor(
  service: Service,
  known: DeviceCaller,
  teams: readonly Team[],
  to: Team,
): Promise<FileDuty[]> {
  const { org } = known.log;
  const question = { from: keysOf(teams), to: keysOf([to]), except: sharedFiles(known.log) };
  const name = [...question.from, '', ...question.to];
  const since = service.coverage.until(name);
  const settled = await readSettledTime(service.keystore);
  const lacking: FileDuty[] = [];
  let found = 0;
  for (let after: LackingKey | null = null; lacking.length < limits.page;) {
    const page: LackingKey[] = await keysLacking(service.keystore, org, question, since, after, limits.page);
    found += page.length;
    const files = page.map(({ file }) => file);
    // What is parked is nobody's to pass on until it counts.
    const roots = await findFiles(service.main, org, files);
    for (const { file, key } of page) {
      const root = roots.get(file);
      if (root !== undefined) lacking.push({ file, root, key, team: to.team });
    }
    after = page.at(-1) ?? null;
    if (page.length < limits.page) break;
  }
  // Not where something is parked: it may count one day.
  if (found === 0) service.coverage.note(name, settled);
  return lacking;
}
