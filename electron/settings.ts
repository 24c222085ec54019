/** What this laptop remembers beside the journal: the office's address. Managed laptops get it from DOORSTEP_SERVER instead. */
import { z } from 'zod';
import type { DiskResult } from '../shared/journal/disk.ts';
import { onDisk, readIfThere, replaceFile } from './disk.ts';
import type { Log } from './log.ts';

const fileSchema = z.strictObject({ server: z.string().max(500) });

export interface Settings {
  /** From the environment; wins over what is stored. */
  presetServer: string | null;
  server(): DiskResult<string | null>;
  writeServer(server: string): DiskResult<null>;
}

export function openSettings(path: string, presetServer: string | null, log: Log): Settings {
  return {
    presetServer,
    server: () =>
      onDisk(async () => {
        if (presetServer !== null) return presetServer;
        const bytes = await readIfThere(path);
        if (bytes === null) return null;
        const parsed = fileSchema.safeParse(parseJson(bytes));
        // An address can be asked for again; an unreadable file must not keep anybody out.
        if (!parsed.success) log('SETTINGS_UNREADABLE');
        return parsed.success ? parsed.data.server : null;
      }),
    writeServer: (server) =>
      onDisk(async () => {
        await replaceFile(path, new TextEncoder().encode(JSON.stringify({ server })));
        return null;
      }),
  };
}

/** Undefined when it is no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
