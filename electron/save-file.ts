/** Files that the worker saves on purpose, where the worker says. With `print.ts`, the only plaintext main ever holds. */
import { dialog, type BrowserWindow } from 'electron';
import { ok } from '../shared/result.ts';
import type { Reply, SaveOutcome } from '../shared/wire/app.ts';
import { onDisk, replaceFile } from './disk.ts';

/** Asks for a place, then for the bytes: nothing is made of them when the worker changes their mind. */
export async function saveFile(
  window: BrowserWindow,
  suggestedName: string,
  bytes: () => Promise<Reply<Uint8Array>>,
): Promise<Reply<SaveOutcome>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName });
  if (canceled || filePath === '') return ok('cancelled');
  const content = await bytes();
  if (!content.ok) return content;
  return onDisk(async () => {
    await replaceFile(filePath, content.value);
    return 'saved' as const;
  });
}
