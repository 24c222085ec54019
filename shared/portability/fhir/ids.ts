/** Ids as FHIR writes them: the record's own sixteen bytes as a UUID, so that two copies of one file name things alike. */
import { fromBase64 } from '../../encoding/bytes.ts';

/**
 * @param id base64url, at least sixteen bytes.
 * @param part counted from 1, where one record becomes several things.
 */
export function uuidOf(id: string, part = 0): string {
  const bytes = fromBase64(id).slice(0, 16);
  bytes[15] = ((bytes[15] ?? 0) + part) % 256;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const urn = (id: string): string => `urn:uuid:${uuidOf(id)}`;

/** Code lists of Doorstep's own, where no published one fits. */
export const ownSystem = (list: string): string => `urn:doorstep:${list}`;
