/** How long files are kept, on the person's page and on the disposal board, and destroying one step by step. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { DisposalDetail } from '../../renderer/vault/retention-api.ts';
import type { Route } from '../../renderer/features/shell/route.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import type { DisposalStep } from '../../shared/rules/retention/disposal.ts';
import type { Hold } from '../../shared/rules/retention/holds.ts';
import { expectNoViolations } from '../ui/axe.ts';
import {
  all,
  approved,
  byDana,
  destroyed,
  detail,
  file,
  gone,
  kept,
  laptop,
  place,
  today,
} from '../ui/disposals.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import { type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const reference = fileReference(file);
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const answer = async (question: string | RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();

async function open(route: Route, files: readonly DisposalDetail[], options: FixtureOptions = {}) {
  const vault = fixtureVault({ office: practiceOffice('priya'), retention: { today, files }, ...options });
  const bridge = savingBridge();
  ({ close } = await showApp(vault, route, bridge));
  return { vault, bridge };
}
const onFile = (one: DisposalDetail, options: FixtureOptions = {}) =>
  open({ at: 'disposal', file }, [one], options);

test('R-50: the person’s page says from when the file may be looked at, why, and how the day is worked out', async () => {
  const retained = { today, files: [], kept: { [file]: kept() } };
  await open({ at: 'file', file, tab: 'details' }, [], { retention: retained });
  const card = page.getByRole('region', { name: 'How long it is kept' });
  await expect
    .element(card.getByText(/10 October 2018, because it is kept for some years after support ended/))
    .toBeVisible();
  await card.getByText('How the day is worked out').click();
  await expect.element(card.getByText('Support ended on 10 October 2012.')).toBeVisible();
  await expect.element(card.getByText(/^6 years after the end of support/)).toBeVisible();
  await card.getByText('What in it has a day of its own').click();
  await expect.element(card.getByText(/10 October 2024, because it is evidence/)).toBeVisible();
  await expectNoViolations();
});

test('R-51: of a childhood record it says that it is kept until they are grown', async () => {
  const child = kept({
    born: '2010-05-14',
    periods: [{ startedOn: '2019-01-07', endedOn: '2024-03-01', contract: null }],
  });
  await open({ at: 'file', file, tab: 'details' }, [], {
    retention: { today, files: [], kept: { [file]: child } },
  });
  await expect.element(page.getByText(/14 May 2035, because support began in childhood/)).toBeVisible();
});

test('R-50: while support lasts it names no day', async () => {
  await open({ at: 'file', file, tab: 'details' }, []);
  await expect.element(page.getByText(/no day yet, because they are still supported/)).toBeVisible();
});

const claim: Hold = { kind: 'litigation', placedOn: '2026-11-01', reviewOn: '2027-02-01', liftedOn: '' };

test('R-52: a held file says so on the person’s page and on the board, and cannot be appraised', async () => {
  const held = detail([], {}, [claim]);
  const retained = { today, files: [held], kept: { [file]: kept({ holds: [claim] }) } };
  await open({ at: 'file', file, tab: 'details' }, [], { retention: retained });
  await expect.element(page.getByText(/It is held, so it cannot be destroyed now/)).toBeVisible();
  await expect.element(page.getByText('A claim in court, made or expected')).toBeVisible();
  await expect.element(page.getByText(/Looked at again by 1 February 2027/)).toBeVisible();
  await expectNoViolations();
  close();
  await onFile(held);
  await expect.element(page.getByText('Nothing, while it is held.')).toBeVisible();
  await expect.element(button('Appraise this file')).not.toBeInTheDocument();
});

test('R-53: the day begins with how many files wait, and the board says what should have gone, what holds it and what is gone', async () => {
  const other = (name: string, one: DisposalDetail) => ({
    ...one,
    about: { ...one.about, file: id43(name) },
  });
  const files = [
    detail([]),
    other('samir', detail([], {}, [claim])),
    other('nadia', detail(all, gone)),
    other('ivy', detail([{ ...byDana, outcome: 'keep', until: '2030-01-01' }])),
  ];
  const { bridge } = await open({ at: 'today' }, files);
  await button('Open keeping and destroying').click();
  await expect.element(heading('Keeping and destroying')).toBeVisible();
  for (const name of ['Its day has come', 'Held', 'Under way', 'Kept for longer']) {
    await expect.element(page.getByRole('region', { name })).toBeVisible();
  }
  await expect.element(page.getByText('Its day came on 10 October 2018.').first()).toBeVisible();
  await expectNoViolations();
  await button('Save as a table').click();
  await expect.element(page.getByText('The table is saved. It names nobody.')).toBeVisible();
  const [table] = bridge.saved;
  expect(table?.name).toBe('disposals.csv');
  expect(table?.text).toContain('Being destroyed');
  expect(table?.text).not.toContain('Okoro');
});

test('R-53: an appraisal says what shall happen and why, beside the sum', async () => {
  const { vault } = await onFile(detail([]));
  await button('Appraise this file').click();
  await expect.element(heading('Appraise this file')).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'How long it is kept' })).toBeVisible();
  await answer(/^What shall happen to the file/, 'Destroy it');
  await answer(/^What does the safeguarding lead say/, 'Nothing speaks against it');
  await answer(/^Is there something in it/, 'No');
  await box(/^Why\?/).fill('Nothing speaks for keeping it.');
  await expectNoViolations();
  await button('Save').click();
  await expect.element(heading(`File ${reference}`)).toBeVisible();
  expect(vault.asked).toContain('appraise');
});

test('R-53: who appraised cannot approve, and is told who can', async () => {
  await onFile(detail([byDana], { cannotApprove: 'own-appraisal' }));
  await expect.element(page.getByText('You appraised it, so two others must approve.')).toBeVisible();
  await expect.element(button('Approve')).not.toBeInTheDocument();
  await expect.element(button('I do not agree')).toBeVisible();
  await expectNoViolations();
});

test('R-53: the second approver is told that it is destroyed at once, and a refusal says why', async () => {
  await onFile(detail([byDana, approved('ben')]), {
    instead: { approveDisposal: () => ({ ok: false, problem: { code: 'DISPOSAL_NOT_DUE' } }) },
  });
  await expect.element(page.getByText('One has approved it. One more is needed.')).toBeVisible();
  await button('Approve').click();
  const dialog = page.getByRole('alertdialog');
  await expect.element(dialog.getByText(/The keys are destroyed at once/)).toBeVisible();
  await expectNoViolations();
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await expect.element(page.getByRole('alert').getByText(/the person is supported again/)).toBeVisible();
});

test('R-53: what cannot be replaced is offered back first', async () => {
  await onFile(detail([byDana], { cannotApprove: 'not-offered' }));
  await button('Write down that it was offered back').click();
  await expect.element(heading('Write down that it was offered back')).toBeVisible();
  await expect.element(box(/^What was done, and why/)).toBeVisible();
  await expectNoViolations();
});

test('R-53: a destroyed file lists every laptop and copy that has not answered, and is certified when all have', async () => {
  await onFile(
    detail(all, {
      ...gone,
      copies: [
        { at: '2024-03-01T10:00:00.000Z', workerName: 'Tom Ashby', action: 'printed', what: 'receipt' },
      ],
    }),
  );
  const places = page.getByRole('region', { name: 'Where it has to be gone' });
  await expect.element(places.getByText('Gone on 22 November 2026')).toBeVisible();
  await expect.element(places.getByText('Laptop of Tom Ashby')).toBeVisible();
  await expect.element(places.getByRole('button', { name: 'This laptop cannot answer' })).toBeVisible();
  await expect
    .element(page.getByRole('region', { name: 'Paper and saved copies' }).getByText('Printed'))
    .toBeVisible();
  await expect.element(button('Write the certificate')).not.toBeInTheDocument();
  await expectNoViolations();
  close();
  const places2 = [place('server', today), laptop(today), place('exports', today)];
  const { vault } = await onFile(
    detail([...all, destroyed('laptop'), destroyed('exports')], { ...gone, places: places2 }),
  );
  await button('Write the certificate').click();
  await expect.poll(() => vault.asked).toContain('certify');
});

test('R-53: the certificate can be printed, and names nobody whose file it was', async () => {
  const steps: DisposalStep[] = [
    ...all,
    destroyed('laptop'),
    destroyed('exports'),
    { step: 'certified', by: '', on: today },
  ];
  const certificate = {
    on: today,
    erasedOn: '2026-11-22',
    workerName: 'Dana Fell',
    approvedBy: ['Ben Hale', 'Cara Moor'],
    laptops: [`${fileReference(id43('laptop'))} 2026-11-23`],
  };
  const { bridge } = await onFile(detail(steps, { ...gone, certificate }));
  await button('Certificate of destruction').click();
  const paper = page.getByRole('article', { name: 'Certificate of destruction' });
  await expect.element(paper.getByText('Ben Hale, Cara Moor')).toBeVisible();
  await expect
    .element(paper.getByText(new RegExp(`${reference} was destroyed on 22 November 2026`)))
    .toBeVisible();
  await expect.element(paper.getByText(/23 November 2026/)).toBeVisible();
  await expect.element(paper.getByText(/Margaret/)).not.toBeInTheDocument();
  await expectNoViolations();
  await button('Print').click();
  await expect.element(page.getByText('Sent to the printer.')).toBeVisible();
  expect(bridge.asked).toContain('page:print');
});

test('R-52: a hold is placed by who answers for what is kept, and by nobody else', async () => {
  const rights: Route = { at: 'file', file, tab: 'record', section: 'rights' };
  await open(rights, [], { office: practiceOffice('alice') });
  await expect.element(page.getByRole('heading', { name: 'Holds' })).toBeVisible();
  await expect.element(button('Put a hold on this file')).not.toBeInTheDocument();
  close();
  await open(rights, []);
  await expect.element(button('Put a hold on this file')).toBeVisible();
});

test('R-53: the board opens for nobody outside the team', async () => {
  await open({ at: 'today' }, [], { office: practiceOffice('alice') });
  await expect.element(heading(/Good/)).toBeVisible();
  await expect.element(button('Open keeping and destroying')).not.toBeInTheDocument();
});
