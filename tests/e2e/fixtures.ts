/** What every story begins with: an office of its own, and laptops that are put away at the end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { Laptop } from './laptop.ts';
import { openOffice, type TestOffice } from './office.ts';

interface ForEachTest {
  /** A laptop out of its box: the app with an empty profile. */
  newLaptop: () => Promise<Laptop>;
}
interface ForTheStory {
  office: TestOffice;
}

export const test = base.extend<ForEachTest, ForTheStory>({
  office: [
    // Playwright reads what a fixture needs from this pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const office = await openOffice();
      await use(office);
      await office.close();
    },
    // The tests of one story share it: `playwright.config.ts` gives each story a worker.
    { scope: 'worker', timeout: 60_000 },
  ],
  newLaptop: async ({ office }, use, testInfo) => {
    const laptops: Laptop[] = [];
    await use(async () => {
      const profile = await mkdtemp(join(office.folder, 'laptop-'));
      const laptop = new Laptop(profile, office.app);
      laptops.push(laptop);
      await laptop.start();
      return laptop;
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const [place, laptop] of laptops.entries()) {
        await laptop.picture(testInfo.outputPath(`laptop-${String(place + 1)}.png`));
      }
    }
    await Promise.all(laptops.map((laptop) => laptop.kill()));
    await Promise.all(
      laptops.map(({ profile }) => rm(profile, { recursive: true, force: true, maxRetries: 5 })),
    );
  },
});

export { expect } from '@playwright/test';
