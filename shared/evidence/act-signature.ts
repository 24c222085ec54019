/** The device's own signature over the exact bytes of a consent statement, made before the act leaves the screen. */
import { hash } from '../crypto/hash.ts';
import { sign, type SigningKeys, verify } from '../crypto/signing.ts';
import { utf8 } from '../encoding/bytes.ts';
import type { ConsentAct } from '../record/consent-act.ts';

/** `statement` is the canonical text; it is kept as it was signed and never written again. */
export function signAct(statement: string, keys: SigningKeys): ConsentAct {
  return { statement, signature: sign('act', utf8(statement), keys) };
}

export function isSignedAct(act: ConsentAct, signKey: string): boolean {
  return verify('act', utf8(act.statement), act.signature, signKey);
}

/** What the next act of the same person names as its `previous`. */
export function actHash(statement: string): string {
  return hash('act', utf8(statement));
}
