import type { SegmentDisk } from '../../shared/journal/disk.ts';
import type { BenchQuestion } from './opfs-bench-worker.ts';

type Work = BenchQuestion['work'];

const worker = new Worker(new URL('./opfs-bench-worker.ts', import.meta.url), { type: 'module' });
const waiting = new Map<number, (value: unknown) => void>();
let last = 0;

worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; value: unknown }>) => {
  waiting.get(data.id)?.(data.value);
});

/** Has the worker do something in a folder. The test says what it answers. */
export function inFolder<T>(folder: string, work: Work, ...args: unknown[]): Promise<T> {
  return new Promise((resolve) => {
    last += 1;
    waiting.set(last, resolve as (value: unknown) => void);
    worker.postMessage({ id: last, folder, work, args } satisfies BenchQuestion);
  });
}

/** The worker's disk, as if it were here. */
export function diskIn(folder: string): SegmentDisk {
  return {
    list: () => inFolder(folder, 'list'),
    create: (...args) => inFolder(folder, 'create', ...args),
    write: (...args) => inFolder(folder, 'write', ...args),
    read: (...args) => inFolder(folder, 'read', ...args),
    cut: (...args) => inFolder(folder, 'cut', ...args),
    remove: (...args) => inFolder(folder, 'remove', ...args),
    sha256: (...args) => inFolder(folder, 'sha256', ...args),
    close: () => inFolder(folder, 'close'),
  };
}
