/**
 * A laptop's disk. What it has answered "ok" to is there after a power cut; of what was under way when the power went, nothing, a part,
 * all, or zeros in its place.
 */
import { createHash } from 'node:crypto';
import type { DiskProblem, SegmentDisk } from '../../shared/journal/disk.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Draw } from '../adversary/draw.ts';
import { never, type Sitting } from './sitting.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface SimDisk {
  segments: Map<number, Bytes>;
  /** Small files that are replaced as a whole: the keyring, the address of the office, wrong tries. */
  small: Map<string, Uint8Array>;
}

/** How the disk is now: `full` takes nothing more, `failing` may take a part and say no. */
export type Health = 'sound' | 'full' | 'failing';

export const emptyDisk = (): SimDisk => ({ segments: new Map(), small: new Map() });

export function copyOf({ segments, small }: SimDisk): SimDisk {
  return structuredClone({ segments, small });
}

interface Use {
  disk: SimDisk;
  sitting: Sitting;
  draw: Draw;
  health: () => Health;
}

export function segmentsOn({ disk, sitting, draw, health }: Use): SegmentDisk {
  const { segments } = disk;
  const failed = (): Result<never, DiskProblem> => err('DISK_FAILED');

  /** Puts bytes in their place, as far as they come. */
  function put(number: number, at: number, bytes: Bytes): void {
    const before = segments.get(number) ?? new Uint8Array();
    const after = new Uint8Array(Math.max(before.length, at + bytes.length));
    after.set(before);
    after.set(bytes, at);
    segments.set(number, after);
  }

  function putPart(number: number, at: number, bytes: Bytes): void {
    const length = draw.number(bytes.length + 1);
    const part = bytes.slice(0, length);
    const kind = draw.number(4);
    if (kind === 0) return;
    if (kind === 1) put(number, at, bytes);
    else if (kind === 2) put(number, at, part);
    else {
      const torn = new Uint8Array(bytes.length);
      torn.set(part);
      put(number, at, torn);
    }
  }

  async function writing(number: number, at: number, bytes: Bytes): Promise<Result<null, DiskProblem>> {
    if (sitting.isOver) return never();
    if (sitting.isLast()) {
      putPart(number, at, bytes);
      return never();
    }
    if (health() === 'full') return err('DISK_FULL');
    if (health() === 'failing' && draw.number(2) === 0) {
      putPart(number, at, bytes);
      return failed();
    }
    put(number, at, bytes);
    return ok(null);
  }

  return {
    list: async () => (sitting.isOver ? never() : ok([...segments.keys()])),
    create: async (number, bytes) => (segments.has(number) ? failed() : writing(number, 0, bytes)),
    write: async (number, at, bytes) => (segments.has(number) ? writing(number, at, bytes) : failed()),
    async read(number) {
      const bytes = segments.get(number);
      if (sitting.isOver) return never();
      return bytes === undefined ? failed() : ok(bytes.slice());
    },
    async cut(number, length) {
      if (sitting.isOver) return never();
      if (sitting.isLast() && draw.number(2) === 0) return never();
      segments.set(number, (segments.get(number) ?? new Uint8Array()).slice(0, length));
      return sitting.isOver ? never() : ok(null);
    },
    async remove(number) {
      if (sitting.isOver) return never();
      if (sitting.isLast() && draw.number(2) === 0) return never();
      segments.delete(number);
      return sitting.isOver ? never() : ok(null);
    },
    sha256: async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
    close: async () => undefined,
  };
}
