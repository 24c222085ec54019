/** R-55 on screen: everything held about somebody, with why, on one page that is printed and that they can read. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { heldIn } from '../../renderer/features/held/held.ts';
import type { FileView } from '../../renderer/vault/api.ts';
import type { RecordView } from '../../renderer/vault/record-api.ts';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { Values } from '../../shared/record/field/field.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id22, id43, practiceFiles } from '../ui/fixture-people.ts';
import { recordFrom } from '../ui/fixture-records.ts';
import { type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const paper = () => page.getByRole('article', { name: 'What we hold and why' });

function record(kind: CaseKindName, name: string, values: Values): RecordView {
  const { view } = recordFrom({ file, kind, typed: {} }, null, id22(name));
  return { ...view, values: { ...view.values, ...values } };
}

const allergy = record('allergy', 'wasps', {
  what: 'Wasp stings',
  source: 'parent',
  sourceName: 'Her mother',
});
const note = record('note', 'seen', { words: 'She showed me the garden.' });
const secret = record('note', 'secret', { words: 'Her son takes her money.', keepFromPerson: true });
const status = record('concern-status', 'worry', {});
const went = record('sharing', 'went', {
  recipientName: 'Dr Shah’s surgery',
  items: [`allergy/${allergy.record}`],
  details: ['name'],
});
const stopped = record('sharing', 'stopped', {
  recipientName: 'Wells Befrienders',
  items: [`allergy/${allergy.record}`],
  stopped: 'SHARING_REFUSED',
});
const records = [allergy, note, secret, status, went, stopped];

function margaret(): FileView[] {
  return practiceFiles().map((view) => (view.file === file ? { ...view, records } : view));
}

async function open(options: FixtureOptions = {}) {
  const vault = fixtureVault({ files: margaret(), ...options });
  const shown = await showApp(vault, { at: 'file', file, tab: 'overview' });
  close = shown.close;
  await button('What we hold and why').click();
  await expect.element(heading('What we hold and why').first()).toHaveFocus();
  return { vault, bridge: shown.bridge };
}

test('R-55: one press from the person shows what is held, its source, purpose, basis, recipients and how long', async () => {
  await open();
  await expect.element(paper()).toMatchTextContent(/Margaret Okoro.*Earliest disposal review:/);
  const part = page.getByRole('article', { name: 'Allergies' });
  await expect.element(part).toMatchTextContent(/What for.*To give the support that was agreed/);
  await expect.element(part).toMatchTextContent(/Lawful basis.*Article 6/);
  await expect.element(part).toMatchTextContent(/Where it came from.*A parent: Her mother/);
  await expect.element(part).toMatchTextContent(/Who got it.*Dr Shah’s surgery/);
  await expect.element(part).not.toMatchTextContent(/Wells Befrienders/);
  await expect.element(part).toMatchTextContent(/How long.*As long as support goes on/);
  const decided = page.getByRole('article', { name: 'What you decided' });
  await expect.element(decided).toMatchTextContent(/To show that a choice was right in law.*You said yes/);
  await expectNoViolations();
});

test('R-55: what is kept from the person, and worries about safety, are on no paper, which says nothing of them', async () => {
  await open();
  await expect.element(page.getByText(/2 entries are not on this paper/)).toBeVisible();
  await expect.element(paper()).not.toMatchTextContent(/takes her money/);
  await expect.element(paper()).not.toMatchTextContent(/not on this paper|safety/);
});

test('R-55: in Easy Read each part is a picture and short sentences, and the paper is printed and noted', async () => {
  const { vault, bridge } = await open();
  await page.getByRole('radio', { name: 'Easy Read' }).click({ force: true });
  const part = page.getByRole('article', { name: 'Your health, and what you need' });
  await expect.element(part).toMatchTextContent(/We told: Dr Shah’s surgery\./);
  expect(part.element().querySelector('h3 svg')).not.toBeNull();
  await expect.element(paper()).not.toMatchTextContent(/Article 6/);
  await expectNoViolations();
  await button('Print now').click();
  await expect.poll(() => bridge.asked).toContain('page:print');
  expect(vault.asked).toContain('notePaper');
});

test('R-55: every kind of record that a file holds stands on the page once', () => {
  const { parts, leftOut } = heldIn({ details: margaret()[0]?.details ?? note, records });
  expect(parts.map(({ kind }) => kind)).toEqual(['person', 'allergy', 'note', 'sharing']);
  expect(leftOut).toBe(2);
});
