/**
 * A laptop without a screen: the real vault with main's own journal, keyring file and link, in a folder of its own. Only the store
 * and the operating system's key store are stood in for, so a test can take them away.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { journalIn } from '../../electron/journal.ts';
import { openKeyringFile } from '../../electron/keyring-file.ts';
import { openLink } from '../../electron/server-link.ts';
import type { Outcome, Problem, VaultCall, VaultCalls } from '../../renderer/vault/api.ts';
import type { Ports } from '../../renderer/vault/ports.ts';
import { createVault } from '../../renderer/vault/vault.ts';
import { systemRandom } from '../../shared/crypto/random.ts';
import type { Journal } from '../../shared/journal/journal.ts';
import { err, ok } from '../../shared/result.ts';
import type { AppCalls, LinkReply, LinkRequest, Reply, SecretStrength } from '../../shared/wire/app.ts';
import { type MemoryStore, memoryStore } from './memory-store.ts';

/**
 * So many times as long all seems to take as it does. On an old laptop a passphrase gets the least of the strengths that are allowed:
 * tests enrol hundreds.
 */
const AGE = 8;

export interface LaptopOptions {
  folder: string;
  /** Handed on from one start to the next, as a disk would be. */
  store?: MemoryStore;
  deviceSecret?: { bytes: Uint8Array | null; strength?: SecretStrength };
  shell?: 'desktop' | 'browser';
}

export interface Laptop {
  call<C extends VaultCall>(
    name: C,
    ...args: Parameters<VaultCalls[C]>
  ): Promise<Outcome<ReturnType<VaultCalls[C]>>>;
  /** The value, or a test failure that names the problem. */
  must<C extends VaultCall>(name: C, ...args: Parameters<VaultCalls[C]>): Promise<ReturnType<VaultCalls[C]>>;
  announced: Problem[];
  /** What the vault said had changed, one list for each time. */
  changed: string[][];
  /** Every body that went over the link, both ways. */
  carried: Uint8Array[];
  /** Cuts the link, or mends it. */
  setOnline(online: boolean): void;
  /** Changes replies on their way back: a link or an office that misbehaves. */
  onReply(change: ((request: LinkRequest, reply: Reply<LinkReply>) => Reply<LinkReply>) | null): void;
  /** Changes requests on their way out. */
  onRequest(change: ((request: LinkRequest) => LinkRequest) | null): void;
  /** Sets the laptop's clock, in milliseconds ahead of the right time. */
  setClock(ahead: number): void;
  /** The journal's disk fills up, or has room again. */
  fillDisk(full: boolean): void;
  /** Killed as soon as the journal has been appended to once more: resolves when what it wrote then is on the disk. */
  killedAtAppend(): Promise<void>;
  /** What the disk makes of a keyring that is written to it. */
  onKeyring(change: ((bytes: Uint8Array) => Uint8Array) | null): void;
  /** Resolves when sending and receiving have come to rest. */
  synced(): Promise<void>;
  /** How long it is until each thing that the vault wants to do later, in milliseconds. Here no later comes. */
  later(): number[];
  /** Another office's address, as if somebody had written it into the settings. */
  redirect(server: string): Promise<unknown>;
  /** Ends without a word, as a killed process does: nothing is locked, kept or said. */
  kill(): Promise<void>;
  /** The store and secret, for the next start in the same folder. */
  kept: Required<Pick<LaptopOptions, 'folder' | 'store' | 'deviceSecret'>>;
}

