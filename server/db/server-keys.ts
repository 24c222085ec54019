/** The keys that this server signs with, for each organisation. They lie in the key store as seeds. */
import type { Pool } from 'pg';
import { z } from 'zod';
import { signingKeysFromSeed } from '../../shared/crypto/keys.ts';
import type { SigningKeys } from '../../shared/crypto/signing.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { rows } from './query.ts';

/** The key that the log names now. Throws if it is lost: then the key store belongs to other data. */
export async function readServerKey(keystore: Pool, { org, serverKey }: Membership): Promise<SigningKeys> {
  const keys = await findServerKey(keystore, org, serverKey);
  if (keys === undefined) throw new Error('the key store has no server key for an organisation');
  return keys;
}

/** The secret half of a public key, if it is one of this server's. An organisation has few keys in its life. */
export async function findServerKey(
  keystore: Pool,
  org: string,
  publicKey: string,
): Promise<SigningKeys | undefined> {
  const found = await rows(
    keystore,
    z.object({ seed: z.instanceof(Uint8Array) }),
    'select seed from server_key where org = $1 order by number desc',
    [org],
  );
  return found.map(({ seed }) => signingKeysFromSeed(seed)).find((keys) => keys.public === publicKey);
}

/**
 * Keeps one more seed, which signs nothing until the log names its public key. Gives that key; null for an organisation that
 * this server has no key for.
 */
export async function addServerKey(keystore: Pool, org: string, seed: Uint8Array): Promise<string | null> {
  const added = await keystore.query(
    `insert into server_key (org, number, seed)
     select org, max(number) + 1, $2 from server_key where org = $1 group by org`,
    [org, Buffer.from(seed)],
  );
  return added.rowCount === 1 ? signingKeysFromSeed(seed).public : null;
}
