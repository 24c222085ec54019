/** The frozen vectors on disk: one file each, and a list of their SHA-256 (`sha256sum -c SHA256SUMS`) that is only ever added to. */
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../shared/crypto/hash.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import type { Vector } from './format.ts';

const folder = join(import.meta.dirname, 'frozen');
const list = join(folder, 'SHA256SUMS');
const fileOf = (name: string) => join(folder, `${name}.json`);

const texts = z.record(z.string(), z.string());
const vectorSchema = z.strictObject({ bytes: z.string(), with: texts, opensTo: texts });

const sumOf = (text: string) => sha256(utf8(text)).toHex();

/** Null when nothing is frozen under the name. */
export function readVector(name: string): Vector | null {
  if (!existsSync(fileOf(name))) return null;
  return vectorSchema.parse(JSON.parse(readFileSync(fileOf(name), 'utf8')));
}

/** Throws when something is frozen under the name already. */
export function freezeVector(name: string, vector: Vector): void {
  const text = `${JSON.stringify(vector, null, 2)}\n`;
  writeFileSync(fileOf(name), text, { flag: 'wx' });
  appendFileSync(list, `${sumOf(text)}  ${name}.json\n`);
}

/** The sums of the files as they are, and as they were when they were frozen, by file name. */
export function sums(): { now: Record<string, string>; frozen: Record<string, string> } {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const now = names.map((name): [string, string] => [name, sumOf(readFileSync(join(folder, name), 'utf8'))]);
  const frozen = [...readFileSync(list, 'utf8').matchAll(/^(\w+)  (.+)$/gm)];
  return {
    now: Object.fromEntries(now),
    frozen: Object.fromEntries(frozen.map(([, sum = '', name = '']) => [name, sum])),
  };
}
