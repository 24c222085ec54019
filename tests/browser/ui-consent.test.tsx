/** on screen: what was decided, where two files say different things, and what rests for now. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoViolations } from '../ui/axe.ts';
import { parentsDisagree, secondNumber, twoAnswers } from '../ui/fixture-consent.ts';
import { id43, practiceFiles } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const row = () => page.getByRole('listitem').filter({ hasText: 'What counts' }).first();

test('two files with two answers: which one counts, from which file and day, and where to ask again', async () => {
  ({ close } = await showApp(fixtureVault({ files: twoAnswers() }), { at: 'file', file, tab: 'consent' }));
  await expect.element(row()).toBeVisible();
  await expect.element(row()).toMatchTextContent(/Two files, two answers/);
  await expect
    .element(row())
    .toMatchTextContent(new RegExp(`What counts: “Refused”, from file ${secondNumber}, 24 November 2026`));
  await expect
    .element(row())
    .toMatchTextContent(/Does not count: “Given”, from file WBC-[^,]+, 23 November 2026/);
  await expect.element(row()).toMatchTextContent(new RegExp(`ask again in file ${secondNumber}`));
  await expect.element(row().getByRole('button', { name: `Open the file: ${secondNumber}` })).toBeVisible();
  await expect.element(row().getByRole('button', { name: /^Withdraw/ })).not.toBeInTheDocument();
  await expectNoViolations();
});

test('a parent’s yes rests while parents disagree, and says so with a word and a sign', async () => {
  const files = parentsDisagree();
  ({ close } = await showApp(fixtureVault({ files }), { at: 'file', file, tab: 'consent' }));
  await expect.element(page.getByText('Rests: parents disagree')).toBeVisible();
  await expect.element(page.getByText(/Nothing is shared on this yes until the parents agree/)).toBeVisible();
});

test('R-73: before anybody phones or writes, the file says how the person may be reached now', async () => {
  const file = id43('margaret');
  const files = practiceFiles().map((view) =>
    view.file === file
      ? {
          ...view,
          person: {
            ...view.person,
            phone: '+447700900111',
            phoneOk: ['voicemail' as const],
            phoneTimes: 'Mornings only',
            writeHere: 'no' as const,
          },
        }
      : view,
  );
  ({ close } = await showApp(fixtureVault({ files }), { at: 'file', file, tab: 'overview' }));
  const way = (name: string) =>
    page
      .getByRole('region', { name: 'How to reach them now' })
      .getByRole('listitem')
      .filter({ hasText: name });
  await expect.element(way('Phone')).toMatchTextContent(/When: Mornings only.*Allowed.*May leave a message/);
  await expect.element(way('Text message')).toMatchTextContent(/Not safe/);
  await expect.element(way('Post')).toMatchTextContent(/Not safe/);
  await expectNoViolations();
});
