import { err, ok, type Result } from '../result.ts';

/** RFC 5321, section 4.5.3.1: the longest that can be sent to. */
const LONGEST = 254;

/**
 * Reads an address for electronic mail; the part after the @ in lower case. Deliberately mild: only a message that arrives proves an
 * address, and a rule that is too clever turns real people away.
 */
export function parseEmail(typed: string): Result<string, 'EMAIL_FORM'> {
  const text = typed.trim();
  const match = /^([^\s@"(),:;<>[\]\\]+)@([^\s@]+)$/u.exec(text);
  const [, name = '', domain = ''] = match ?? [];
  const labels = domain.toLowerCase().split('.');
  const isDomain =
    labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label));
  const isName = name !== '' && !name.startsWith('.') && !name.endsWith('.') && !name.includes('..');
  return isName && isDomain && text.length <= LONGEST ? ok(`${name}@${labels.join('.')}`) : err('EMAIL_FORM');
}
