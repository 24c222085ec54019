/** What a failed call means to the worker: try again later, wait, check the address, or ask IT. */
import type { ShellProblem } from '../shared/wire/problems.ts';
import { errorCode } from './disk.ts';

const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_SSL_|^EPROTO$/;

/** @param online whether this laptop has any network: without one, an unknown name says nothing about the name. */
export function problemOf(error: unknown, online: boolean): ShellProblem {
  const code = errorCode(error);
  if (code === 'LINK_TIMEOUT' || code === 'ETIMEDOUT') return 'LINK_TIMEOUT';
  if (untrusted.test(code)) return 'TLS_UNTRUSTED';
  if (code === 'ENOTFOUND' && online) return 'SERVER_ADDRESS_WRONG';
  // Somebody answered, but in no language of ours: no HTTP at all, or without an end.
  if (code.startsWith('HPE_') || code === 'REPLY_TOO_LONG') return 'SERVER_ADDRESS_WRONG';
  return 'OFFLINE';
}
