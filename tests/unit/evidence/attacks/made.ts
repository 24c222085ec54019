import type { BundleParts } from '../../../../shared/evidence/bundle.ts';
import type { BundleStep } from '../../../../shared/evidence/check-bundle.ts';

/** Parts of a bundle that somebody made by hand, with the step that must refuse it. */
export type Made = [name: string, step: BundleStep, parts: BundleParts];

/** The same, packed. */
export interface Attack {
  name: string;
  step: BundleStep;
  bytes: Uint8Array;
}
