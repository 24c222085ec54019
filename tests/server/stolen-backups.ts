/** What a thief makes of backups of the office, with every private key that there ever was. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { z } from 'zod';
import { must } from '../../build/practice/link.ts';
import { readHead } from '../../server/backup/read.ts';
import { restore } from '../../server/backup/restore.ts';
import { openPool } from '../../server/db/pool.ts';
import { rows } from '../../server/db/query.ts';
import { readChange } from '../../shared/change/change.ts';
import { envelopeSchema } from '../../shared/crypto/envelope.ts';
import { type BoxKeys, type FileKey, fileKey } from '../../shared/crypto/keys.ts';
import { openBody } from '../../shared/crypto/sealed-change.ts';
import { sodium } from '../../shared/crypto/sodium.ts';
import { fromBase64 } from '../../shared/encoding/bytes.ts';
import { freshDatabases } from './database.ts';

const DAY = 86_400_000;

export interface Pair {
  main: string;
  keystore: string;
}

export interface StolenChange {
  id: string;
  file: string;
  header: string;
  sealed: Uint8Array;
}

interface Stolen {
  changes: StolenChange[];
  envelopes: string[];
}

/** What two backups hold, read from the fresh databases that they were restored into. */
export async function steal(pair: Pair): Promise<Stolen> {
  const urls = await freshDatabases();
  const pools = {
    main: openPool(urls.database, 1, () => undefined),
    keystore: openPool(urls.keystore, 1, () => undefined),
  };
  must(await restore(pools, pair));
  const stolen = { changes: await readChanges(pools.main), envelopes: await readAll(pools.keystore) };
  await Promise.all([pools.main.end(), pools.keystore.end()]);
  return stolen;
}

const readChanges = (main: Pool): Promise<StolenChange[]> =>
  rows(
    main,
    z.object({
      id: z.string(),
      file: z.string(),
      header: z.string(),
      sealed: z.instanceof(Uint8Array),
    }),
    'select id, file, header, sealed from change',
    [],
  );

async function readAll(keystore: Pool): Promise<string[]> {
  const found = await rows(keystore, z.object({ envelope: z.string() }), 'select envelope from envelope', []);
  return found.map(({ envelope }) => envelope);
}

/** Whoever has these keys. */
interface Thief {
  know<K extends BoxKeys>(key: K): K;
  /** Every key that any secret gets out of any envelope. Nobody's signature is asked about. */
  keysIn(envelopes: readonly string[]): FileKey[];
}

export function thief(): Thief {
  /** All there is, of any time. */
  const secrets = new Map<string, BoxKeys>();
  const tried = new Map<string, FileKey | null>();

  function openSealed(text: string, secret: BoxKeys): FileKey | null {
    const known = tried.get(text + secret.public);
    if (known !== undefined) return known;
    const { sealed } = envelopeSchema.parse(JSON.parse(text));
    let key: FileKey | null = null;
    try {
      const opened = sodium.crypto_box_seal_open(
        fromBase64(sealed),
        fromBase64(secret.public),
        secret.secret.reveal(),
      );
      key = fileKey(opened.slice(32));
    } catch {
      // Not for this secret.
    }
    tried.set(text + secret.public, key);
    return key;
  }

  return {
    know(key) {
      secrets.set(key.public, key);
      return key;
    },
    keysIn: (envelopes) =>
      envelopes.flatMap((text) => [...secrets.values()].flatMap((secret) => openSealed(text, secret) ?? [])),
  };
}

export function opens({ header, sealed }: StolenChange, keys: readonly FileKey[]): boolean {
  const change = readChange(header);
  return change !== null && keys.some((key) => typeof openBody(change, sealed, key) !== 'string');
}

/** The backups of a folder, oldest first, each with its day since `began`, in milliseconds. */
async function kept(where: string, began: number): Promise<{ path: string; day: number }[]> {
  const found: { path: string; day: number }[] = [];
  for (const name of (await readdir(where)).toSorted()) {
    const path = join(where, name);
    found.push({ path, day: (Date.parse((await readHead(path)).at) - began) / DAY });
  }
  return found;
}

/** Each file is restored once; as the databases are apart, a pair is any two of them. */
export async function everyPair<T>(
  folders: Pair,
  began: number,
  { keysIn }: Thief,
  attack: (changes: readonly StolenChange[], keys: readonly FileKey[]) => T,
): Promise<{ main: number; store: number; found: T }[]> {
  const mains = await kept(folders.main, began);
  const stores = await kept(folders.keystore, began);
  const count = Math.max(mains.length, stores.length);
  const stolen: Stolen[] = [];
  for (let index = 0; index < count; index += 1) {
    const [main, keystore] = [mains[index] ?? mains[0], stores[index] ?? stores[0]];
    if (main === undefined || keystore === undefined) throw new Error('there is no backup');
    stolen.push(await steal({ main: main.path, keystore: keystore.path }));
  }
  const keys = stores.map((_, index) => keysIn(stolen[index]?.envelopes ?? []));
  return mains.flatMap((main, m) =>
    stores.map((store, k) => ({
      main: main.day,
      store: store.day,
      found: attack(stolen[m]?.changes ?? [], keys[k] ?? []),
    })),
  );
}
