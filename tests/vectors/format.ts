/** What a frozen vector is, and how a format says what must become of it. */
import type { Tag } from '../../shared/crypto/hash.ts';
import { fromBase64, toBase64 } from '../../shared/encoding/bytes.ts';
import { everyFlip } from './flips.ts';

/** Plain texts: bytes as base64url, structures as canonical JSON. */
export type Texts = Record<string, string>;

/** As it lies in `frozen/`: made once, never again. */
export interface Vector {
  /** The thing as it is kept or carried, as base64url. */
  bytes: string;
  /** What somebody needs to open it: keys, headers, ids. */
  with: Texts;
  /** What it opened to on the day it was frozen. */
  opensTo: Texts;
}

export interface Signed {
  tag: Tag;
  message: Uint8Array;
  signature: string;
  key: string;
}

export interface Hashed {
  tag: Tag;
  message: Uint8Array;
  hash: string;
}

interface Spec<Need extends string> {
  /** The names in `with`. Each is also tried with another value. */
  needs: readonly Need[];
  make(): { bytes: Uint8Array; with: Record<Need, string> };
  /** Null when it is refused. */
  open(bytes: Uint8Array, given: Record<Need, string>): Texts | null;
  /** A hash refuses nothing: bent bytes have another hash. Everything else must be refused. */
  isHash?: boolean;
  /** The bent copies to try; one for each byte unless said otherwise. */
  bent?(bytes: Uint8Array): Iterable<Uint8Array>;
  /** The right bytes in a wrong place. */
  elsewhere?(
    bytes: Uint8Array,
    given: Record<Need, string>,
    open: Spec<Need>['open'],
  ): Record<string, Texts | null>;
  /** The signatures and hashes in it, each over the message that a stranger would write down. */
  signed?(bytes: Uint8Array, given: Record<Need, string>): Signed[];
  hashed?(bytes: Uint8Array, given: Record<Need, string>): Hashed[];
}

/** A format with its `needs` checked at the border. */
export interface Format {
  isHash: boolean;
  make(): Vector;
  open(bytes: Uint8Array, given: Texts): Texts | null;
  bent(bytes: Uint8Array): Iterable<Uint8Array>;
  elsewhere: ((bytes: Uint8Array, given: Texts) => Record<string, Texts | null>) | null;
  signed: ((bytes: Uint8Array, given: Texts) => Signed[]) | null;
  hashed: ((bytes: Uint8Array, given: Texts) => Hashed[]) | null;
}

export function format<Need extends string>(spec: Spec<Need>): Format {
  const checked = (given: Texts): Record<Need, string> => {
    if (!has(given, spec.needs)) throw new Error(`a vector needs ${spec.needs.join(', ')}`);
    return given;
  };
  const { elsewhere = null, signed = null, hashed = null } = spec;
  const open = (bytes: Uint8Array, given: Texts) => spec.open(bytes, checked(given));
  return {
    isHash: spec.isHash ?? false,
    make() {
      const made = spec.make();
      const opensTo = open(made.bytes, made.with);
      if (opensTo === null) throw new Error('what was made does not open');
      return { bytes: toBase64(made.bytes), with: made.with, opensTo };
    },
    open,
    bent: (bytes) => spec.bent?.(bytes) ?? everyFlip(bytes),
    elsewhere: elsewhere && ((bytes, given) => elsewhere(bytes, checked(given), spec.open)),
    signed: signed && ((bytes, given) => signed(bytes, checked(given))),
    hashed: hashed && ((bytes, given) => hashed(bytes, checked(given))),
  };
}

function has<Need extends string>(given: Texts, needs: readonly Need[]): given is Record<Need, string> {
  return needs.every((need) => given[need] !== undefined);
}

/** Another value of the same kind: bytes with one bit changed, a text with a letter more. */
export function otherThan(text: string): string {
  try {
    const bytes = fromBase64(text);
    const middle = bytes.length >> 1;
    return toBase64(bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
  } catch {
    return `${text}x`;
  }
}

/** The value where it is one, otherwise null: problems come back as codes. */
export function opened<T extends object>(value: T | string | null): T | null {
  return typeof value === 'string' ? null : value;
}
