/** `BrowserWindow` and its `webContents` over a page of the Chromium behind. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WebContents } from 'electron';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { webRtcPolicy, type Chromium } from './chromium.ts';
import { makeCodec } from './codec.ts';
import { addNavigationGate } from './network.ts';
import { fromCarrier, toCarrier } from './origin.ts';
import { pageSide } from './page-side.ts';
import { session } from './session.ts';
import { strict } from './strict.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

let chromium: Chromium | null = null;
const byPage = new Map<Page, WebContentsStandIn>();
const codec = makeCodec();

export function windowsLiveIn(started: Chromium): void {
  chromium = started;
  addNavigationGate((request, url) => {
    const frame = request.frame();
    const contents = byPage.get(frame.page());
    if (contents === undefined) return false;
    return frame.parentFrame() === null ? contents.mayNavigate(url) : contents.mayNavigateFrame(url);
  });
}

export function contentsOf(page: Page): WebContentsStandIn | undefined {
  return byPage.get(page);
}

export class WebContentsStandIn
  extends EventEmitter
  implements Pick<WebContents, 'send' | 'getURL' | 'isDestroyed'>
{
  readonly session = session.defaultSession;
  private readonly announced = new Set<string>();
  private openHandler: OpenHandler = () => ({ action: 'allow' });
  private readonly page: Promise<Page>;
  private opened: Page | null = null;
  private webRtcPolicy = 'default';

  constructor(preload: string | undefined) {
    super();
    const self = strict('webContents', this);
    // Called on the outside of the object, which is what the sender of a call is compared with.
    this.page = self.open(preload);
    return self;
  }

  private async open(preload: string | undefined): Promise<Page> {
    if (chromium === null) throw new Error('Cannot create BrowserWindow before app is ready');
    const { context, names } = chromium;
    const unused = context.pages().find((page) => !byPage.has(page));
    const page = unused ?? (await context.newPage());
    this.opened = page;
    byPage.set(page, this);
    if (preload !== undefined) {
      const script = `(${pageSide.toString()})(${makeCodec.toString()}, ${JSON.stringify(names)}, function (require, module, exports) {\n${readFileSync(preload, 'utf8')}\n});`;
      await page.addInitScript({ content: script });
    }
    page.on('load', () => this.emit('did-finish-load'));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('close', () => this.emit('destroyed'));
    page.on('popup', (popup) => void popup.close());
    return page;
  }

  async loadURL(url: string): Promise<void> {
    if (this.webRtcPolicy !== webRtcPolicy)
      throw new Error(`the Electron stand-in needs the WebRTC policy ${webRtcPolicy}`);
    const page = await this.page;
    this.announced.add(url);
    await page.goto(toCarrier(url));
  }

  reload(): void {
    this.announced.add(this.getURL());
    void this.page.then((page) => page.reload());
  }

  getURL(): string {
    return this.opened === null ? '' : fromCarrier(this.opened.url());
  }

  isDestroyed(): boolean {
    return this.opened?.isClosed() ?? false;
  }

  send(channel: string, ...args: unknown[]): void {
    const hook = chromium?.names.hook ?? '';
    const message = [hook, channel, codec.encode(structuredClone(args))] as const;
    // A page that is gone, or has no preload, hears nothing, as in Electron.
    void this.page
      .then((page) =>
        page.evaluate(([name, to, text]) => {
          const heard = Reflect.get(globalThis, name) as ((to: string, text: string) => void) | undefined;
          heard?.(to, text);
        }, message),
      )
      .catch(() => undefined);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.page;
    return page.evaluate(code);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** A stand-in never opens a second window; it only asks, so that refusals can be seen. */
  askToOpen(url: string): void {
    this.openHandler({ url: fromCarrier(url) });
  }

  /** Chromium takes this policy only when it starts, so it always has it here, and a window that did not ask for it is refused. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  print(_options: object, done: (success: boolean, reason: string) => void): void {
    done(false, 'Print job canceled');
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const page = await this.page;
    return page.pdf({
      format: 'A4',
      printBackground: options.printBackground ?? false,
      tagged: options.generateTaggedPDF ?? false,
    });
  }

  mayNavigate(url: string): boolean {
    return this.announced.delete(url) || this.passes('will-navigate', { url });
  }

  mayNavigateFrame(url: string): boolean {
    return this.passes('will-frame-navigate', { url });
  }

  async closePage(): Promise<void> {
    const page = await this.page;
    byPage.delete(page);
    // The last page stays, because Chromium ends with it; the next window takes it over.
    if (page.context().pages().length > 1) await page.close();
    else await page.goto('about:blank');
  }

  private passes(name: string, details: object): boolean {
    let passes = true;
    this.emit(name, {
      ...details,
      preventDefault: () => {
        passes = false;
      },
    });
    return passes;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContentsStandIn;
  private destroyed = false;
  private minimized = false;
  private focused = false;
  readonly options: BrowserWindowConstructorOptions;

  static getAllWindows(): BrowserWindow[] {
    return [...app.windows].filter((window) => window instanceof BrowserWindow);
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, preload } = options.webPreferences ?? {};
    if (
      sandbox === false ||
      contextIsolation === false ||
      nodeIntegration === true ||
      webSecurity === false
    ) {
      throw new Error('the Electron stand-in refuses windows without sandbox, isolation or web security');
    }
    this.options = options;
    this.webContents = new WebContentsStandIn(preload);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    app.windows.add(this);
    return strict('BrowserWindow', this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.focused = true;
    this.emit('show');
  }

  focus(): void {
    this.focused = true;
    this.emit('focus');
  }

  blur(): void {
    this.focused = false;
  }

  isFocused(): boolean {
    return this.focused;
  }

  minimize(): void {
    this.minimized = true;
  }

  restore(): void {
    this.minimized = false;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  setContentProtection(enabled: boolean): void {
    this.emit('content-protection', enabled);
  }

  close(): void {
    let passes = true;
    this.emit('close', {
      preventDefault: () => {
        passes = false;
      },
    });
    if (passes) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    void this.webContents.closePage();
    this.emit('closed');
    for (const window of app.windows)
      if (window === this || Reflect.get(window, 'webContents') === this.webContents)
        app.windowClosed(window);
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
}
