/**
 * Checks a whole bundle the way `verify.py` does, step by step, and stops at the first that fails. Used by the app on what it is
 * about to hand out, so that nobody is given a bundle that a stranger would refuse.
 */
import { proofSchema } from '../crypto/proof.ts';
import { signedCheckpointSchema, signedReceiptSchema } from '../crypto/server-signed.ts';
import { equalBytes, fromUtf8, toBase64, utf8 } from '../encoding/bytes.ts';
import { parseCanonical } from '../encoding/canonical.ts';
import { type Entry, entrySchema, proposalHash } from '../membership/entry.ts';
import {
  type ActCase,
  changeHolds,
  checkpointHolds,
  membershipHolds,
  officeHolds,
  openCase,
  proofHolds,
  signatureHolds,
  statementHolds,
} from './act-checks.ts';
import { unpackArchive } from './archive.ts';
import { type BundleFile, bundleFileNames, bundleFileNamesWithFile } from './bundle-files.ts';
import { parseFingerprint } from './fingerprint.ts';
import { noticeText } from './notice.ts';
import { isReadme } from './readme.ts';

export type BundleStep =
  | 'archive'
  | 'readme'
  | 'fingerprint'
  | 'statement'
  | 'notice'
  | 'membership'
  | 'checkpoint'
  | 'device-signature'
  | 'change'
  | 'proof'
  | 'receipt';

type Files = (name: BundleFile) => Uint8Array;

/** The first step that fails, or null when everything holds. `typed` is the fingerprint as a person typed it. */
export function failedStep(bundle: Uint8Array, typed: string): BundleStep | null {
  const org = parseFingerprint(typed);
  const unpacked = unpackArchive(bundle, bundleFileNames) ?? unpackArchive(bundle, bundleFileNamesWithFile);
  if (unpacked === null) return 'archive';
  const file: Files = (name) => unpacked.get(name) ?? new Uint8Array();
  if (!isReadme(file('README.txt'))) return 'readme';
  const log = readLog(file('membership.jsonl'));
  const genesis = log[0] ?? null;
  if (org === null || genesis === null || proposalHash(genesis.proposal) !== org) return 'fingerprint';
  const fileHeader = unpacked.has('file-header.json') ? readText(file('file-header.json')) : null;
  const opened = openBundle(file, log.every((entry) => entry !== null) ? log : [], org, fileHeader);
  for (const [step, holds] of checks) if (!passes(() => holds(opened, file))) return step;
  return null;
}

const checks: readonly [BundleStep, (opened: ActCase, file: Files) => boolean][] = [
  ['statement', statementHolds],
  ['notice', noticeFits],
  ['membership', membershipHolds],
  ['checkpoint', (opened) => checkpointHolds(opened) && closesTheLog(opened)],
  ['device-signature', signatureHolds],
  ['change', changeHolds],
  ['proof', proofHolds],
  ['receipt', (opened) => opened.parts.office !== null && officeHolds(opened, opened.parts.office)],
];

function noticeFits({ parts }: ActCase, file: Files): boolean {
  return equalBytes(file('notice.txt'), utf8(noticeText(parts.act.statement)));
}

/** The bundle's log ends where the checkpoint does: an entry left off the end would otherwise not be missed. */
function closesTheLog({ parts }: ActCase): boolean {
  return parts.checkpoint?.checkpoint.log.size === parts.log.length;
}

function openBundle(file: Files, log: readonly Entry[], org: string, fileHeader: string | null): ActCase {
  const receipt = parseCanonical(signedReceiptSchema, file('receipt.json'));
  const parts = {
    act: { statement: readText(file('statement.json')), signature: toBase64(file('statement.sig')) },
    headerText: readText(file('change-header.json')),
    body: file('change-body.json'),
    salt: file('change-salt.bin'),
    proof: parseCanonical(proofSchema, file('proof.json')),
    log,
    office: receipt === null ? null : ({ by: 'receipt', receipt } as const),
    checkpoint: parseCanonical(signedCheckpointSchema, file('checkpoint.json')),
    fileHeader,
  };
  return openCase(parts, org);
}

/** Every line, and null for what is no entry. The last line ends as the others do. */
function readLog(bytes: Uint8Array): (Entry | null)[] {
  const lines = readText(bytes).split('\n');
  if (lines.at(-1) === '') lines.pop();
  else lines.push('');
  return lines.map((line) => parseCanonical(entrySchema, line));
}

/** Empty when the bytes are no UTF-8: no file of a bundle is. */
function readText(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch {
    return '';
  }
}

function passes(holds: () => boolean): boolean {
  try {
    return holds();
  } catch {
    return false;
  }
}
