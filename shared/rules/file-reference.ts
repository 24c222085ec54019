/**
 * What stands for a case file on paper and is said on the telephone: twelve letters for the first 60 bits of its id. It opens
 * nothing; the server finds the one file that begins so.
 */
import { asCrockford, crockford } from './crockford.ts';

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE64_SIGNS = 10;

/** `file` is a base64url id. Crockford's signs, in groups of four. */
export function fileReference(file: string): string {
  const bits = Array.from(file.slice(0, BASE64_SIGNS), (sign) =>
    base64.indexOf(sign).toString(2).padStart(6, '0'),
  ).join('');
  const signs = bits.match(/.{5}/g)?.map((five) => crockford[Number.parseInt(five, 2)]) ?? [];
  return signs.join('').replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** The beginning of the file's id, or null when it is no such reference. Forgives case, gaps and dashes, O for 0, I or L for 1. */
export function fileIdStart(typed: string): string | null {
  const plain = asCrockford(typed.replaceAll(/[\s\p{Pd}]/gu, ''));
  if (plain.length !== 12) return null;
  const values = [...plain].map((sign) => crockford.indexOf(sign));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return (bits.match(/.{6}/g) ?? []).map((six) => base64[Number.parseInt(six, 2)]).join('');
}
