/** What a stranger checks without Doorstep. */
import { z } from 'zod';
import { actHash, isSignedAct } from '../../../shared/evidence/act-signature.ts';
import { unpackArchive } from '../../../shared/evidence/archive.ts';
import { bundleFileNames, bundleFileNamesWithFile } from '../../../shared/evidence/bundle-files.ts';
import { type BundleParts, makeBundle } from '../../../shared/evidence/bundle.ts';
import { failedStep } from '../../../shared/evidence/check-bundle.ts';
import { formatFingerprint, parseFingerprint } from '../../../shared/evidence/fingerprint.ts';
import { noticeHash, noticeHolds } from '../../../shared/evidence/notice.ts';
import { fromUtf8, toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { canonicalBytes, parseCanonical } from '../../../shared/encoding/canonical.ts';
import { proposalHash } from '../../../shared/membership/entry.ts';
import { statementSchema } from '../../../shared/record/consent-act.ts';
import { laterCases, org } from '../../unit/evidence/attacks/later.ts';
import { newScene, signStatement, soundParts } from '../../unit/evidence/acts.ts';
import { shownIn } from '../../unit/evidence/statements.ts';
import { everyFlip } from '../flips.ts';
import { type Format, format } from '../format.ts';
import { textOf } from '../text.ts';

const lines = z.array(z.string());

const openBundle =
  (names: readonly string[]) =>
  (bytes: Uint8Array, { fingerprint }: { fingerprint: string }) => {
    if (failedStep(bytes, fingerprint) !== null) return null;
    const statement = unpackArchive(bytes, names)?.get('statement.json');
    return statement === undefined ? null : { statement: toBase64(statement) };
  };

/** Parked, and let in by a colleague since. */
function letIn(): BundleParts {
  const found = laterCases.find(({ step, parts }) => step === null && parts.fileHeader !== null);
  if (found === undefined) throw new Error('a parked act can be let in');
  return found.parts;
}

export const evidenceFormats = {
  'consent-act': format({
    needs: ['signature', 'key'],
    make() {
      const scene = newScene('an act to keep');
      const { statement, signature } = signStatement(scene);
      return { bytes: utf8(statement), with: { signature, key: scene.device.keys.sign.public } };
    },
    open(bytes, { signature, key }) {
      const statement = textOf(bytes);
      const read = statement && parseCanonical(statementSchema, statement);
      if (!read || !noticeHolds(statement) || !isSignedAct({ statement, signature }, key)) return null;
      return { act: read.act, hash: actHash(statement) };
    },
    signed: (message, { signature, key }) => [{ tag: 'act', message, signature, key }],
    hashed: (message) => [{ tag: 'act', message, hash: actHash(fromUtf8(message)) }],
  }),

  notice: format({
    needs: [],
    isHash: true,
    make: () => ({ bytes: canonicalBytes([' One line with spaces ', 'and “another”\n']), with: {} }),
    open(bytes) {
      const words = parseCanonical(lines, bytes);
      return words === null ? null : { hash: noticeHash(words) };
    },
    hashed: (message) => [
      { tag: 'notice', message, hash: noticeHash(lines.parse(parseCanonical(lines, message))) },
    ],
  }),

  fingerprint: format({
    needs: [],
    isHash: true,
    make: () => ({ bytes: utf8(newScene('a genesis to keep').office.log[0]?.proposal ?? ''), with: {} }),
    open(bytes) {
      const proposal = textOf(bytes);
      if (proposal === null) return null;
      const fingerprint = formatFingerprint(proposalHash(proposal));
      return { org: parseFingerprint(fingerprint) ?? '', fingerprint };
    },
    hashed: (message) => [{ tag: 'proposal', message, hash: proposalHash(fromUtf8(message)) }],
  }),

  'consent-bundle': format({
    needs: ['fingerprint'],
    make() {
      const scene = newScene('a bundle to keep');
      const fingerprint = formatFingerprint(scene.office.org);
      return { bytes: makeBundle(soundParts(scene)).bytes, with: { fingerprint } };
    },
    open: openBundle(bundleFileNames),
    bent: (bytes) => everyFlip(bytes, 29),
  }),
  /** With cards that were shown in another language. */
  'consent-bundle-translated': format({
    needs: ['fingerprint'],
    make() {
      const scene = newScene('a bundle in another language');
      const fingerprint = formatFingerprint(scene.office.org);
      const shown = { ...scene, statement: shownIn('ar', scene.statement) };
      return { bytes: makeBundle(soundParts(shown)).bytes, with: { fingerprint } };
    },
    open: openBundle(bundleFileNames),
    bent: (bytes) => everyFlip(bytes, 61),
  }),
  'consent-bundle-let-in': format({
    needs: ['fingerprint'],
    make: () => ({
      bytes: makeBundle(letIn()).bytes,
      with: { fingerprint: formatFingerprint(org) },
    }),
    open: openBundle(bundleFileNamesWithFile),
    bent: (bytes) => everyFlip(bytes, 61),
  }),
} satisfies Record<string, Format>;
