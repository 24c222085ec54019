/**
 * Keeps the window, which reads plaintext, away from everything outside. The content security policy is the first wall; these
 * are the second, for the day the first has a gap. All that leaves this laptop goes through `server-link.ts`, in Node.
 */
import { app, dialog, type Session, type WebContents } from 'electron';
import type { Log } from './log.ts';
import { ownOrigin } from './own-scheme.ts';
import { isGranted } from './permissions.ts';
import { words } from './words.ts';

/** Before the app is ready. */
export function fenceChromium(): void {
  app.enableSandbox();
  // Chromium's own network stack ends at a closed door, also for what never passes a request handler.
  app.commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('dns-prefetch-disable');
}

export function fenceSession(session: Session, log: Log): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isAllowed(url);
    if (cancel) log('REQUEST_CANCELLED');
    answer({ cancel });
  });
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const wish = { permission, own: isOwn(contents.getURL()), details };
    void isGranted(wish, askForCamera).then((granted) => {
      if (!granted) log('PERMISSION_REFUSED');
      answer(granted);
    });
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType }) =>
      isOwn(origin) &&
      (permission === 'persistent-storage' || (permission === 'media' && mediaType === 'video')),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Asked by the operating system and not by the page, which might be somebody else's by then. */
async function askForCamera(): Promise<boolean> {
  const buttons = [words.cameraNo, words.cameraYes];
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: words.camera,
    buttons,
    defaultId: 0,
    cancelId: 0,
  });
  return buttons[response] === words.cameraYes;
}

export function fenceContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault(): void }) => {
    log('NAVIGATION_REFUSED');
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => {
    log('NAVIGATION_REFUSED');
    return { action: 'deny' };
  });
  // What is left of WebRTC then is TCP, and that ends at the closed door.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Own files, and what the window itself has in memory. Developer tools are part of Electron and absent from a release. */
function isAllowed(url: string): boolean {
  const { protocol } = new URL(url);
  if (protocol === 'devtools:') return !app.isPackaged;
  return protocol === 'blob:' || protocol === 'data:' || isOwn(url);
}

/** Own scheme and host. Compared by parts, because URL gives no origin to a scheme it does not know. */
function isOwn(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}` === ownOrigin;
}
