/** One worker's laptop: the built desktop app on a profile of its own, that can be killed, closed and started again. */
import type { Page } from 'playwright-core';
import { type Desktop, launchDesktop } from '../desktop/launch.ts';

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
    this.#running = { desktop, page: await desktop.firstWindow() };
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

  #on(): Running {
    if (this.#running === null) throw new Error('this laptop is off');
    return this.#running;
  }
}
