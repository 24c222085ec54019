/** Paper and files in a plain browser, which keeps to itself what the worker chose. */
import { ok } from '../../shared/result.ts';
import type { Reply, SaveOutcome } from '../../shared/wire/app.ts';

/** Milliseconds until a download has surely begun and its bytes may go. */
const downloadStarts = 60_000;

export function printPage(): Reply<SaveOutcome> {
  print();
  return ok('saved');
}

export function saveAsDownload(name: string, bytes: Uint8Array): Reply<SaveOutcome> {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, downloadStarts);
  return ok('saved');
}
