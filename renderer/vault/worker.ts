/** The vault's own thread: keys, plaintext and Dexie live here. It reaches the shell only through the window that started it. */
import '../no-code-from-text.ts';
import { systemRandom } from '../../shared/crypto/random.ts';
import type { AppBridge } from '../../shared/wire/app.ts';
import type { VaultCall } from './api.ts';
import { dexieStore } from './dexie-store.ts';
import { connect, type Rpc } from './rpc.ts';
import { createVault } from './vault.ts';

const shell: Pick<AppBridge, 'call'> = {
  call: (name, ...args) => rpc.ask(name, args) as ReturnType<AppBridge['call']> as never,
};

const vault = createVault({
  shell,
  clock: { now: () => Date.now(), ticks: () => performance.now() },
  random: systemRandom(),
  store: dexieStore(),
  emit: (name, detail) => rpc.tell(name, detail),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
});

function isVaultCall(name: string): name is VaultCall {
  return Object.hasOwn(vault.answers, name);
}

const rpc: Rpc = connect(self, {
  async answer(name, args) {
    if (!isVaultCall(name)) throw new Error('the vault has no such call');
    const call = vault.answers[name] as (...given: unknown[]) => Promise<unknown>;
    return call(...args);
  },
  hear(name, detail) {
    if (name === 'connectivity' && (detail === 'maybe-online' || detail === 'offline')) vault.heard(detail);
  },
});
rpc.tell('ready', null);
