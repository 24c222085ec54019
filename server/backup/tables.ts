/** The tables of a database, as far as a backup has them. */
import { escapeIdentifier, type PoolClient } from 'pg';
import { z } from 'zod';
import { row, rows } from '../db/query.ts';

/** All but the list of migrations, which the head of a backup has. In order of their names. */
export async function readTables(client: PoolClient): Promise<string[]> {
  const found = await rows(
    client,
    z.object({ name: z.string() }),
    `select relname as name from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> 'migration'
      order by relname`,
    [],
  );
  return found.map(({ name }) => name);
}

/** Locks out everybody else until the transaction ends; then whether no table has a row. */
export async function holdEmpty(client: PoolClient, tables: readonly string[]): Promise<boolean> {
  const names = tables.map(escapeIdentifier);
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`);
  const any = names.map((name) => `exists (select from ${name})`).join(' or ');
  return (await row(client, z.object({ any: z.boolean() }), `select ${any} as any`, []))?.any === false;
}
