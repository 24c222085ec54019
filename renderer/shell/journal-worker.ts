/** The browser shell's disk: a worker, because only there files can be written and flushed at once. Keeps journal, keyring, device secret and what was mistyped. */
import { readUint32, uint32 } from '../../shared/encoding/bytes.ts';
import { err, ok } from '../../shared/result.ts';
import { openJournal, type Journal } from '../../shared/journal/journal.ts';
import type { DiskResult } from '../../shared/journal/disk.ts';
import type { AppCalls, DeviceSecret, Reply } from '../../shared/wire/app.ts';
import type { KeeperAnswer, KeeperQuestion, KeptCall } from './keeper.ts';
import { finishWipe, wipeFolder } from './browser-wipe.ts';
import { onOpfs, opfsSegments } from './opfs-disk.ts';
import { openSlotFile } from './slot-file.ts';

const secretLength = 32;

type Keeping = {
  [C in KeptCall]: (...args: Parameters<AppCalls[C]>) => Promise<Reply<ReturnType<AppCalls[C]>>>;
};

async function open(): DiskResult<Keeping> {
  const folders = await onOpfs(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('doorstep', { create: true });
    await finishWipe(folder);
    return { folder, segments: await folder.getDirectoryHandle('journal', { create: true }) };
  });
  if (!folders.ok) return folders;
  const journal = await openJournal(opfsSegments(folders.value.segments));
  if (!journal.ok) return journal;
  return ok(keep(journal.value, folders.value.folder));
}

function keep(journal: Journal, folder: FileSystemDirectoryHandle): Keeping {
  const keyring = openSlotFile(folder, 'keyring');
  const deviceSecret = openSlotFile(folder, 'device-secret');
  const attempts = openSlotFile(folder, 'attempts');
  const asSecret = (secret: Uint8Array): DeviceSecret => ({ secret, strength: 'browser' });
  return {
    'journal:append': (entries) => journal.append(entries),
    'journal:read': (from) => journal.read(from),
    'journal:prune': (before) => journal.prune(before),
    'journal:next-segment': () => journal.nextSegment(),
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
    'attempts:read': async () => {
      const misses = await attempts.read();
      return misses.ok ? ok(misses.value?.length === 4 ? readUint32(misses.value, 0) : 0) : misses;
    },
    'attempts:write': (misses) => attempts.write(uint32(misses)),
    wipe: async () => {
      await journal.close();
      const wiped = await wipeFolder(folder);
      // Whatever comes next begins anew, and first ends what was cut off.
      opening = null;
      return wiped;
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
