/** What the catalogue of a database says it looks like, as SQL that a person can read. */
import type { Pool } from 'pg';
import { z } from 'zod';
import { rows } from '../../server/db/query.ts';

const line = z.object({ table: z.string(), text: z.string() });

const columns = `
  select c.relname as table,
         a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
           || case when a.attcollation <> t.typcollation then ' collate "' || l.collname || '"' else '' end
           || case when a.attstorage <> t.typstorage then ' storage external' else '' end
           || case when a.attnotnull then ' not null' else '' end
           || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as text
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_collation l on l.oid = a.attcollation
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
   order by c.relname, a.attnum`;

const constraints = `
  select c.relname as table, pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid
   where c.relnamespace = 'public'::regnamespace and k.contype <> 'n'
   order by c.relname, k.contype = 'c', k.contype, k.conname`;

const indexes = `
  select c.relname as table, pg_get_indexdef(i.indexrelid) as text
    from pg_index i join pg_class c on c.oid = i.indrelid
   where c.relnamespace = 'public'::regnamespace
     and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
   order by c.relname, 2`;

export async function dumpSchema(pool: Pool): Promise<string> {
  const [inside, rules, extra] = await Promise.all(
    [columns, constraints, indexes].map((sql) => rows(pool, line, sql, [])),
  );
  const tables = [...new Set(inside!.map(({ table }) => table))];
  const of = (lines: z.infer<typeof line>[], table: string) =>
    lines.filter((found) => found.table === table).map(({ text }) => text);
  return tables
    .map((table) => {
      const body = [...of(inside!, table), ...of(rules!, table)].map((text) => `  ${text}`).join(',\n');
      const after = of(extra!, table).map((text) => `${text};\n`);
      return `create table ${table} (\n${body}\n);\n${after.join('')}`;
    })
    .join('\n');
}
