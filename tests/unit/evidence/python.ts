/** The stranger's tools: Python with the script of this project, and OpenSSL 3. Where they are missing the tests say so, and on a build server they fail. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { fromBase64 } from '../../../shared/encoding/bytes.ts';

export const verifier = join(import.meta.dirname, '../../../shared/evidence/verify.py');
const driver = join(import.meta.dirname, 'verifier.py');

function answer(program: string, ...args: string[]): string {
  const { stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return typeof stdout === 'string' ? stdout : '';
}

const version = 'import sys; print(sys.version_info >= (3, 9))';
const python = ['python3', 'python'].find((program) => answer(program, '-c', version).startsWith('True'));
const openssl = /^OpenSSL ([3-9]|\d\d)\./.test(answer('openssl', 'version'));

/** A sentence when the script cannot be run here, otherwise null. */
export const missing =
  python === undefined
    ? 'Python 3.9 or later is not here'
    : openssl
      ? null
      : 'OpenSSL 3 or later is not here';

export const onBuildServer = (process.env.CI ?? '') !== '';

if (missing !== null) console.log(`The independent check of evidence bundles does not run: ${missing}.`);

/** The script as a person runs it. */
export function runVerifier(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(python ?? 'python3', [verifier, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** One byte to change: of a file in the archive, or (null) of the archive itself. */
export interface Edit {
  file: string | null;
  at: number;
  xor: number;
}

function drive(question: object): unknown {
  const input = JSON.stringify({ verifier, ...question });
  const ran = spawnSync(python ?? 'python3', [driver], {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout);
}

const answers = z.array(z.string().nullable());

/** The step that refuses each archive, and then each edit of the first one; null where it is accepted. */
export function refusals(
  org: string,
  archives: readonly Uint8Array[],
  edits: readonly Edit[] = [],
): (string | null)[] {
  const fingerprint = fromBase64(org).toHex();
  return answers.parse(drive({ fingerprint, archives: archives.map((bytes) => bytes.toBase64()), edits }));
}

const replays = z.array(z.strictObject({ refusals: answers, says: z.unknown() }));

/** Each line offered to its log: why it was refused, or null where it was taken in; and what the log says in the end. */
export function pythonReplays(
  logs: readonly { org: string; lines: readonly string[] }[],
): z.infer<typeof replays> {
  return replays.parse(drive({ logs }));
}
