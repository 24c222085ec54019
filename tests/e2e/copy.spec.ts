/**
 * R-56 from the door to the file that a stranger opens: somebody asks to see what is held about them, the data-protection team leaves out
 * what is somebody else's, and the copy is opened by 7-Zip and read back out of its PDF.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { path7za } from '7zip-bin';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { openAlbum } from './album.ts';
import { arrive, arriveUnseen, inTouch, keeperAndVisitor } from './arrive.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import { enterRoom, saveInto } from './pages/auditor.ts';
import * as file from './pages/file.ts';
import { wordsOfPdf } from './pdf.ts';

test('R-56: a copy without what is somebody else’s is opened by a stranger’s 7-Zip, and its PDF has no word of it', async ({
  office,
}) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(office.folder, 'saved-'));
  const album = await openAlbum('copy');
  const colleague = await arriveUnseen(office, 'alice', keeperAndVisitor);
  const keeper = await arrive(office, 'dev');
  try {
    const { page } = keeper;
    const hand = new Mouse(page);
    await saveInto(keeper.desktop, folder);
    await inTouch(colleague);
    const about = (await colleague.must('findPeople', 'Margaret Okoro'))[0]?.file ?? '';
    const write = async (kind: CaseKindName, typed: TypedForm) => {
      const saved = await colleague.must('saveRecord', { file: about, kind, record: null, typed, seen: {} });
      expect(saved.problems).toEqual({});
    };
    const note = { at: '2/11/2026\n10:15', how: 'phone', source: 'person' };
    await write('note', { ...note, subject: 'A call', words: 'Quillfeather rang. She is well.' });
    await write('note', { ...note, subject: 'Marked', words: 'Zanzibarine owes money.', aboutOthers: true });
    const day = new Date().toLocaleDateString('en-GB');
    const asked = {
      right: 'access',
      words: 'Please.',
      receivedOn: day,
      how: 'phone',
      from: 'person',
      known: 'yes',
    };
    const { receipt } = await colleague.must('sendRecord', { about, kind: 'rights-request', typed: asked });
    await inTouch(colleague);
    await file.syncNow(hand);
    await file.expectAllSafe(page);

    await enterRoom(hand, 'Requests', 'Requests about data');
    await hand.press(page.getByRole('button', { name: `Open ${receipt}` }));
    await hand.press(page.getByRole('button', { name: 'The copy they get' }));
    const call = page.getByRole('region', { name: /^Note: A call/u });
    await hand.press(call.getByText('Leave something out'));
    await hand.press(call.getByRole('button', { name: /^Leave words out of: What happened/u }));
    await call.getByRole('textbox').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect(call.getByText(/“Quillfeather/u)).toBeVisible();
    await call.getByRole('combobox').first().selectOption('others-data');
    await hand.press(call.getByRole('button', { name: 'Leave the marked words out' }));
    await expect(call.getByRole('button', { name: /^Put back/u })).toBeVisible();
    await album.show(page, 'left-out');
    await hand.press(page.getByRole('button', { name: 'Read it as they will' }));
    await expect(page.getByRole('article', { name: 'The copy as they read it' })).toContainText(
      'She is well.',
    );
    await album.show(page, 'the-copy');
    const words = (await page.locator('.pack-words').textContent()) ?? '';
    await hand.press(page.getByRole('button', { name: 'Save the sealed file' }));
    await expect(page.getByText('Saved. Tell the words')).toBeVisible();

    const [zip = ''] = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
    chmodSync(path7za, 0o755);
    execFileSync(path7za, ['x', `-p${words}`, zip], { cwd: folder, stdio: 'pipe' });
    const pdf = await wordsOfPdf(await readFile(join(folder, 'copy.pdf')));
    const json = await readFile(join(folder, 'copy.json'), 'utf8');
    for (const text of [pdf, json]) {
      expect(text).toContain('She is well.');
      expect(text).not.toMatch(/Quillfeather|Zanzibarine|owes money/u);
    }
    expect(pdf).toContain('[left out C]');
  } finally {
    await Promise.all([keeper.kill(), colleague.kill()]);
  }
});
