/** Asks the engine which functions ran while every vector was opened and made again: what can seal, sign or hash must have been one of them. */
import { readdirSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { fromBase64 } from '../../shared/encoding/bytes.ts';
import { formats } from './formats/index.ts';
import { readVector } from './store.ts';

const folder = join(import.meta.dirname, '../../shared/crypto');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

/** Exported functions that no vector is about, and why. A line that is no longer true is reported too. */
const without: Record<string, string> = {
  hasRecoveryCopy: 'looks at lengths and names only',
  isNewerSeal: 'looks at the first byte of what a newer Doorstep sealed; opens nothing',
  isPin: 'a rule for what may be typed',
  isWeakPin: 'a rule for what may be typed',
  suggestWords: 'words to choose a passphrase from: nothing is derived from how they were drawn',
};

const called = new Map<string, Set<string>>();

beforeAll(async () => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  for (const [name, format] of Object.entries(formats)) {
    const vector = readVector(name);
    if (vector !== null) format.open(fromBase64(vector.bytes), vector.with);
    format.make();
  }
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  for (const { url, functions } of result) {
    const file = files.find((one) => url.endsWith(`/shared/crypto/${one}`));
    const ran = functions.filter(({ ranges: [whole] }) => (whole?.count ?? 0) > 0);
    if (file !== undefined) called.set(file, new Set(ran.map(({ functionName }) => functionName)));
  }
});

it('every function of shared/crypto that seals, signs, hashes or opens', async () => {
  const uncalled: string[] = [];
  for (const file of files) {
    const exported = z.record(z.string(), z.unknown()).parse({ ...(await import(join(folder, file))) });
    const functions = Object.entries(exported).filter(([, value]) => typeof value === 'function');
    uncalled.push(...functions.map(([name]) => name).filter((name) => called.get(file)?.has(name) !== true));
  }
  expect(uncalled.toSorted()).toEqual(Object.keys(without).toSorted());
});
