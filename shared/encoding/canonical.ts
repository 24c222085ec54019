/**
 * Canonical JSON (RFC 8785) is the one encoding of everything that is hashed or signed: a stranger can read it, and every
 * language can parse it. Numbers are integers, so that no two readers can differ about one.
 *
 * What was signed is kept and checked as the bytes that came; nothing is ever encoded again to check a signature.
 */
import canonicalize from 'canonicalize';
import type { z } from 'zod';
import { fromUtf8, utf8 } from './bytes.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalText(value));
}

/**
 * Parses text that must already be canonical and fit the schema; null otherwise. Refusing every other spelling also refuses
 * duplicate keys, trailing bytes, floats written in two ways, and lone surrogates.
 */
export function parseCanonical<T>(schema: z.ZodType<T>, source: string | Uint8Array): T | null {
  try {
    const text = typeof source === 'string' ? source : fromUtf8(source);
    const value: unknown = JSON.parse(text);
    if (canonicalText(value) !== text) return null;
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
