/** The log says which route, how it ended, how long it took, how many. Never who, whose, what, or from where. */
import type { FastifyServerOptions } from 'fastify';
import { errorCode } from '../db/query.ts';

/** What pino calls an error. */
interface SafeError {
  [key: string]: unknown;
  type: string;
  /** Its code. */
  message: string;
  stack: string;
}

/** An error with its code for a message: PostgreSQL puts the values of a row there, and others the text they could not parse. */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: 'unknown', message: '', stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: errorCode(error),
    stack: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' '),
  };
}

export interface LogStream {
  write(line: string): void;
}

/** JSON lines, to stdout unless a stream is given. What Fastify itself would add about a request is left out. */
export function loggerOptions(stream?: LogStream): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: 'info',
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { req: () => ({}), res: () => ({}), err: safeError },
    ...(stream === undefined ? {} : { stream }),
  };
}