export async function startLaptop(options: LaptopOptions): Promise<Laptop> {
  const { folder, shell = 'desktop', store = memoryStore(), deviceSecret = { bytes: null } } = options;
  const journal = await openedJournal(join(folder, 'journal'));
  const attempts = openKeyringFile(join(folder, 'attempts'));
  const keyring = openKeyringFile(join(folder, 'keyring'));
  const link = openLink([], () => true);
  const random = systemRandom();
  const announced: Problem[] = [];
  const changed: string[][] = [];
  const carried: Uint8Array[] = [];
  const plans = new Set<{ ms: number }>();
  let server: string | null = null;
  let online = true;
  let ahead = 0;
  let full = false;
  let killed = false;
  let onAppended: (() => void) | null = null;
  let damage: ((bytes: Uint8Array) => Uint8Array) | null = null;
  let bend: ((request: LinkRequest) => LinkRequest) | null = null;
  let change: ((request: LinkRequest, reply: Reply<LinkReply>) => Reply<LinkReply>) | null = null;
  const settings = openKeyringFile(join(folder, 'server'));

  const secretReply = () =>
    deviceSecret.bytes === null
      ? null
      : { secret: deviceSecret.bytes, strength: deviceSecret.strength ?? ('os' as const) };

  const calls: {
    [C in keyof AppCalls]?: (...args: Parameters<AppCalls[C]>) => Promise<Reply<ReturnType<AppCalls[C]>>>;
  } = {
    'app:about': async () => ok({ shell, version: '0.0.0', server: null }),
    'settings:server:read': async () => {
      const read = await settings.read();
      return read.ok ? ok(read.value === null ? server : new TextDecoder().decode(read.value)) : read;
    },
    'settings:server:write': async (address) => {
      server = address;
      return settings.write(new TextEncoder().encode(address));
    },
    'journal:append': async (entries) => {
      if (full) return err('DISK_FULL');
      const appended = await journal.append(entries);
      if (onAppended === null) return appended;
      onAppended();
      return new Promise(() => undefined);
    },
    'journal:read': (from) => journal.read(from),
    'journal:prune': (before) => journal.prune(before),
    'journal:next-segment': () => journal.nextSegment(),
    'keyring:read': () => keyring.read(),
    'keyring:write': async (bytes) => (full ? err('DISK_FULL') : keyring.write(damage?.(bytes) ?? bytes)),
    'device-secret:read': async () => ok(secretReply()),
    'device-secret:create': async () => {
      deviceSecret.bytes ??= random.bytes(32);
      return ok({ secret: deviceSecret.bytes, strength: deviceSecret.strength ?? 'os' });
    },
    'attempts:read': async () => {
      const read = await attempts.read();
      return read.ok ? ok(read.value?.[0] ?? 0) : read;
    },
    'attempts:write': (misses) => attempts.write(Uint8Array.of(misses)),
    wipe: async () => {
      await journal.close();
      deviceSecret.bytes = null;
      await rm(folder, { recursive: true });
      await mkdir(folder);
      return ok(null);
    },
    'link:call': async (request) => {
      if (!online) return err('OFFLINE');
      carried.push(request.body);
      const reply = await link.call(bend === null ? request : bend(request));
      if (reply.ok) carried.push(reply.value.body);
      return change === null ? reply : change(request, reply);
    },
  };

  const ports: Ports = {
    shell: {
      call(name, ...args) {
        // What was under way gets no answer, and nothing more is written: a next start may be at the same disk.
        if (killed) return new Promise(() => undefined);
        const handler = calls[name] as ((...given: unknown[]) => Promise<unknown>) | undefined;
        if (handler === undefined) throw new Error(`the vault asked its shell for ${name}`);
        return handler(...args) as never;
      },
    },
    clock: { now: () => Date.now() + ahead, ticks: () => performance.now() * AGE },
    random,
    store,
    emit(name, detail) {
      if (name === 'announce') announced.push(detail as Problem);
      if (name === 'changed') changed.push(detail as string[]);
    },
    after(ms) {
      const one = { ms };
      plans.add(one);
      return () => plans.delete(one);
    },
    rest: () => new Promise((resolve) => setImmediate(resolve)),
  };
  const vault = createVault(ports);

  const call: Laptop['call'] = (name, ...args) => {
    const answer = vault.answers[name] as (...given: unknown[]) => Promise<never>;
    return answer(...args);
  };

  return {
    call,
    async must(name, ...args) {
      const outcome = await call(name, ...args);
      if (!outcome.ok)
        throw new Error(`${name}: ${outcome.problem.code} ${JSON.stringify(outcome.problem.details ?? {})}`);
      return outcome.value;
    },
    announced,
    changed,
    carried,
    setOnline(value) {
      online = value;
    },
    onReply(value) {
      change = value;
    },
    onRequest(value) {
      bend = value;
    },
    setClock(value) {
      ahead = value;
    },
    fillDisk(value) {
      full = value;
    },
    killedAtAppend: () =>
      new Promise((resolve) => {
        onAppended = () => {
          killed = true;
          resolve();
        };
      }),
    onKeyring(value) {
      damage = value;
    },
    synced: () => vault.settled(),
    later: () => [...plans].map(({ ms }) => ms),
    redirect: (address) => settings.write(new TextEncoder().encode(address)),
    kill() {
      killed = true;
      return journal.close();
    },
    kept: { folder, store, deviceSecret },
  };
}

async function openedJournal(folder: string): Promise<Journal> {
  const journal = await journalIn(folder).open();
  if (!journal.ok) throw new Error(journal.problem);
  return journal.value;
}
