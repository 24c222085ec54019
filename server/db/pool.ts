import { Pool } from 'pg';

/** At most `size` connections. `onError` hears of connections that break while idle; without it one would end the process. */
export function openPool(connectionString: string, size: number, onError: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString,
    max: size,
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', onError);
  return pool;
}
