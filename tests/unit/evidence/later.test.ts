import { describe, expect, it } from 'vitest';
import { makeBundle } from '../../../shared/evidence/bundle.ts';
import { failedStep } from '../../../shared/evidence/check-bundle.ts';
import { formatFingerprint } from '../../../shared/evidence/fingerprint.ts';
import { laterCases, org } from './attacks/later.ts';
import { missing, refusals } from './python.ts';

const made = laterCases.map(({ parts, ...rest }) => ({ ...rest, bytes: makeBundle(parts).bytes }));

describe('acts in an organisation that went on', () => {
  it.each(made)('$name: $step', ({ bytes, step }) => {
    expect(failedStep(bytes, formatFingerprint(org))).toBe(step);
  });

  it.skipIf(missing !== null)('are judged the same by the script for a stranger, at the same step', () => {
    const steps = refusals(
      org,
      made.map(({ bytes }) => bytes),
    );
    expect(made.map(({ name }, index) => [name, steps[index]])).toEqual(
      made.map(({ name, step }) => [name, step]),
    );
  });
});
