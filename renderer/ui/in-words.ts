/** Embeddings, overrides and isolates: they turn text around and are never needed in a name. */
const controls = /[\u202A-\u202E\u2066-\u2069]/g;
/** Letters that run from right to left, so that they would reorder the English around them. */
const otherWay = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * What somebody typed, for use inside a sentence of the catalogue where `Literal` cannot go: controls become visible,
 * and a name that runs the other way stays within itself.
 */
export function inWords(typed: string): string {
  const shown = typed.replace(controls, '\u2423');
  return otherWay.test(shown) ? `\u2068${shown}\u2069` : shown;
}
