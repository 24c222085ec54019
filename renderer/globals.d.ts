// What a page of ours has beyond the compiler's own list for browsers.

import type { AppBridge } from '../shared/wire/app.ts';

declare global {
  interface Window {
    /** Given by the preload on the desktop; absent in a browser. Use `getAppBridge()`. */
    readonly app?: AppBridge;
  }

  /** Trusted Types (W3C), as far as used here. */
  interface TrustedScriptURL {
    toJSON(): string;
  }
  interface TrustedTypePolicy {
    createScriptURL(url: string): TrustedScriptURL;
  }
  var trustedTypes:
    | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedTypePolicy }
    | undefined;

  /** Files of the origin's own, in a dedicated worker (File System Standard §3). */
  interface FileSystemSyncAccessHandle {
    read(buffer: Uint8Array<ArrayBuffer>, options?: { at: number }): number;
    write(buffer: Uint8Array<ArrayBuffer>, options?: { at: number }): number;
    truncate(size: number): void;
    getSize(): number;
    flush(): void;
    close(): void;
  }
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
  }
}
