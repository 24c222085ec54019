/**
 * Claim: who may start an organisation on this server is decided at its console (`admin.ts claim`). First the code alone, to
 * learn the key the server will sign with; then the genesis that names that key.
 */
import type { Pool } from 'pg';
import { z } from 'zod';
import { signingKeysFromSeed } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { type Entry, entryHash, type SignedProposal } from '../../shared/membership/entry.ts';
import { checkProposal } from '../../shared/membership/replay.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { err, ok } from '../../shared/result.ts';
import { claimRequest } from '../../shared/wire/http.ts';
import type { claimReply } from '../../shared/wire/http.ts';
import { findEntry, insertEntry } from '../db/membership.ts';
import { always, row, transaction } from '../db/query.ts';
import { secretHash } from '../db/secret-hash.ts';
import { open, type Outcome } from '../http/handler.ts';
import { type Service, timeNow } from '../service.ts';

type Reply = z.infer<typeof claimReply>;

const claimRow = z.object({ seed: z.instanceof(Uint8Array), expires: z.date(), org: z.string().nullable() });

export const claim = open(claimRequest, async (service, { code, genesis }): Outcome<Reply> => {
  const known = await row(
    service.keystore,
    claimRow,
    'select seed, expires, org from claim where code = $1',
    [secretHash(code)],
  );
  if (known === undefined || known.expires < service.now()) return err('CLAIM_REFUSED');
  const server = signingKeysFromSeed(known.seed).public;
  if (genesis === null) return known.org === null ? ok({ server, entry: null }) : err('CLAIM_REFUSED');
  const checked = checkProposal(null, genesis, timeNow(service));
  if (!checked.ok) return err('LOG_REFUSED');
  const log = checked.value;
  if (log.serverKey !== server) return err('LOG_REFUSED');
  if (service.practiceOnly && !log.practice) return err('CLAIM_REFUSED');
  // The key first: an organisation without its server key could never answer, a key without one harms nobody.
  if (!(await bindClaim(service.keystore, code, log.org))) return err('CLAIM_REFUSED');
  const entry = await found(service, log, genesis);
  return ok({ server, entry });
});

/** Ties the code to one organisation for good; true again for the same one, because a reply can get lost. */
async function bindClaim(keystore: Pool, code: string, org: string): Promise<boolean> {
  const bound = await transaction(keystore, async (client) => {
    const claimed = await row(
      client,
      z.object({ seed: z.instanceof(Uint8Array) }),
      'update claim set org = $2 where code = $1 and (org is null or org = $2) returning seed',
      [secretHash(code), org],
    );
    if (claimed === undefined) return err('CLAIM_REFUSED');
    await client.query(
      'insert into server_key (org, number, seed) values ($1, 1, $2) on conflict do nothing',
      [org, claimed.seed],
    );
    return ok(null);
  });
  return bound.ok;
}

function found(service: Service, log: Membership, genesis: SignedProposal): Promise<Entry> {
  const entry: Entry = { v: 1, seq: 1, prev: null, at: timeNow(service), ...genesis };
  return always(service.main, async (client) => {
    const made = await client.query(
      `insert into organisation (org, practice, incarnation, log_size, log_head)
       values ($1, $2, $3, 1, $4) on conflict do nothing`,
      [log.org, log.practice, newId(service.random), entryHash(entry)],
    );
    if (made.rowCount === 0) {
      const stored = await findEntry(client, log.org, genesis.proposal);
      if (stored === undefined) throw new Error('an organisation without its genesis');
      return stored;
    }
    await insertEntry(client, log.org, entry);
    await client.query('insert into feed (org, team) select $1, unnest($2::text[])', [
      log.org,
      [...log.teams.keys()],
    ]);
    return entry;
  });
}
