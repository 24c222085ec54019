/** Pictures of a story, in order, for people to look at. Each screen that is pictured is also looked at by axe. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from '../../build/launcher/root.mjs';
import { expectNoViolations } from './axe.ts';

export interface Album {
  /** `name` becomes part of a file name: 01-enrol.png. */
  show(page: Page, name: string): Promise<void>;
}

export async function openAlbum(story: string): Promise<Album> {
  const folder = join(root, 'tests', 'output', story);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let count = 0;
  return {
    show: async (page, name) => {
      // A window that scrolled away as a whole would show nothing, and no other check would notice.
      await expect(page.getByRole('main')).toBeInViewport();
      await expectNoViolations(page);
      count += 1;
      await page.screenshot({
        path: join(folder, `${String(count).padStart(2, '0')}-${name}.png`),
        animations: 'disabled',
      });
    },
  };
}
