/** The environment in; a checked configuration, or one sentence of what is wrong with it, out. */
import { isAbsolute, relative, sep } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';

export interface DatabaseConfig {
  /** Sealed changes, feeds, the membership log. */
  database: string;
  /** Key envelopes and the server's own keys, apart. */
  keystore: string;
}

export interface Config extends DatabaseConfig {
  host: string;
  /** 0 takes a free one. */
  port: number;
  tls: { certificate: string; key: string } | null;
  /** Addresses of load balancers, whose word for the caller's address is taken when requests are counted. */
  proxies: string[];
  /** The browser shell's files; only for practice. */
  window: string | null;
}

const postgres = z.url({ protocol: /^postgres(ql)?$/ });

export function readDatabaseConfig(env: NodeJS.ProcessEnv): Result<DatabaseConfig, string> {
  const database = postgres.safeParse(env.DATABASE_URL);
  if (!database.success)
    return err('DATABASE_URL must name the PostgreSQL database, as postgres://user:password@host/name.');
  const keystore = postgres.safeParse(env.KEYSTORE_DATABASE_URL);
  if (!keystore.success)
    return err('KEYSTORE_DATABASE_URL must name the key store, a second PostgreSQL database.');
  if (database.data === keystore.data) {
    return err(
      'KEYSTORE_DATABASE_URL must name another database than DATABASE_URL: keys and data are kept apart.',
    );
  }
  return ok({ database: database.data, keystore: keystore.data });
}

export interface BackupFolders {
  /** Backups of the data, for as long as the charity keeps them. */
  main: string;
  /** Backups of the key store, for seven days. */
  keystore: string;
}

export function readBackupFolders(env: NodeJS.ProcessEnv): Result<BackupFolders, string> {
  const { BACKUP_DIR: main = '', KEYSTORE_BACKUP_DIR: keystore = '' } = env;
  if (!isAbsolute(main)) return err('BACKUP_DIR must name the folder for backups of the data, in full.');
  if (!isAbsolute(keystore)) {
    return err('KEYSTORE_BACKUP_DIR must name the folder for backups of the key store, in full.');
  }
  if (isWithin(main, keystore) || isWithin(keystore, main)) {
    return err(
      'KEYSTORE_BACKUP_DIR and BACKUP_DIR must lie apart, so that who keeps one for years does not keep the other.',
    );
  }
  return ok({ main, keystore });
}

function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

export function readConfig(env: NodeJS.ProcessEnv): Result<Config, string> {
  const databases = readDatabaseConfig(env);
  if (!databases.ok) return databases;
  const port = z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .safeParse(env.PORT ?? '4600');
  if (!port.success) return err('PORT must be a number from 0 to 65535.');
  const host = env.HOST ?? '127.0.0.1';
  const { TLS_CERT_FILE: certificate, TLS_KEY_FILE: key } = env;
  if ((certificate === undefined) !== (key === undefined)) {
    return err('TLS_CERT_FILE and TLS_KEY_FILE go together: set both or neither.');
  }
  const tls = certificate === undefined || key === undefined ? null : { certificate, key };
  if (tls === null && !isLoopback(host)) {
    return err(
      `HOST is ${host}, which other machines can reach: set TLS_CERT_FILE and TLS_KEY_FILE as well.`,
    );
  }
  const proxies = z
    .array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))
    .safeParse(listed(env.TRUSTED_PROXIES));
  if (!proxies.success)
    return err('TRUSTED_PROXIES must list addresses of load balancers, with commas between them.');
  return ok({
    ...databases.value,
    host,
    port: port.data,
    tls,
    proxies: proxies.data,
    window: env.STATIC ?? null,
  });
}

function listed(text = ''): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Numbers only, and the one name that every system resolves to itself. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
