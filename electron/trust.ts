/** Whom to believe about the office's server: Node's list, the system's (managed laptops), and a charity's own file (DOORSTEP_CA). */
import { readFileSync } from 'node:fs';
import { getCACertificates } from 'node:tls';
import type { Log } from './log.ts';

/** @param file PEM; a file that cannot be read adds nothing, so its servers stay untrusted. */
export function trustedAuthorities(file: string | undefined, log: Log): string[] {
  const own: string[] = [];
  if (file !== undefined) {
    try {
      own.push(readFileSync(file, 'utf8'));
    } catch {
      log('CA_UNREADABLE');
    }
  }
  return [...getCACertificates('default'), ...getCACertificates('system'), ...own];
}
