/** with no signal, each paper and the signing screen say who is responsible and how to reach them. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Route } from '../../renderer/features/shell/route.ts';
import { actVault } from '../ui/act-vault.ts';
import { fullDraft } from '../ui/act-drafts.ts';
import { deviceId, practiceOffice } from '../ui/fixture-office.ts';
import { id22, id43, library, practiceFiles } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const { name, dataProtection } = library.organisation;
const offline = { stage: 'offline' } as const;

async function expectController(place: Element | null | undefined): Promise<void> {
  await expect.poll(() => place?.textContent ?? '').toContain(dataProtection.phone);
  const text = place?.textContent ?? '';
  expect(text).toContain(name);
  expect(text).toContain(dataProtection.email);
}

test('R-03: where people sign', async () => {
  const cards = library.purposes.map(({ purpose }) => ({
    purpose,
    answer: 'given' as const,
    remark: '',
    askAgainOn: '',
  }));
  const { vault } = actVault({ ...fullDraft(), cards, step: 'sign' }, { sync: offline });
  ({ close } = await showApp(vault, { at: 'act', draft: 'draft' }));
  await expect.element(page.getByRole('heading', { level: 1, name: /Sign for/ })).toBeVisible();
  await expectController(document.querySelector('main'));
});

const margaret = id43('margaret');
const act = practiceFiles().find(({ file }) => file === margaret)?.acts[0]?.act ?? id22('act');
const papers: [what: string, route: Route, paper: string, press: string][] = [
  ['the receipt', { at: 'act-view', file: margaret, act }, '.receipt', 'Receipt for the person'],
  ['the report on a laptop', { at: 'device', device: deviceId('stolen') }, '.report', ''],
];
test.each(papers)('R-03: %s', async (_what, route, paper, press) => {
  const vault = fixtureVault({ sync: offline, office: practiceOffice('chelsea') });
  ({ close } = await showApp(vault, route));
  if (press !== '') await page.getByRole('button', { name: press }).click();
  await expect.poll(() => document.querySelector(paper)).not.toBeNull();
  await expectController(document.querySelector(paper));
});
