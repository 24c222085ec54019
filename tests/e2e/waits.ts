/** How long a hand waits, in milliseconds, by the window's own clock: from a press or a key to the frame that shows what it brought. */
import type { Page } from '@playwright/test';

interface Waits {
  /** From the last press or key of `work` until `selector` is one element alone, with `text` in it. */
  until(selector: string, text: string, work: () => Promise<void>): Promise<number>;
  /** Of each key that `work` presses, to the frame after it. */
  keys(work: () => Promise<void>): Promise<number[]>;
}

interface Watch {
  lastInput: number;
  shownAt: Promise<number>;
  keys: number[];
}

const watched = 'doorstepWaits';

export async function waits(page: Page): Promise<Waits> {
  await page.evaluate((name) => {
    const watch: Watch = { lastInput: 0, shownAt: Promise.resolve(0), keys: [] };
    const note = ({ timeStamp }: Event) => {
      watch.lastInput = timeStamp;
    };
    for (const kind of ['click', 'input']) window.addEventListener(kind, note, true);
    const afterFrame = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
    window.addEventListener('keydown', (key) => {
      afterFrame(() => watch.keys.push(performance.now() - key.timeStamp));
    });
    Object.assign(window, { [name]: watch });
  }, watched);
  return {
    async until(selector, text, work) {
      await page.evaluate(
        ([name, where, words]) => {
          const watch = (window as unknown as Record<string, Watch>)[name];
          if (watch === undefined) throw new Error('nobody watches this window');
          watch.shownAt = new Promise((resolve) => {
            const look = () => {
              const [found, ...more] = document.querySelectorAll(where);
              if (found?.textContent?.includes(words) === true && more.length === 0)
                setTimeout(() => resolve(performance.now()));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          });
        },
        [watched, selector, text] as const,
      );
      await work();
      return page.evaluate(async (name) => {
        const watch = (window as unknown as Record<string, Watch>)[name];
        return watch === undefined ? 0 : (await watch.shownAt) - watch.lastInput;
      }, watched);
    },
    async keys(work) {
      const take = () =>
        page.evaluate(
          (name) => (window as unknown as Record<string, Watch>)[name]?.keys.splice(0) ?? [],
          watched,
        );
      await take();
      await work();
      // The frame of the last key.
      await page.evaluate(
        () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
      );
      return take();
    },
  };
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
}
