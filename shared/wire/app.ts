/**
 * What a shell (Electron's main process, or the practice browser) does for the window. The only door out of the window.
 *
 * Types only: the sandboxed preload imports the names below, and must stay one small file, so the schemas live in `ipc.ts`.
 * Everything that passes here is sealed or public, except a page on its way to the printer and a file the worker saves on purpose.
 */
import type { Result } from '../result.ts';
import type { ShellProblem } from './problems.ts';

export type Reply<T> = Result<T, ShellProblem>;

export interface About {
  shell: 'desktop' | 'browser';
  version: string;
  /** Set when the shell already knows its office: managed laptops, and the practice browser. */
  server: string | null;
}

/** A place in the journal: which segment file, and how many bytes into it. */
export interface JournalPlace {
  segment: number;
  offset: number;
}

export interface JournalPage {
  entries: Uint8Array[];
  /** Null when the end is reached. */
  next: JournalPlace | null;
  /** `torn`: an unfinished last entry was dropped (it was never acknowledged). `damaged`: a segment's chain broke in the middle. */
  state: 'clean' | 'torn' | 'damaged';
}

/** How well the operating system guards the device secret. `browser` and `weak` mean: not at all. */
export type SecretStrength = 'os' | 'weak' | 'browser';

export interface DeviceSecret {
  secret: Uint8Array;
  strength: SecretStrength;
}

export interface LinkRequest {
  server: string;
  /** A name of the table in `routes.ts`; never a free path. */
  route: string;
  token: string | null;
  body: Uint8Array;
}

/** What the server answered, also when it refuses: only having no such answer is a problem. */
export interface LinkReply {
  status: number;
  body: Uint8Array;
}

export type SaveOutcome = 'saved' | 'cancelled';

/** Every call the window may make, by channel name. */
export interface AppCalls {
  'app:about': () => About;
  'app:ready-to-close': () => null;
  'settings:server:read': () => string | null;
  'settings:server:write': (server: string) => null;
  /** The place of the first of these entries, once all are on disk. */
  'journal:append': (entries: Uint8Array[]) => JournalPlace;
  'journal:read': (from: JournalPlace | null) => JournalPage;
  'journal:prune': (before: JournalPlace) => null;
  /** What is appended next begins a new segment, so that all before it can be pruned. */
  'journal:next-segment': () => null;
  'keyring:read': () => Uint8Array | null;
  'keyring:write': (bytes: Uint8Array) => null;
  'device-secret:read': () => DeviceSecret | null;
  /** Gives the one that is there, if it still opens; a lost one is set aside. */
  'device-secret:create': () => DeviceSecret;
  /** How often the passphrase was mistyped in a row. */
  'attempts:read': () => number;
  'attempts:write': (misses: number) => null;
  /** Deletes keys, then journal, store and settings, for good. The window closes its store first. */
  wipe: () => null;
  'link:call': (request: LinkRequest) => LinkReply;
  'page:print': () => SaveOutcome;
  'page:pdf': (suggestedName: string) => SaveOutcome;
  /** The page on screen as a PDF that goes into another file. */
  'page:pdf-bytes': () => Uint8Array;
  'file:save': (suggestedName: string, bytes: Uint8Array) => SaveOutcome;
}

/** What the shell tells the window unasked. */
export interface AppEvents {
  /** Lock now: the laptop sleeps or its screen locks. */
  lock: 'suspend' | 'screen-lock';
  /** The window is about to close; it has two seconds to keep what is on screen and call `app:ready-to-close`. */
  closing: null;
  /** Trying again is worthwhile, or is not. */
  connectivity: 'maybe-online' | 'offline';
}

export type AppCall = keyof AppCalls;
export type AppEvent = keyof AppEvents;

/** `window.app`. Every call answers with a value or a problem; it never rejects for an expected failure. */
export interface AppBridge {
  call<C extends AppCall>(name: C, ...args: Parameters<AppCalls[C]>): Promise<Reply<ReturnType<AppCalls[C]>>>;
  /** Returns the function that stops listening. */
  on<E extends AppEvent>(name: E, listener: (detail: AppEvents[E]) => void): () => void;
}

export const appCalls = [
  'app:about',
  'app:ready-to-close',
  'settings:server:read',
  'settings:server:write',
  'journal:append',
  'journal:read',
  'journal:prune',
  'journal:next-segment',
  'keyring:read',
  'keyring:write',
  'device-secret:read',
  'device-secret:create',
  'attempts:read',
  'attempts:write',
  'wipe',
  'link:call',
  'page:print',
  'page:pdf',
  'page:pdf-bytes',
  'file:save',
] as const satisfies readonly AppCall[];

export const appEvents = ['lock', 'closing', 'connectivity'] as const satisfies readonly AppEvent[];
