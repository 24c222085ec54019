import { err, ok, type Result } from '../result.ts';

export const postcodeProblems = [
  'POSTCODE_LENGTH',
  /** Long enough, but no postcode has this shape. */
  'POSTCODE_PATTERN',
  /** A code that stands for "no address"; it is chosen, not typed. */
  'POSTCODE_CHOOSE_INSTEAD',
] as const;
export type PostcodeProblem = (typeof postcodeProblems)[number];

/** Stand-ins from the NHS Data Dictionary, chosen with a button and never typed by mistake. */
export const noFixedAbode = 'ZZ99 3VZ';
export const addressNotKnown = 'ZZ99 3WZ';

// BS 7666, with P also allowed in third place (W1P). The second half never holds C, I, K, M, O or V.
const pattern =
  /^(GIR 0AA|([A-PR-UWYZ]\d\d?|[A-PR-UWYZ][A-HK-Y]\d\d?|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2})$/;

export function isPlaceholderPostcode(postcode: string): boolean {
  return postcode === noFixedAbode || postcode === addressNotKnown;
}

/** True for exactly the forms that are stored: one typed and accepted, or a stand-in. */
export function isStoredPostcode(postcode: string): boolean {
  return pattern.test(postcode) || isPlaceholderPostcode(postcode);
}

/** Reads a typed postcode in any case and spacing, and gives it as `ME14 1XX`. Says nothing about whether it exists. */
export function parsePostcode(text: string): Result<string, PostcodeProblem> {
  const bare = text.replace(/\s/gu, '');
  // Upper case only where it is plain A to Z: some other letters turn into these when raised.
  const raised = /^[A-Za-z0-9]*$/.test(bare) ? bare.toUpperCase() : bare;
  if (raised.length < 5 || raised.length > 7) return err('POSTCODE_LENGTH');
  const postcode = `${raised.slice(0, -3)} ${raised.slice(-3)}`;
  if (isPlaceholderPostcode(postcode)) return err('POSTCODE_CHOOSE_INSTEAD');
  return pattern.test(postcode) ? ok(postcode) : err('POSTCODE_PATTERN');
}
