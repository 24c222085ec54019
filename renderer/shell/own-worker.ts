/** Starts workers under Trusted Types: only scripts of our own may become one. */
import { trustedTypesPolicy } from '../../shared/wire/window-policy.ts';

const rules = {
  createScriptURL(url: string): string {
    // By parts: URL gives no origin to the desktop's own scheme.
    const { protocol, host, href } = new URL(url, location.href);
    if (protocol !== location.protocol || host !== location.host) throw new Error('not a script of our own');
    return href;
  },
};

// A page may make its policy once. Absent where the browser has no Trusted Types; the content security policy still holds there.
const policy = globalThis.trustedTypes?.createPolicy(trustedTypesPolicy, rules) ?? rules;

/** @param url as the bundler gives it: `import url from './vault.ts?worker&url'`. */
export function startOwnWorker(url: string, name: string): Worker {
  // The DOM's types do not know that a TrustedScriptURL is what a worker is made of.
  return new Worker(policy.createScriptURL(url) as unknown as string, { type: 'module', name });
}
