/** The bytes that a caller signs to show that it holds its key: bound to the organisation, the caller and one nonce. */
import { canonicalBytes } from '../encoding/canonical.ts';
import { sign, type SigningKeys, verify } from '../crypto/signing.ts';

export interface Caller {
  org: string;
  kind: 'device' | 'invitation';
  id: string;
}

function challengeBytes({ org, kind, id }: Caller, nonce: string): Uint8Array {
  return canonicalBytes({ org, kind, id, nonce });
}

export function answerChallenge(caller: Caller, nonce: string, keys: SigningKeys): string {
  return sign('challenge', challengeBytes(caller, nonce), keys);
}

export function isAnswer(caller: Caller, nonce: string, signature: string, signKey: string): boolean {
  return verify('challenge', challengeBytes(caller, nonce), signature, signKey);
}
