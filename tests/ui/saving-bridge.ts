/** A shell that saves files, and a page as a PDF, for tests that look at what leaves. */
import { type FixtureBridge, fixtureBridge } from './fixture-vault.ts';

export interface SavingBridge extends FixtureBridge {
  /** Name and bytes, in the order in which they were saved. */
  saved: [name: string, bytes: Uint8Array][];
}

export function savingBridge(pdf = new TextEncoder().encode('%PDF-1.7')): SavingBridge {
  const bridge = fixtureBridge();
  const saved: SavingBridge['saved'] = [];
  const call: FixtureBridge['call'] = (name, ...args) => {
    const [file, bytes] = args;
    if (name === 'file:save' && typeof file === 'string' && bytes instanceof Uint8Array) {
      bridge.asked.push(name);
      saved.push([file, bytes]);
      return Promise.resolve({ ok: true, value: 'saved' as never });
    }
    if (name === 'page:pdf-bytes') return Promise.resolve({ ok: true, value: pdf as never });
    return bridge.call(name, ...args);
  };
  return { ...bridge, call, saved };
}
