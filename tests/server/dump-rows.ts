import type { Pool } from 'pg';
import { z } from 'zod';
import { rows } from '../../server/db/query.ts';

/** Every row of every table, as text, in one order. */
export async function dumpRows(pool: Pool): Promise<string> {
  const tables = await rows(
    pool,
    z.object({ name: z.string() }),
    "select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    [],
  );
  const parts: string[] = [];
  for (const { name } of tables.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const found = await rows(
      pool,
      z.object({ text: z.string() }),
      `select t::text as text from ${name} t order by 1`,
      [],
    );
    parts.push(...found.map(({ text }) => text));
  }
  return parts.join('\n');
}
