/**
 * A small file in the origin's private files that is replaced as a whole. There is no rename to rely on there, so two slots take
 * turns: the newer whole one counts, and a write that was cut short leaves the other as it was.
 *
 *     slot = magic 8 ‖ turn u32 ‖ length u32 ‖ crc32 of (turn ‖ length ‖ bytes) ‖ bytes
 */
import { ok } from '../../shared/result.ts';
import { crc32 } from '../../shared/journal/crc32.ts';
import type { DiskResult } from '../../shared/journal/disk.ts';
import { exists, onOpfs, readAll, writeAll } from './opfs-disk.ts';

const magic = Uint8Array.of(0x89, 0x44, 0x53, 0x53, 0x0d, 0x0a, 0x1a, 0x0a);
const headerLength = 20;

interface Slot {
  turn: number;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface SlotFile {
  read(): DiskResult<Uint8Array<ArrayBuffer> | null>;
  write(bytes: Uint8Array): DiskResult<null>;
}

export function openSlotFile(folder: FileSystemDirectoryHandle, name: string): SlotFile {
  const slotName = (turn: number) => `${name}.${String(turn % 2)}`;

  async function newest(): Promise<Slot | null> {
    const slots = [await readSlot(folder, slotName(0)), await readSlot(folder, slotName(1))];
    return slots.filter((slot) => slot !== null).toSorted((a, b) => b.turn - a.turn)[0] ?? null;
  }

  return {
    read: () => onOpfs(async () => (await newest())?.bytes ?? null),
    write: async (bytes) => {
      const last = await onOpfs(newest);
      if (!last.ok) return last;
      const turn = (last.value?.turn ?? 0) + 1;
      const written = await onOpfs(() =>
        writeSlot(folder, slotName(turn), { turn, bytes: new Uint8Array(bytes) }),
      );
      return written.ok ? ok(null) : written;
    },
  };
}

async function readSlot(folder: FileSystemDirectoryHandle, name: string): Promise<Slot | null> {
  if (!(await exists(folder, name))) return null;
  const handle = await (await folder.getFileHandle(name)).createSyncAccessHandle();
  try {
    return decodeSlot(readAll(handle));
  } finally {
    handle.close();
  }
}

async function writeSlot(folder: FileSystemDirectoryHandle, name: string, slot: Slot): Promise<void> {
  const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle();
  try {
    handle.truncate(0);
    writeAll(handle, 0, encodeSlot(slot));
  } finally {
    handle.close();
  }
}

function encodeSlot({ turn, bytes }: Slot): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(headerLength + bytes.length);
  const view = new DataView(all.buffer);
  all.set(magic, 0);
  view.setUint32(8, turn);
  view.setUint32(12, bytes.length);
  view.setUint32(16, crc32(bytes, crc32(all.subarray(8, 16))));
  all.set(bytes, headerLength);
  return all;
}

function decodeSlot(all: Uint8Array<ArrayBuffer>): Slot | null {
  if (all.length < headerLength || !magic.every((byte, index) => all[index] === byte)) return null;
  const view = new DataView(all.buffer);
  const bytes = all.slice(headerLength);
  const whole =
    bytes.length === view.getUint32(12) && crc32(bytes, crc32(all.subarray(8, 16))) === view.getUint32(16);
  return whole ? { turn: view.getUint32(8), bytes } : null;
}
