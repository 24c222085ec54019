/** What axe says of the screen as it stands. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with the rule and the place of each violation. */
export async function expectNoViolations(page: Page): Promise<void> {
  // React Aria keeps what a busy button said for some seconds, after the button itself has gone.
  const builder = new AxeBuilder({ page })
    .withTags(tags)
    .exclude('[data-live-announcer]')
    .setLegacyMode(true);
  const { violations } = await builder.analyze();
  const places = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
  expect(places).toEqual([]);
}
