/** The page that is on screen, on paper or as a PDF. How it looks on paper is the window's business (its print styles). */
import type { BrowserWindow } from 'electron';
import { err, ok } from '../shared/result.ts';
import type { Reply, SaveOutcome } from '../shared/wire/app.ts';

export function printPage(window: BrowserWindow): Promise<Reply<SaveOutcome>> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: true }, (success, reason) => {
      // Chromium's own word for it, in either spelling.
      if (success) resolve(ok('saved'));
      else resolve(/cancell?ed/i.test(reason) ? ok('cancelled') : err('PRINT_FAILED'));
    });
  });
}

export async function pageAsPdf(window: BrowserWindow): Promise<Reply<Uint8Array>> {
  try {
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
    });
    return ok(new Uint8Array(pdf));
  } catch {
    return err('PRINT_FAILED');
  }
}
