import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../build/launcher/root.mjs';
import { readConfig } from '../../server/config.ts';
import { freshDatabases } from './database.ts';

const databases = { DATABASE_URL: 'postgres://a@b/data', KEYSTORE_DATABASE_URL: 'postgres://a@b/keys' };

test.each([
  [{}, 'DATABASE_URL'],
  [{ DATABASE_URL: 'mysql://a@b/c' }, 'DATABASE_URL'],
  [{ DATABASE_URL: databases.DATABASE_URL }, 'KEYSTORE_DATABASE_URL'],
  [{ ...databases, KEYSTORE_DATABASE_URL: databases.DATABASE_URL }, 'another database'],
  [{ ...databases, PORT: '70000' }, 'PORT'],
  [{ ...databases, PORT: 'http' }, 'PORT'],
  [{ ...databases, TLS_CERT_FILE: 'cert.pem' }, 'set both or neither'],
  [{ ...databases, TRUSTED_PROXIES: '10.0.0.1, everybody' }, 'TRUSTED_PROXIES'],
  [{ ...databases, HOST: '0.0.0.0' }, 'set TLS_CERT_FILE'],
  [{ ...databases, HOST: '::' }, 'set TLS_CERT_FILE'],
  [{ ...databases, HOST: 'office.example.org' }, 'set TLS_CERT_FILE'],
  [{ ...databases, HOST: '127.0.0.1.example.org' }, 'set TLS_CERT_FILE'],
])('%o is refused in one sentence', (env, words) => {
  const config = readConfig(env);
  expect(config.ok ? '' : config.problem).toContain(words);
});

test('this machine alone may be served without TLS, everybody with it', () => {
  expect(readConfig(databases)).toMatchObject({
    ok: true,
    value: { host: '127.0.0.1', port: 4600, tls: null },
  });
  for (const HOST of ['127.0.0.1', '127.1.2.3', '::1', 'localhost']) {
    expect(readConfig({ ...databases, HOST }).ok).toBe(true);
  }
  const tls = { TLS_CERT_FILE: 'cert.pem', TLS_KEY_FILE: 'key.pem' };
  expect(readConfig({ ...databases, ...tls, HOST: '0.0.0.0' })).toMatchObject({
    ok: true,
    value: { tls: {} },
  });
});

async function serverSays(env: Record<string, string>): Promise<{ code: unknown; said: string }> {
  try {
    await promisify(execFile)(process.execPath, [join(root, 'server', 'main.ts')], {
      env: { ...process.env, ...env },
    });
    return { code: 0, said: '' };
  } catch (error) {
    const failed = error as { code: unknown; stderr: string };
    return { code: failed.code, said: failed.stderr };
  }
}

test('the process refuses plain http on an open address, and says why in one line', async () => {
  const { code, said } = await serverSays({ ...databases, HOST: '0.0.0.0' });
  expect([code, said.trim().split('\n').length]).toEqual([1, 1]);
  expect(said).toContain('other machines can reach');
});

test('a database that does not answer, or is empty, ends it with a sentence and no password', async () => {
  const dead = {
    DATABASE_URL: 'postgres://a:secret-word@127.0.0.1:9/data',
    KEYSTORE_DATABASE_URL: 'postgres://a:secret-word@127.0.0.1:9/keys',
  };
  const unreachable = await serverSays(dead);
  expect(unreachable).toMatchObject({ code: 1, said: expect.stringContaining('do not answer') as string });
  expect(unreachable.said).not.toContain('secret-word');
  const { database, keystore } = await freshDatabases();
  const empty = new URL(database);
  empty.pathname = 'postgres';
  const missing = await serverSays({ DATABASE_URL: empty.href, KEYSTORE_DATABASE_URL: keystore });
  expect(missing).toMatchObject({ code: 1, said: expect.stringContaining('migrate') as string });
});
