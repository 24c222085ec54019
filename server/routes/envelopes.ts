import type { z } from 'zod';
import type { Envelope } from '../../shared/crypto/envelope.ts';
import { mayRead } from '../../shared/membership/access.ts';
import { err, ok } from '../../shared/result.ts';
import { envelopesRequest } from '../../shared/wire/http.ts';
import type { envelopesReply } from '../../shared/wire/http.ts';
import { findFirstTeams } from '../db/changes.ts';
import { readEnvelopes, readTeamEnvelopes } from '../db/keystore.ts';
import { signedIn, type Outcome } from '../http/handler.ts';
import { filesIn } from '../membership/envelopes.ts';
import { type Service, timeNow } from '../service.ts';
import { type DeviceCaller, readDevice } from './caller.ts';

/**
 * Only what the caller can open anyway: sealed to its own key, or to a key of a team it belongs to. What is sealed to the duty team
 * is given out behind broken glass alone.
 */
export const envelopes = signedIn(
  envelopesRequest,
  async (service, { keys, teams }, caller): Outcome<z.infer<typeof envelopesReply>> => {
    const known = await readDevice(service, service.main, caller);
    if (known === null) return err('NOT_SIGNED_IN');
    const { log, device, member } = known;
    if (!teams.every((team) => member.teams.has(team))) return err('NOT_FOUND');
    const keysOf = (team: string) => [...(log.teams.get(team)?.keys.values() ?? [])];
    const own = await readTeamEnvelopes(service.keystore, log.org, teams, [
      device.box,
      ...teams.flatMap(keysOf),
    ]);
    const reading = [...member.teams].filter((team) => log.teams.get(team)?.kind !== 'duty');
    const found = await readEnvelopes(service.keystore, log.org, keys, [
      device.box,
      ...reading.flatMap(keysOf),
    ]);
    return ok({ envelopes: [...own, ...(await ofReadableFiles(service, known, found))] });
  },
);

/** A file that was erased, or is no longer shared, gives no more keys. */
async function ofReadableFiles(
  service: Service,
  { log, device }: DeviceCaller,
  found: readonly Envelope[],
): Promise<Envelope[]> {
  const roots = await findFirstTeams(service.main, log.org, filesIn(found));
  const now = timeNow(service);
  return found.filter(({ head: { opens } }) => {
    if (opens.what !== 'file') return false;
    const root = roots.get(opens.file);
    return root !== undefined && mayRead(log, device.worker, opens.file, root, now);
  });
}
