/** The code that the server's console gives for one new charity: 26 signs, of which none can be taken for another. */

const length = 26;
/** The console never writes these; they are how its letters are misread. */
const misread: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' };

/** The code as the server knows it, or null when it is none. Case, gaps and dashes do not matter. */
export function readClaimCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[018]/g, (sign) => misread[sign] ?? sign);
  return plain.length === length && /^[A-Z2-7]+$/.test(plain) ? plain : null;
}
