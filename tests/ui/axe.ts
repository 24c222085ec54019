/** What axe says of the page as it stands. */
import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with the rule and the place of each violation. */
export async function expectNoViolations(): Promise<void> {
  // React Aria keeps what a busy button said for some seconds, after the button itself has gone.
  const { violations } = await axe.run(
    { exclude: ['[data-live-announcer]'] },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
  );
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
  ).toEqual([]);
}
