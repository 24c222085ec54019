/** A change of one byte is refused, wherever it is: of the archive as it lies there, and of a file whose archive was then packed again as it should be. */
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { packArchive, unpackArchive } from '../../../shared/evidence/archive.ts';
import { type BundleFile, bundleFileNamesWithFile } from '../../../shared/evidence/bundle-files.ts';
import { makeBundle } from '../../../shared/evidence/bundle.ts';
import { type BundleStep, failedStep } from '../../../shared/evidence/check-bundle.ts';
import { formatFingerprint } from '../../../shared/evidence/fingerprint.ts';
import { seededNumbers } from '../../seeded-random.ts';
import { laterCases, org } from './attacks/later.ts';
import { type Edit, missing, refusals } from './python.ts';

const deep = process.env.DOORSTEP_DEEP !== undefined;

/** The steps that may notice, by file: no other file may be blamed. */
const noticedAt: Record<BundleFile, readonly BundleStep[]> = {
  'README.txt': ['readme'],
  // Another device or worker in it is missed in the log before the signature is looked at.
  'statement.json': ['statement', 'notice', 'membership', 'device-signature'],
  'statement.sig': ['device-signature'],
  'notice.txt': ['notice'],
  // What in a header only its own hash guards, such as its parents, is missed where the device proves that hash.
  'change-header.json': ['change', 'proof'],
  'change-body.json': ['change'],
  'change-salt.bin': ['change'],
  'proof.json': ['proof'],
  'membership.jsonl': ['fingerprint', 'membership', 'checkpoint'],
  'receipt.json': ['receipt'],
  'checkpoint.json': ['checkpoint'],
  'file-header.json': ['receipt'],
};

// The one with every file.
const sound = laterCases.find(({ step, parts }) => step === null && parts.fileHeader !== null);
if (sound === undefined) throw new Error('a sound bundle has the header of its file');
const fingerprint = formatFingerprint(org);
const { bytes } = makeBundle(sound.parts);
const files = unpackArchive(bytes, bundleFileNamesWithFile);
if (files === null) throw new Error('a bundle is an archive');
const sizes = new Map<string | null, number>([[null, bytes.length]]);
for (const [name, content] of files) sizes.set(name, content.length);

const number = seededNumbers('one byte');
const edit = (file: string | null, at: number): Edit => ({ file, at, xor: 1 + number(255) });

/** First, middle and last byte of each file and of the archive. */
const ends = [...sizes].flatMap(([file, size]) => [0, size >> 1, size - 1].map((at) => edit(file, at)));

/** Half of them in the archive as it lies there, half in files. */
function somewhere(count: number): Edit[] {
  return Array.from({ length: count }, (_, index) => {
    const file =
      index % 2 === 0 ? null : (bundleFileNamesWithFile[number(bundleFileNamesWithFile.length)] ?? null);
    return edit(file, number(sizes.get(file) ?? 0));
  });
}

const everywhere = (): Edit[] =>
  [...sizes].flatMap(([file, size]) => Array.from({ length: size }, (_, at) => edit(file, at)));

function flip(content: Uint8Array, { at, xor }: Edit): Uint8Array {
  const changed = content.slice();
  changed[at] = (changed[at] ?? 0) ^ xor;
  return changed;
}

function apply(change: Edit): Uint8Array {
  const content = change.file === null ? undefined : files?.get(change.file);
  if (change.file === null || content === undefined) return flip(bytes, change);
  return packArchive(new Map(files).set(change.file, flip(content, change)));
}

/** The edits that were not refused at a step of their own, with what came instead. */
function surprises(edits: readonly Edit[], steps: readonly (string | null)[]): unknown[] {
  const allowed = (file: string | null): readonly string[] =>
    bundleFileNamesWithFile
      .flatMap((name) => (name === file ? noticedAt[name] : []))
      .concat(file === null ? ['archive'] : []);
  return edits.flatMap((change, index) => {
    const step = steps[index] ?? null;
    return step !== null && allowed(change.file).includes(step) ? [] : [{ ...change, step }];
  });
}

describe('a change of one byte', () => {
  const edits = deep ? everywhere() : [...ends, ...somewhere(300)];

  it(`is refused by the app at the step of that file (${String(edits.length)} changes)`, () => {
    const steps = edits.map((change) => failedStep(apply(change), fingerprint));
    expect(surprises(edits, steps)).toEqual([]);
  });

  it.skipIf(missing !== null)('is refused by the script for a stranger at the step of that file', () => {
    const [whole, ...steps] = refusals(org, [bytes], edits);
    expect(whole).toBeNull();
    expect(surprises(edits, steps)).toEqual([]);
  });
});
