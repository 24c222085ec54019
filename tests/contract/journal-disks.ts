/** Disks for the journal's contract: one that fails on order, and what a bench must offer to hurt a journal from outside. */
import { err } from '../../shared/result.ts';
import type { DiskProblem, SegmentDisk } from '../../shared/journal/disk.ts';

/** One journal's storage, as a test may reach it behind the journal's back while nothing has it open. */
export interface JournalBench {
  /** Opens the same storage again, as after a restart. */
  disk(): SegmentDisk;
  numbers(): Promise<number[]>;
  contents(number: number): Promise<Uint8Array<ArrayBuffer>>;
  overwrite(number: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  takeAway(number: number): Promise<void>;
}

type Step = 'create' | 'write' | 'cut' | 'remove';

/** How a step fails: before anything happened, with half of the bytes written, or after all of them (an fsync error). */
export type Fault = { step: Step; reach: 'none' | 'half' | 'all'; problem: DiskProblem };

/** A disk on which each listed fault happens once, at the next step of its kind. */
export function faultyDisk(disk: SegmentDisk, faults: Fault[]): SegmentDisk {
  const take = (step: Step): Fault | undefined => {
    const index = faults.findIndex((fault) => fault.step === step);
    return index === -1 ? undefined : faults.splice(index, 1)[0];
  };
  const part = (fault: Fault, bytes: Uint8Array<ArrayBuffer>) =>
    bytes.slice(0, fault.reach === 'half' ? Math.ceil(bytes.length / 2) : bytes.length);

  return {
    ...disk,
    create: async (number, bytes) => {
      const fault = take('create');
      if (fault === undefined) return disk.create(number, bytes);
      if (fault.reach !== 'none') await disk.create(number, part(fault, bytes));
      return err(fault.problem);
    },
    write: async (number, at, bytes) => {
      const fault = take('write');
      if (fault === undefined) return disk.write(number, at, bytes);
      if (fault.reach !== 'none') await disk.write(number, at, part(fault, bytes));
      return err(fault.problem);
    },
    cut: async (number, length) => {
      const fault = take('cut');
      return fault === undefined ? disk.cut(number, length) : err(fault.problem);
    },
    remove: async (number) => {
      const fault = take('remove');
      return fault === undefined ? disk.remove(number) : err(fault.problem);
    },
  };
}
