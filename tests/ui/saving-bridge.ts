/** A shell that saves files, prints, and saves a page as a PDF, for tests that look at what leaves. */
import { type FixtureBridge, fixtureBridge } from './fixture-vault.ts';

export interface SavedFile {
  name: string;
  bytes: Uint8Array;
  /** The bytes as text; of no use for a file that is none. */
  text: string;
}

export interface SavingBridge extends FixtureBridge {
  /** In the order in which they were saved. */
  saved: SavedFile[];
  /** The names under which a page was saved as a PDF. */
  pages: string[];
}

/** With the mark that tells a spreadsheet how to read it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function savingBridge(pdf = new TextEncoder().encode('%PDF-1.7')): SavingBridge {
  const bridge = fixtureBridge();
  const saved: SavedFile[] = [];
  const pages: string[] = [];
  const call: FixtureBridge['call'] = (name, ...args) => {
    const [file, bytes] = args;
    const answer = (value: unknown) => {
      bridge.asked.push(name);
      return Promise.resolve({ ok: true, value: value as never } as const);
    };
    if (name === 'file:save' && typeof file === 'string' && bytes instanceof Uint8Array) {
      saved.push({ name: file, bytes, text: decoder.decode(bytes) });
      return answer('saved');
    }
    if (name === 'page:pdf' && typeof file === 'string') pages.push(file);
    if (name === 'page:pdf' || name === 'page:print') return answer('saved');
    return name === 'page:pdf-bytes' ? answer(pdf) : bridge.call(name, ...args);
  };
  return { ...bridge, call, saved, pages };
}
