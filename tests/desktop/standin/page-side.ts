/**
 * The half of the stand-in that runs in the page, before its own scripts. Sent as source text, so `pageSide` refers to
 * nothing but its arguments and what a page has. It runs in the page's own world: true isolation is for real Electron to prove.
 */
import type { Codec } from './codec.ts';

export interface Names {
  /** Of the binding that reaches main. */
  binding: string;
  /** Of the function through which main reaches the page. */
  hook: string;
}

type Listener = (event: object, ...args: unknown[]) => void;
type Binding = (message: string) => Promise<string>;

export function pageSide(
  makeCodec: () => Codec,
  names: Names,
  runPreload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const own = globalThis as unknown as Record<string, unknown>;
  const binding = own[names.binding] as Binding;
  // Nobody after us reaches main but through the preload; frames inside the page not at all.
  Reflect.deleteProperty(own, names.binding);
  if (window.top !== window || !location.host.includes('.scheme-')) return;

  const codec = makeCodec();
  const listeners = new Map<string, Set<Listener>>();
  const listenersOf = (channel: string) => {
    const set = listeners.get(channel) ?? new Set();
    listeners.set(channel, set);
    return set;
  };
  Object.defineProperty(own, names.hook, {
    value: (channel: string, args: string) => {
      for (const listener of listenersOf(channel)) listener({}, ...(codec.decode(args) as unknown[]));
    },
  });

  async function ask(kind: string, channel: string, args: unknown[]): Promise<unknown> {
    const reply = await binding(codec.encode({ kind, channel, args: structuredClone(args) }));
    const { failure, value } = codec.decode(reply) as { failure?: string; value?: unknown };
    if (failure !== undefined) throw new Error(failure);
    return value;
  }

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => ask('invoke', channel, args),
    send: (channel: string, ...args: unknown[]) => void ask('send', channel, args),
    on: (channel: string, listener: Listener) => listenersOf(channel).add(listener),
    off: (channel: string, listener: Listener) => listenersOf(channel).delete(listener),
  };

  /** Functions and promises are passed on, everything else is copied, as between two worlds. */
  function cross(value: unknown): unknown {
    if (typeof value === 'function') {
      return (...args: unknown[]) => cross(Reflect.apply(value, undefined, args.map(cross)));
    }
    if (value instanceof Promise) return value.then(cross);
    if (value === null || typeof value !== 'object') return value;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && !Array.isArray(value)) return structuredClone(value);
    if (Object.getOwnPropertySymbols(value).length > 0)
      throw new Error('symbols cannot cross the context bridge');
    if (Array.isArray(value)) return value.map(cross);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cross(entry)]));
  }

  const contextBridge = {
    exposeInMainWorld: (key: string, api: object) => {
      if (key in own) throw new Error(`cannot bind an API on top of an existing property: ${key}`);
      Object.defineProperty(own, key, { value: Object.freeze(cross(api)), enumerable: true });
    },
  };

  window.open = (url) => {
    void ask('open', '', [String(url ?? '')]);
    return null;
  };

  const modules: Record<string, object> = { electron: { contextBridge, ipcRenderer } };
  const module = { exports: {} };
  runPreload(
    (name) => {
      const found = modules[name];
      if (found === undefined) throw new Error(`module not found: ${name}`);
      return found;
    },
    module,
    module.exports,
  );
}
