import type { Result } from '../result.ts';
import type { ShellProblem } from '../wire/problems.ts';

export type DiskProblem = Extract<ShellProblem, 'DISK_FULL' | 'DISK_FAILED'>;
export type DiskResult<T> = Promise<Result<T, DiskProblem>>;

/**
 * The disk as the journal sees it: numbered segment files in one folder, used by one process at a time.
 * Where a method says *durable*, the bytes survive a power cut from the moment it answers "ok".
 */
export interface SegmentDisk {
  /** The numbers of the segments that exist, in any order. */
  list(): DiskResult<number[]>;
  /** A new file with these bytes, durable with its name. Fails when the number exists. */
  create(number: number, bytes: Uint8Array<ArrayBuffer>): DiskResult<null>;
  /** Writes at this place, durable. After a problem any part of the bytes may be there. */
  write(number: number, at: number, bytes: Uint8Array<ArrayBuffer>): DiskResult<null>;
  read(number: number): DiskResult<Uint8Array<ArrayBuffer>>;
  /** Shortens a file. */
  cut(number: number, length: number): DiskResult<null>;
  remove(number: number): DiskResult<null>;
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /** Lets go of every file. */
  close(): Promise<void>;
}
