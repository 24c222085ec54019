/** A log that cannot hold anything personal: a time, a code from this list, and numbers. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ShellProblem } from '../shared/wire/problems.ts';

export type LogCode =
  | 'STARTED'
  | 'QUIT'
  | 'LOCK_SENT'
  | 'CLOSING_UNANSWERED'
  | 'WINDOW_GONE'
  | 'CHILD_GONE'
  | 'REQUEST_CANCELLED'
  | 'NAVIGATION_REFUSED'
  | 'PERMISSION_REFUSED'
  | 'KEYCHAIN_WEAK'
  | 'SETTINGS_UNREADABLE'
  | 'WIPED'
  | 'CA_UNREADABLE'
  | 'FAULT'
  | ShellProblem;

export type Log = (code: LogCode, ...numbers: number[]) => void;

const MiB = 1024 * 1024;

/** Writes `<time> <code> <numbers>`; keeps at most two files of about 1 MiB. A log that cannot be written stops nothing. */
export function openLog(path: string): Log {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MiB) renameSync(path, `${path}.old`);
  } catch {
    return () => undefined;
  }
  return (code, ...numbers) => {
    try {
      appendFileSync(path, `${[new Date().toISOString(), code, ...numbers].join(' ')}\n`, { mode: 0o600 });
    } catch {
      // A full disk is reported by the journal, which matters more.
    }
  };
}
