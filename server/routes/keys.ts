/** Keys for those who by the log should have them and have not: what members seal for each other. */
import type { z } from 'zod';
import type { Envelope } from '../../shared/crypto/envelope.ts';
import { keyHolders, mayRead } from '../../shared/membership/access.ts';
import { devicesOf } from '../../shared/membership/membership.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { keepKeysRequest } from '../../shared/wire/http.ts';
import type { keepKeysReply } from '../../shared/wire/http.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { findFirstTeams } from '../db/changes.ts';
import { keepEnvelopes } from '../db/keystore.ts';
import { transaction } from '../db/query.ts';
import { signedIn, type Outcome } from '../http/handler.ts';
import { filesIn, isEnvelopeBy, withoutRetired } from '../membership/envelopes.ts';
import { timeNow } from '../service.ts';
import { type DeviceCaller, readDevice } from './caller.ts';

type Kept = z.infer<typeof keepKeysReply>;

export const keepKeys = signedIn(keepKeysRequest, async (service, { envelopes }, caller): Outcome<Kept> =>
  // The organisation is held until the keys are kept, so that no erasure comes in between.
  transaction(service.main, async (client): Promise<Result<Kept, ServerProblem>> => {
    const known = await readDevice(service, client, caller, 'for key share');
    if (known === null) return err('NOT_SIGNED_IN');
    const { log, device } = known;
    if (!envelopes.every((envelope) => isEnvelopeBy(device, log.org, envelope))) return err('BAD_SIGNATURE');
    const roots = await findFirstTeams(client, log.org, filesIn(envelopes));
    const now = timeNow(service);
    if (!envelopes.every((envelope) => makesSense(known, envelope, roots, now))) return err('NOT_FOUND');
    const wanted = withoutRetired(log, envelopes);
    return ok({ kept: await keepEnvelopes(service.keystore, log.org, wanted) });
  }),
);

/** From somebody who has the key, for somebody who should. */
export function makesSense(
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
  if (team === undefined || !member.teams.has(opens.team) || !team.keys.has(opens.epoch)) return false;
  if (opens.epoch === team.epoch) return devicesOf(log, opens.team).some(({ box }) => box === to);
  return [...team.keys].some(([epoch, key]) => epoch > opens.epoch && key === to);
}
