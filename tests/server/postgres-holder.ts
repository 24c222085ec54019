// Started by postgres-launcher.test.ts, to be killed: holds a PostgreSQL and tells its parent where.
import process from 'node:process';
import { startPostgres } from '../../build/postgres.ts';

const postgres = await startPostgres({ dataFolder: process.argv[2] ?? '', durable: false });
process.send?.(postgres.url('postgres'));
process.channel?.ref();
