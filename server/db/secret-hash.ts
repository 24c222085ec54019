/** How tokens and claim codes are kept: they are random enough that a plain hash gives nothing away. */
import { sha256 } from '../../shared/crypto/hash.ts';
import { toBase64, utf8 } from '../../shared/encoding/bytes.ts';

export function secretHash(text: string): string {
  return toBase64(sha256(utf8(text)));
}
