/** Reading a backup back. Every way in which a file can fail to be one is a `DamagedBackup`. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { errorCode } from '../db/query.ts';
import { DamagedBackup, endSchema, type Head, headSchema } from './format.ts';

const LONGEST_LINE = 16 * 1024 * 1024;
const NEWLINE = 0x0a;

/** The head alone: enough to say what a file is, also of one that was cut. */
export async function readHead(path: string): Promise<Head> {
  for await (const line of readLines(path)) return parse(headSchema, line, 'is no backup');
  throw new DamagedBackup('is empty');
}

/** The head, then the rows; the end is checked and not given. Nothing that came may be used unless the last one came. */
export async function* readBackup(path: string): AsyncGenerator<Head | Uint8Array, void> {
  const hash = createHash('sha256');
  let count = 0;
  let held: Buffer | null = null;
  for await (const line of readLines(path)) {
    if (held !== null) {
      hash.update(held).update('\n');
      yield count === 0 ? parse(headSchema, held, 'is no backup') : held;
      count += 1;
    }
    held = line;
  }
  const { end } = parse(endSchema, held ?? Buffer.alloc(0), 'was cut: its last line is missing');
  if (end.lines !== count || end.sha256 !== hash.digest('hex')) {
    throw new DamagedBackup('was altered: its lines do not have the hash that it names');
  }
}

/** Reads all of it, so that what follows can rely on it. */
export async function checkBackup(path: string): Promise<void> {
  const parts = readBackup(path);
  while ((await parts.next()).done !== true);
}

/** By line feeds alone: other line ends may stand inside a row. */
async function* readLines(path: string): AsyncGenerator<Buffer, void> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of unzipped(path)) {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, at)]);
      [rest, length, start] = [[], 0, at + 1];
    }
    rest.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LONGEST_LINE) throw new DamagedBackup('has a line that is too long for a backup');
  }
  if (length > 0) throw new DamagedBackup('was cut in the middle of a line');
}

async function* unzipped(path: string): AsyncGenerator<Buffer, void> {
  const out = new PassThrough();
  const flowing = pipeline(createReadStream(path), createGunzip(), out);
  // Heard below; without this it would be unheard while nobody reads.
  flowing.catch(() => undefined);
  try {
    for await (const chunk of out as AsyncIterable<Buffer>) yield chunk;
    await flowing;
  } catch (error) {
    throw damage(error);
  } finally {
    out.destroy();
  }
}

function damage(error: unknown): unknown {
  const code = errorCode(error);
  if (code.startsWith('Z_')) return new DamagedBackup('was cut or damaged: it cannot be unpacked');
  return ['ENOENT', 'EACCES', 'EISDIR', 'EIO'].includes(code)
    ? new DamagedBackup(`cannot be read (${code})`)
    : error;
}

function parse<T>(schema: z.ZodType<T>, line: Buffer, what: string): T {
  try {
    return schema.parse(JSON.parse(line.toString('utf8')));
  } catch {
    throw new DamagedBackup(what);
  }
}
