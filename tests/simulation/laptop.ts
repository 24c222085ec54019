/** A laptop of the simulation: the real vault and journal, on a disk, a line and a clock that the seed rules. */
import type { Outcome, Problem, VaultCall, VaultCalls } from '../../renderer/vault/api.ts';
import type { Ports } from '../../renderer/vault/ports.ts';
import { createVault, type RunningVault } from '../../renderer/vault/vault.ts';
import type { Random } from '../../shared/crypto/random.ts';
import { type Journal, openJournal } from '../../shared/journal/journal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppCalls, Reply } from '../../shared/wire/app.ts';
import type { Draw } from '../adversary/draw.ts';
import { type MemoryStore, memoryStore } from '../laptop/memory-store.ts';
import { copyOf, emptyDisk, type Health, segmentsOn, type SimDisk } from './disk.ts';
import type { Line } from './line.ts';
import { never, Sitting } from './sitting.ts';
import type { Time } from './time.ts';

/** A segment is full after a few changes, so that a short story meets several. */
const sizes = { segment: 64 * 1024, page: 16 * 1024 };

export interface Around {
  line: Line;
  time: Time;
  random: Random;
  draw: Draw;
}

export class SimLaptop {
  readonly name: string;
  readonly passphrase: string;
  /** Milliseconds that its clock is ahead. */
  ahead = 0;
  health: Health = 'sound';
  isOnline = true;
  isOpen = false;
  /** Its database was lost, and the office has not sent again what others wrote: own work alone is sure to be here. */
  lacksOthers = false;
  /** Taken off the list by a colleague: what it wrote after that is for a person to look at, and it learns nothing more. Known once all is calm. */
  isRemoved = false;
  readonly announced: string[] = [];
  #around: Around;
  #disk: SimDisk = emptyDisk();
  #secret: Uint8Array | null = null;
  #sitting = new Sitting();
  #vault: RunningVault;
  readonly store: MemoryStore = memoryStore();

  constructor(name: string, passphrase: string, around: Around) {
    this.name = name;
    this.passphrase = passphrase;
    this.#around = around;
    this.#vault = this.#start();
  }

  /** What lies on it, to begin another story with. */
  image(): () => void {
    const disk = copyOf(this.#disk);
    const secret = this.#secret;
    const store = this.store.mark();
    return () => {
      this.#disk = copyOf(disk);
      this.#secret = secret;
      store();
    };
  }

  get disk(): SimDisk {
    return this.#disk;
  }

  /** Dies if it has not yet, and starts again: locked. */
  restart(around: Around = this.#around): void {
    this.#sitting.end();
    this.#around = around;
    this.#sitting = new Sitting();
    this.isOpen = false;
    this.announced.length = 0;
    this.#vault = this.#start();
  }

  get isDead(): boolean {
    return this.#sitting.isOver;
  }

  dieAfter(steps: number): void {
    this.#sitting.dieAfter(steps);
  }

  /** The answer, or that it died before it could give one. */
  async call<C extends VaultCall>(
    name: C,
    ...args: Parameters<VaultCalls[C]>
  ): Promise<Outcome<ReturnType<VaultCalls[C]>> | 'died'> {
    if (this.isDead) return 'died';
    const answer = this.#vault.answers[name] as (
      ...given: unknown[]
    ) => Promise<Outcome<ReturnType<VaultCalls[C]>>>;
    return this.#around.line.until(Promise.race([answer(...args), this.#sitting.died]));
  }

  async must<C extends VaultCall>(
    name: C,
    ...args: Parameters<VaultCalls[C]>
  ): Promise<ReturnType<VaultCalls[C]>> {
    const outcome = await this.call(name, ...args);
    if (outcome === 'died') throw new Error(`${this.name} died in ${name}`);
    if (!outcome.ok) throw new Error(`${this.name}, ${name}: ${outcome.problem.code}`);
    return outcome.value;
  }

