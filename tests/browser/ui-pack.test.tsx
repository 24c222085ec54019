/** on screen: a copy is looked through, what an exemption covers is left out of it, and it leaves as one sealed file. */
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { paintOver } from '../../renderer/features/pack/paint.ts';
import type { Pack } from '../../renderer/vault/pack-api.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { packOf, request } from '../ui/pack-of.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const card = (name: RegExp) => page.getByRole('region', { name });

async function open(right: Pack['right'] = 'access') {
  const pack = packOf(right);
  const bridge = savingBridge();
  const shown = await showApp(fixtureVault({ pack }), { at: 'pack', file: request }, bridge);
  close = shown.close;
  await expect.element(page.getByRole('heading', { name: 'The copy they get' })).toBeVisible();
  return { bridge };
}

const paper = () => page.getByRole('article', { name: 'The copy as they read it' });
const reads = (words: RegExp) => expect.poll(() => paper().element().textContent).toMatch(words);
async function doesNotRead(words: RegExp) {
  await expect.element(paper()).toBeVisible();
  expect(paper().element().textContent).not.toMatch(words);
}

test('R-56: words are marked by keyboard and left out everywhere they stand, with the exemption', async () => {
  await open();
  await expect.element(page.getByText('Ask that team for its part.', { exact: false })).toBeVisible();
  await expectNoViolations();
  const note = card(/^Note: Tea/u);
  await note.getByText('Leave something out').click();
  await note.getByRole('button', { name: /^Leave words out of: What happened/u }).click();
  const box = note.getByRole('textbox');
  const element = box.element();
  if (!(element instanceof HTMLTextAreaElement)) throw new Error('no words to mark');
  element.focus();
  element.setSelectionRange(11, 11);
  await userEvent.keyboard('{Shift>}{ArrowRight>7/}{/Shift}');
  await expect.element(note.getByText('“Bo Lane”')).toBeVisible();
  await expect
    .element(note.getByText('The same words stand in 2 other places.', { exact: false }))
    .toBeVisible();
  await note.getByRole('combobox').first().selectOptions('others-data');
  await note.getByRole('button', { name: 'Leave the marked words out' }).click();
  await expect.element(note.getByText('“Bo Lane”').first()).toBeVisible();
  await button('Read it as they will').click();
  await reads(/Her sister \[left out C\] came, and \[left out C\] left early\./u);
  await reads(/We spoke of \[left out C\] again\./u);
  await reads(/C: Somebody else’s data/u);
  await doesNotRead(/He drinks/u);
  await expectNoViolations();
});

test('R-56: what its writer marked stays out until somebody shows it, and can be put back', async () => {
  await open();
  const note = card(/^Note: Marked/u);
  await note.getByRole('button', { name: 'Show it to them' }).click();
  await expect.element(note.getByText('Looked at: it is shown')).toBeVisible();
  await button('Read it as they will').click();
  await reads(/He drinks\./u);
  await doesNotRead(/about somebody else/u);
  await button('Back to what is held').click();
  await note.getByRole('button', { name: /^Put back/u }).click();
  await expect.element(note.getByText('It says something about somebody else').first()).toBeVisible();
});

test('R-56: a record that is left out is in neither the paper nor any file; the file opens with its words alone', async () => {
  const { bridge } = await open();
  const note = card(/^Note: Tea/u);
  await note.getByText('Leave something out').click();
  await note.getByRole('combobox').selectOptions('legal-advice');
  await note.getByRole('button', { name: 'Leave all of it out' }).click();
  await button('Read it as they will').click();
  await doesNotRead(/sister/u);
  await button('Save the sealed file').click();
  await expect.element(page.getByText('Saved. Tell the words', { exact: false })).toBeVisible();
  const { name, bytes } = bridge.saved.at(-1) ?? {};
  expect(name).toBe('copy-CASE-7K3Q.zip');
  const words = document.querySelector('.pack-words')?.textContent ?? '';
  const read = await filesIn(bytes ?? new Uint8Array(), words);
  expect(Object.keys(read).toSorted()).toEqual(['copy.csv', 'copy.json', 'copy.pdf', 'format.txt']);
  expect(read['copy.json']).toContain('bo lane again');
  expect(read['copy.json']! + read['copy.csv']!).not.toMatch(/sister|He drinks/u);
  await expect(filesIn(bytes ?? new Uint8Array(), `${words} x`)).rejects.toThrow();
});

test('R-61: what somebody takes along has no worker’s note, and goes as JSON, as a table and as FHIR', async () => {
  const { bridge } = await open('portability');
  await button('Read it as they will').click();
  await button('Save the sealed file').click();
  await expect.element(page.getByText('Saved. Tell the words', { exact: false })).toBeVisible();
  const { bytes } = bridge.saved.at(-1) ?? {};
  const words = document.querySelector('.pack-words')?.textContent ?? '';
  const read = await filesIn(bytes ?? new Uint8Array(), words);
  expect(Object.keys(read).toSorted()).toEqual(['copy.csv', 'copy.fhir.json', 'copy.json', 'format.txt']);
  expect(Object.values(read).join('')).not.toMatch(/sister|bo lane/u);
  expect(JSON.parse(read['copy.fhir.json']!)).toMatchObject({ resourceType: 'Bundle' });
});

test('R-56: what is painted over in a picture is black in its bytes, and the rest is as it was', async () => {
  const canvas = new OffscreenCanvas(160, 96);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('nothing to draw with');
  pen.fillStyle = 'rgb(40 160 220)';
  pen.fillRect(0, 0, 160, 96);
  pen.fillStyle = 'white';
  pen.fillText('Bo Lane', 40, 50);
  const whole = await (await canvas.convertToBlob({ type: 'image/jpeg' })).bytes();
  const painted = await paintOver(whole, [{ left: 38, top: 40, width: 50, height: 14 }]);
  const before = await pixelsOf(whole);
  const after = await pixelsOf(painted ?? new Uint8Array());
  let [brightest, furthest] = [0, 0];
  for (let at = 0; at < after.length; at += 4) {
    const [x, y] = [(at / 4) % 160, Math.floor(at / 4 / 160)];
    const isIn = (rim: number) => x >= 32 + rim && x < 96 - rim && y >= 32 + rim && y < 64 - rim;
    for (const part of [at, at + 1, at + 2]) {
      // Whoever decodes a JPEG lets the colour of what is beside an edge run two pixels over it: into the box, and out of it as black.
      if (isIn(2)) brightest = Math.max(brightest, after[part] ?? 255);
      else if (!isIn(-2)) furthest = Math.max(furthest, Math.abs((after[part] ?? 0) - (before[part] ?? 0)));
    }
  }
  expect(brightest).toBeLessThan(3);
  expect(furthest).toBeLessThan(12);
});

async function pixelsOf(jpeg: Uint8Array<ArrayBuffer>): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' }));
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  pen?.drawImage(bitmap, 0, 0);
  return pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
}

async function filesIn(bytes: Uint8Array, password: string): Promise<Record<string, string>> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])), {
    password,
    useWebWorkers: false,
  });
  const read: Record<string, string> = {};
  for (const one of await reader.getEntries()) {
    if (!one.directory) read[one.filename] = await one.getData(new TextWriter());
  }
  return read;
}
