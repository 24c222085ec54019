/** Everywhere that something of a story could have been left: disks, databases, messages. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { Client } from 'pg';
import type { Place } from './canary.ts';
import type { TestOffice } from './office.ts';

/** Every file under a folder, as its bytes. */
export async function filesIn(folder: string): Promise<Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const places: Place[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A running browser or database may take a file away between the two looks.
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) places.push({ name: relative(folder, path), bytes });
  }
  return places;
}

/** Every row of every table of both databases: text as text, bytes as they are. */
export async function rowsOf({ databases }: TestOffice): Promise<Place[]> {
  const places: Place[] = [];
  for (const url of databases) {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      const tables = await client.query<{ name: string }>(
        "select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
      );
      for (const { name } of tables.rows) {
        const { rows } = await client.query<Record<string, unknown>>(`select * from ${name}`);
        places.push({ name: `table ${name}`, bytes: Buffer.concat(rows.flatMap(cells)) });
      }
      // So that the files of the data folder hold what the tables do.
      await client.query('checkpoint');
    } finally {
      await client.end();
    }
  }
  return places;
}

function cells(row: Record<string, unknown>): Buffer[] {
  return Object.values(row).flatMap((value) => {
    const bytes = Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value) ?? '');
    return [bytes, Buffer.from('\n')];
  });
}

/** What the window keeps in IndexedDB and its other stores, read as the app itself would: files on disk may be compressed. */
export async function storesOf(page: Page): Promise<Place> {
  const parts = await page.evaluate(async () => {
    const asPromise = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('a store cannot be read')));
      });
    const texts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    const write = (value: unknown): void => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
        texts.push(new TextDecoder('latin1').decode(bytes));
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
          texts.push(key);
          write(inner);
        }
      } else texts.push(String(value));
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asPromise(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        write([await asPromise(rows.getAllKeys()), await asPromise(rows.getAll())]);
      }
      database.close();
    }
    return texts;
  });
  return {
    name: 'IndexedDB, read by the page',
    bytes: Buffer.concat(parts.map((part) => Buffer.from(`${part}\n`))),
  };
}

export function bodiesOf({ line }: TestOffice): Place {
  return {
    name: 'HTTP bodies',
    bytes: Buffer.concat(line.bodies.flatMap((body) => [body, Buffer.from('\n')])),
  };
}