  async settled(): Promise<void> {
    await this.#around.line.until(Promise.race([this.#vault.settled(), this.#sitting.died]));
  }

  async unlock(): Promise<Outcome<unknown> | 'died'> {
    const outcome = await this.call('unlock', this.passphrase);
    this.isOpen = outcome !== 'died' && outcome.ok;
    return outcome;
  }

  #start(): RunningVault {
    const sitting = this.#sitting;
    const { line, time, random, draw } = this.#around;
    const { store } = this;
    const disk = this.#disk;
    const health = () => this.health;
    let opening: Promise<Result<Journal, 'DISK_FULL' | 'DISK_FAILED'>> | null = null;
    const journal = async (): Promise<Journal> => {
      opening ??= openJournal(segmentsOn({ disk, sitting, draw, health }), sizes);
      const opened = await opening;
      if (!opened.ok) throw new Error(opened.problem);
      return opened.value;
    };
    const small = {
      read: async (name: string) => ok(disk.small.get(name)?.slice() ?? null),
      write: async (name: string, bytes: Uint8Array): Promise<Reply<null>> => {
        // A file is replaced or it is not.
        if (sitting.isLast() && draw.number(2) === 0) return never();
        if (this.health !== 'sound') return err('DISK_FULL');
        disk.small.set(name, bytes.slice());
        return sitting.isOver ? never() : ok(null);
      },
    };
    const text = async (name: string) => {
      const read = await small.read(name);
      return ok(read.value === null ? null : new TextDecoder().decode(read.value));
    };
    const calls: {
      [C in keyof AppCalls]?: (...args: Parameters<AppCalls[C]>) => Promise<Reply<ReturnType<AppCalls[C]>>>;
    } = {
      'app:about': async () => ok({ shell: 'desktop', version: '0.0.0', server: null }),
      'settings:server:read': () => text('server'),
      'settings:server:write': (address) => small.write('server', new TextEncoder().encode(address)),
      'journal:append': async (entries) => (await journal()).append(entries),
      'journal:read': async (from) => (await journal()).read(from),
      'journal:prune': async (before) => (await journal()).prune(before),
      'journal:next-segment': async () => (await journal()).nextSegment(),
      'keyring:read': () => small.read('keyring'),
      'keyring:write': (bytes) => small.write('keyring', bytes),
      'device-secret:read': async () =>
        ok(this.#secret === null ? null : { secret: this.#secret, strength: 'os' }),
      'device-secret:create': async () => {
        this.#secret ??= random.bytes(32);
        return ok({ secret: this.#secret, strength: 'os' });
      },
      'attempts:read': async () => ok((await small.read('attempts')).value?.[0] ?? 0),
      'attempts:write': (misses) => small.write('attempts', Uint8Array.of(misses)),
      'link:call': async (request) => {
        if (sitting.isLast()) return never();
        if (!this.isOnline) return err('OFFLINE');
        const reply = await line.call(request);
        return sitting.isLast() ? never() : reply;
      },
    };
    const ports: Ports = {
      shell: {
        call(name, ...args) {
          if (sitting.isOver) return never();
          const handler = calls[name] as ((...given: unknown[]) => Promise<unknown>) | undefined;
          if (handler === undefined) throw new Error(`the vault asked its shell for ${name}`);
          return handler(...args) as never;
        },
      },
      clock: { now: () => time.now + this.ahead, ticks: () => time.now },
      random,
      store: {
        ...store,
        keep: async (kept) => {
          if (sitting.isOver) return never();
          if (!sitting.isLast() || draw.number(2) === 0) await store.keep(kept);
          return sitting.isOver ? never() : undefined;
        },
      },
      emit: (name, detail) => {
        if (name === 'announce') this.announced.push((detail as Problem).code);
      },
      after: (ms, call) =>
        time.after(ms, () => {
          if (!sitting.isOver) call();
        }),
      // Nothing but the line and the disk decides what comes next.
      rest: () => Promise.resolve(),
    };
    return createVault(ports);
  }
}
