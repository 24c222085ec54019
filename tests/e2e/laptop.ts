/** One worker's laptop: the built desktop app on a profile of its own, that can be killed, closed and started again. */
import type { Page } from 'playwright-core';
import { type Desktop, launchDesktop } from '../desktop/launch.ts';

/** Milliseconds for one action. Unlocking and enrolling are slow on purpose. */
const PATIENCE = 20_000;

interface Running {
  desktop: Desktop;
  page: Page;
}

export class Laptop {
  readonly profile: string;
  readonly #app: string;
  #running: Running | null = null;

  constructor(profile: string, app: string) {
    this.profile = profile;
    this.#app = app;
  }

  async start(): Promise<void> {
    const desktop = await launchDesktop({ profile: this.profile, app: this.#app });
    const page = await desktop.firstWindow();
    page.setDefaultTimeout(PATIENCE);
    this.#running = { desktop, page };
  }

  get desktop(): Desktop {
    return this.#on().desktop;
  }

  get page(): Page {
    return this.#on().page;
  }

  /** SIGKILL to the app. The profile stays. */
  async kill(): Promise<void> {
    await this.#running?.desktop.kill();
    this.#running = null;
  }

  /** As a worker closes the window. */
  async close(): Promise<void> {
    await this.desktop.close();
    this.#running = null;
  }

  /** What is on its screen, for whoever looks into a failure. Nothing where it is off. */
  async picture(path: string): Promise<void> {
    await this.#running?.page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
  }

  #on(): Running {
    if (this.#running === null) throw new Error('this laptop is off');
    return this.#running;
  }
}
