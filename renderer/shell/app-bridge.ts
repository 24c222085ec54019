/** Where the window gets `window.app` from: the preload's on the desktop, else the browser's. Call it once. */
import type { AppBridge } from '../../shared/wire/app.ts';

export async function getAppBridge(): Promise<AppBridge> {
  if (window.app !== undefined) return window.app;
  const { makeBrowserBridge } = await import('./browser.ts');
  return makeBrowserBridge();
}
