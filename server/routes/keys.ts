/** Keys for those who by the log should have them and have not: what members seal for each other. */
import type { z } from 'zod';
import { type Envelope, isSignedEnvelope } from '../../shared/crypto/envelope.ts';
import { isOrdinary, isRestricted, keyHolders, mayRead } from '../../shared/membership/access.ts';
import { devicesOf, type Team, teamOfKind } from '../../shared/membership/membership.ts';
import { err, ok } from '../../shared/result.ts';
import { keepKeysRequest, limits, nothing } from '../../shared/wire/http.ts';
import type { dutiesReply, keepKeysReply } from '../../shared/wire/http.ts';
import { findFirstTeams } from '../db/changes.ts';
import { keepEnvelopes, keysLacking, readDevicesWithKey } from '../db/keystore.ts';
import { signedIn, type Outcome } from '../http/handler.ts';
import { type Service, timeNow } from '../service.ts';
import { type DeviceCaller, readDevice } from './caller.ts';

type Duties = z.infer<typeof dutiesReply>;

export const keepKeys = signedIn(
  keepKeysRequest,
  async (service, { envelopes }, caller): Outcome<z.infer<typeof keepKeysReply>> => {
    const known = await readDevice(service, service.main, caller);
    if (known === null) return err('NOT_SIGNED_IN');
    const { log, device } = known;
    const own = envelopes.every(
      (envelope) =>
        envelope.head.org === log.org &&
        envelope.head.by === device.id &&
        isSignedEnvelope(envelope, device.sign),
    );
    if (!own) return err('BAD_SIGNATURE');
    const files = envelopes.flatMap(({ head: { opens } }) => (opens.what === 'file' ? [opens.file] : []));
    const roots = await findFirstTeams(service.main, log.org, files);
    const now = timeNow(service);
    if (!envelopes.every((envelope) => makesSense(known, envelope, roots, now))) return err('NOT_FOUND');
    return ok({ kept: await keepEnvelopes(service.keystore, log.org, envelopes) });
  },
);

/** From somebody who has the key, for somebody who should. */
function makesSense(
  { log, member, device }: DeviceCaller,
  { head: { opens, to } }: Envelope,
  roots: ReadonlyMap<string, string>,
  now: string,
): boolean {
  if (opens.what === 'file') {
    const root = roots.get(opens.file);
    if (root === undefined || !mayRead(log, device.worker, opens.file, root, now)) return false;
    return keyHolders(log, opens.file, root, now).some(({ key }) => key === to);
  }
  const team = log.teams.get(opens.team);
  if (team === undefined || !member.teams.has(opens.team)) return false;
  if (opens.epoch === team.epoch) return devicesOf(log, opens.team).some(({ box }) => box === to);
  return [...team.keys].some(([epoch, key]) => epoch > opens.epoch && key === to);
}

export const duties = signedIn(nothing, async (service, _nothing, caller): Outcome<Duties> => {
  const known = await readDevice(service, service.main, caller);
  if (known === null) return err('NOT_SIGNED_IN');
  return ok({
    devices: await devicesWithout(service, known),
    files: await filesWithout(service, known),
  });
});

async function devicesWithout(service: Service, { log, member }: DeviceCaller): Promise<Duties['devices']> {
  const lacking: Duties['devices'] = [];
  for (const team of [...member.teams].toSorted()) {
    const known = log.teams.get(team);
    if (known === undefined) continue;
    const reached = await readDevicesWithKey(service.keystore, log.org, team, known.epoch);
    for (const { id, box } of devicesOf(log, team)) {
      if (!reached.has(box)) lacking.push({ team, device: id });
    }
  }
  return lacking.slice(0, limits.page);
}

/** Files that began before the data-protection team or the duty team did: its keys are sealed for them by who holds the file. */
async function filesWithout(service: Service, { log, member }: DeviceCaller): Promise<Duties['files']> {
  const mine = [...member.teams].flatMap((team) => log.teams.get(team) ?? []);
  const ordinary = mine.filter(({ kind }) => isOrdinary(kind));
  const all = mine.filter(({ kind }) => isOrdinary(kind) || isRestricted(kind));
  const [office, duty] = [teamOfKind(log, 'data-protection'), teamOfKind(log, 'duty')];
  const wanted = [
    ...(office === undefined ? [] : await lackingFor(service, log.org, ordinary, office)),
    ...(duty === undefined ? [] : await lackingFor(service, log.org, all, duty)),
  ];
  const roots = await findFirstTeams(
    service.main,
    log.org,
    wanted.map(({ file }) => file),
  );
  const now = timeNow(service);
  return wanted
    .flatMap((one) => {
      const root = roots.get(one.file);
      if (root === undefined) return [];
      const holds = keyHolders(log, one.file, root, now).some(({ team }) => team === one.team);
      return holds ? [{ ...one, root }] : [];
    })
    .slice(0, limits.page);
}

async function lackingFor(
  service: Service,
  org: string,
  from: readonly Team[],
  to: Team,
): Promise<{ file: string; key: string; team: string }[]> {
  const keys = from.flatMap((team) => [...team.keys.values()]);
  const found = await keysLacking(service.keystore, org, keys, [...to.keys.values()], limits.page);
  return found.map((one) => ({ ...one, team: to.team }));
}
