/** Databases for one story each: copies of those of the charity as it was when every story began. */
import { Client } from 'pg';
import { createDatabase } from '../../build/postgres.ts';
import type { DatabaseConfig } from '../../server/config.ts';

export interface Databases {
  /** Copies of two databases that nobody is connected to. */
  copyOf(from: DatabaseConfig): Promise<DatabaseConfig>;
  drop(config: DatabaseConfig): Promise<void>;
}

/** @param anyUrl of a database that always exists, on the PostgreSQL that holds them all. */
export function databasesOn(anyUrl: string): Databases {
  let count = 0;

  async function copy(from: string, name: string): Promise<string> {
    await createDatabase(anyUrl, name, new URL(from).pathname.slice(1));
    const url = new URL(anyUrl);
    url.pathname = name;
    return url.href;
  }

  return {
    async copyOf({ database, keystore }) {
      count += 1;
      const name = `story_${String(process.pid)}_${String(count)}`;
      return { database: await copy(database, name), keystore: await copy(keystore, `${name}_keys`) };
    },
    async drop(config) {
      const client = new Client({ connectionString: anyUrl });
      await client.connect();
      for (const url of [config.database, config.keystore]) {
        await client.query(
          `DROP DATABASE ${client.escapeIdentifier(new URL(url).pathname.slice(1))} WITH (FORCE)`,
        );
      }
      await client.end();
    },
  };
}
