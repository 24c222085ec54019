/** The browser shell's disk: a worker, because only there files can be written and flushed at once. Keeps journal, keyring and device secret. */
import { err, ok } from '../../shared/result.ts';
import { openJournal, type Journal } from '../../shared/journal/journal.ts';
import type { DiskResult } from '../../shared/journal/disk.ts';
import type { AppCalls, DeviceSecret, Reply } from '../../shared/wire/app.ts';
import type { KeeperAnswer, KeeperQuestion, KeptCall } from './keeper.ts';
import { onOpfs, opfsSegments } from './opfs-disk.ts';
import { openSlotFile, type SlotFile } from './slot-file.ts';

const secretLength = 32;

type Keeping = {
  [C in KeptCall]: (...args: Parameters<AppCalls[C]>) => Promise<Reply<ReturnType<AppCalls[C]>>>;
};

async function open(): DiskResult<Keeping> {
  const folders = await onOpfs(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('doorstep', { create: true });
    return { folder, segments: await folder.getDirectoryHandle('journal', { create: true }) };
  });
  if (!folders.ok) return folders;
  const journal = await openJournal(opfsSegments(folders.value.segments));
  if (!journal.ok) return journal;
  const { folder } = folders.value;
  return ok(keep(journal.value, openSlotFile(folder, 'keyring'), openSlotFile(folder, 'device-secret')));
}

function keep(journal: Journal, keyring: SlotFile, deviceSecret: SlotFile): Keeping {
  const asSecret = (secret: Uint8Array): DeviceSecret => ({ secret, strength: 'browser' });
  return {
    'journal:append': (entries) => journal.append(entries),
    'journal:read': (from) => journal.read(from),
    'journal:prune': (before) => journal.prune(before),
    'keyring:read': () => keyring.read(),
    'keyring:write': (bytes) => keyring.write(bytes),
    'device-secret:read': async () => {
      const secret = await deviceSecret.read();
      return secret.ok ? ok(secret.value && asSecret(secret.value)) : secret;
    },
    'device-secret:create': async () => {
      const present = await deviceSecret.read();
      if (!present.ok) return present;
      if (present.value !== null) return ok(asSecret(present.value));
      const secret = crypto.getRandomValues(new Uint8Array(secretLength));
      const written = await deviceSecret.write(secret);
      return written.ok ? ok(asSecret(secret)) : written;
    },
  };
}

let opening: DiskResult<Keeping> | null = null;

async function answer({ name, args }: KeeperQuestion): Promise<Reply<unknown>> {
  opening ??= open();
  const keeping = await opening;
  if (!keeping.ok) {
    opening = null;
    return err(keeping.problem);
  }
  // browser.ts has parsed the arguments by the schema of this name.
  const work = keeping.value[name] as (...args: unknown[]) => Promise<Reply<unknown>>;
  return work(...args);
}

addEventListener('message', ({ data }: MessageEvent<KeeperQuestion>) => {
  const say = (reply: Reply<unknown>) => {
    postMessage({ id: data.id, reply } satisfies KeeperAnswer);
  };
  answer(data).then(say, (error: unknown) => {
    say(err('DISK_FAILED'));
    reportError(error);
  });
});
