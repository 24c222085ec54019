/** The small modules: what only the operating system does is off, cancelled or kept, until a test replaces the method. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialog, MenuItemConstructorOptions, Net, PowerMonitor, SafeStorage } from 'electron';
import { app } from './app.ts';
import { strict } from './strict.ts';

export const dialog = strict('dialog', {
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
} satisfies Pick<Dialog, 'showSaveDialog'>);

export const net = strict('net', { isOnline: () => true } satisfies Pick<Net, 'isOnline'>);

class PowerMonitorStandIn extends EventEmitter implements Pick<PowerMonitor, 'getSystemIdleTime'> {
  idleSeconds = 0;

  getSystemIdleTime(): number {
    return this.idleSeconds;
  }
}
export const powerMonitor = strict('powerMonitor', new PowerMonitorStandIn());

let applicationMenu: { items: MenuItemConstructorOptions[] } | null = null;
export const Menu = strict('Menu', {
  buildFromTemplate: (items: MenuItemConstructorOptions[]) => ({ items }),
  setApplicationMenu: (menu: { items: MenuItemConstructorOptions[] } | null) => {
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
});

/** AES-GCM under a key in the profile: something that can be lost, replaced and forgotten, as a real key store can. */
export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => 'gnome_libsecret' as const,
  encryptStringAsync: (text: string) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', storeKey(), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
  },
  decryptStringAsync: async (blob: Buffer) => {
    await Promise.resolve();
    const decipher = createDecipheriv('aes-256-gcm', storeKey(), blob.subarray(0, 12));
    decipher.setAuthTag(blob.subarray(12, 28));
    const result = Buffer.concat([decipher.update(blob.subarray(28)), decipher.final()]).toString('utf8');
    return { result, shouldReEncrypt: false };
  },
} satisfies Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>);

function storeKey(): Buffer {
  const path = join(app.getPath('userData'), 'standin.keystore');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  return readFileSync(path);
}
