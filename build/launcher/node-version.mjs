/**
 * Whether a Node can run everything here. Node 26 is the first long-lived line with Uint8Array's own base64, which
 * the formats use; it also runs TypeScript files without a loader.
 * @param {string} version as in process.version, "v26.10.0"
 */
export function canRunDoorstep(version) {
  return Number(version.replace(/^v/, '').split('.')[0]) >= 26;
}
