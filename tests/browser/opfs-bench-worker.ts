/** A worker that does to one folder of private files what a test asks, because only a worker may. */
import { onOpfs, opfsSegments, readAll, writeAll } from '../../renderer/shell/opfs-disk.ts';
import { openSlotFile } from '../../renderer/shell/slot-file.ts';
import type { SegmentDisk } from '../../shared/journal/disk.ts';

export interface BenchQuestion {
  id: number;
  folder: string;
  work: keyof SegmentDisk | 'numbers' | 'overwrite' | 'slot:read' | 'slot:write' | 'slot:cut';
  args: unknown[];
}

const disks = new Map<string, SegmentDisk>();

async function carryOut({ folder, work, args }: BenchQuestion): Promise<unknown> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getDirectoryHandle(folder, { create: true });
  const disk = disks.get(folder) ?? opfsSegments(handle);
  disks.set(folder, disk);
  const [first, second] = args;
  const fileOf = async (name: string) =>
    (await handle.getFileHandle(name, { create: true })).createSyncAccessHandle();
  if (work === 'slot:read') return openSlotFile(handle, 'slot').read();
  if (work === 'slot:write') return openSlotFile(handle, 'slot').write(first as Uint8Array);
  if (work === 'slot:cut' || work === 'overwrite') {
    await disk.close();
    const name = work === 'overwrite' ? `${String(first).padStart(8, '0')}.journal` : String(first);
    const file = await fileOf(name);
    const bytes =
      work === 'overwrite' ? (second as Uint8Array<ArrayBuffer>) : readAll(file).slice(0, Number(second));
    file.truncate(0);
    writeAll(file, 0, bytes);
    file.close();
    return null;
  }
  if (work === 'numbers') return disk.list();
  const method = disk[work] as (...all: unknown[]) => unknown;
  return method(...args);
}

addEventListener('message', ({ data }: MessageEvent<BenchQuestion>) => {
  void onOpfs(() => carryOut(data)).then((outcome) => {
    postMessage({ id: data.id, value: outcome.ok ? outcome.value : outcome });
  });
});
