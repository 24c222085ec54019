/** What keeps a window from answering: tasks of more than 50 ms, as the browser itself reports them (W3C Long Tasks). */
import { expect, type Page } from '@playwright/test';

/** Milliseconds after which a hand notices that nothing moves. The exact figures are for the benchmarks on a quiet machine. */
const NOTICED = 400;

export interface LongTasks {
  /** Does it, prints the long tasks meanwhile, and fails on one that a hand would notice. */
  moment(name: string, work: () => Promise<void>): Promise<void>;
}

export async function longTasks(page: Page): Promise<LongTasks> {
  await page.evaluate(() => {
    const found: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(Math.round(duration));
    }).observe({ type: 'longtask' });
    Object.assign(window, { takeLongTasks: () => found.splice(0) });
  });
  const take = () =>
    page.evaluate(() => (window as unknown as { takeLongTasks: () => number[] }).takeLongTasks());
  await expectSeen(page, take);
  return {
    async moment(name, work) {
      await take();
      await work();
      const tasks = await take();
      console.log(`${name}: ${tasks.length === 0 ? 'no long task' : `${tasks.join(', ')} ms`}`);
      expect(Math.max(0, ...tasks)).toBeLessThan(NOTICED);
    },
  };
}

/** A task that is long on purpose: without it, "none" could mean that nobody looks. */
async function expectSeen(page: Page, take: () => Promise<number[]>): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 120;
      while (performance.now() < end);
    });
  });
  await expect(async () => expect(await take()).not.toEqual([])).toPass({ timeout: 5000 });
}
