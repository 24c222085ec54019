/** The window's side of the vault: starts its thread, carries questions, and passes the shell's sealed bytes through. */
import type { AppBridge, AppCall } from '../../shared/wire/app.ts';
import { startOwnWorker } from '../shell/own-worker.ts';
import type { Vault, VaultEvents } from './api.ts';
import { connect } from './rpc.ts';
import vaultUrl from './worker.ts?worker&url';

type Listener = (detail: never) => void;

export function connectVault(bridge: AppBridge): Vault {
  const listeners = new Map<keyof VaultEvents, Set<Listener>>();
  const worker = startOwnWorker(vaultUrl, 'vault');
  // What is asked before the thread listens would be lost: it waits for its cryptography first.
  const { promise: ready, resolve: begin } = Promise.withResolvers<void>();
  const rpc = connect(worker, {
    answer: (name, args) =>
      (bridge.call as (call: AppCall, ...given: unknown[]) => Promise<unknown>)(name as AppCall, ...args),
    hear(name, detail) {
      if (name === 'ready') begin();
      for (const listener of listeners.get(name as keyof VaultEvents) ?? []) listener(detail as never);
    },
  });
  bridge.on('connectivity', (detail) => rpc.tell('connectivity', detail));
  return {
    call: async (name, ...args) => {
      await ready;
      return rpc.ask(name, args) as never;
    },
    on(name, listener) {
      const known = listeners.get(name) ?? new Set<Listener>();
      listeners.set(name, known.add(listener));
      return () => known.delete(listener);
    },
  };
}
