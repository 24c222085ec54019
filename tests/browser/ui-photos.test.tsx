import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { preparePicture } from '../../renderer/features/photos/prepare.ts';
import { concat, utf8 } from '../../shared/encoding/bytes.ts';
import { isBareJpeg, jpegMarkers } from '../../shared/rules/bare-jpeg.ts';
import { imageSize } from '../../shared/rules/image-size.ts';
import { comment, exif, iptc, jpeg, png, xmp } from '../unit/attachments/pictures.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { practiceOffice, workerId } from '../ui/fixture-office.ts';
import { id22, id43, practiceFiles } from '../ui/fixture-people.ts';
import { recordFrom } from '../ui/fixture-records.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => {
  close();
  vi.restoreAllMocks();
});

const file = id43('margaret');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const choose = (words: string) => page.getByText(words, { exact: true }).first().click();

/** A real picture, drawn. */
async function drawn(width: number, height: number, type = 'image/jpeg'): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('a canvas draws');
  pen.fillStyle = 'teal';
  pen.fillRect(0, 0, width / 2, height);
  return (await canvas.convertToBlob({ type })).bytes();
}

/** A camera's picture: place, words and captions right behind the first marker. */
async function photographed(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await drawn(width, height);
  return new Uint8Array(concat(bytes.subarray(0, 2), exif, xmp, iptc, comment, bytes.subarray(2)));
}

const fileOf = (bytes: Uint8Array, name = 'picture.jpg', type = 'image/jpeg') =>
  new File([new Uint8Array(bytes)], name, { type });

const filesWith = (answer: 'given' | 'withdrawn' | null) =>
  practiceFiles().map((view) => {
    const [decision] = view.decisions;
    if (view.file !== file || decision === undefined) return view;
    const about = { ...decision.decision, purpose: 'photo-for-bus-pass', code: 'CP05' };
    const photo = { ...decision, purpose: 'photo-for-bus-pass', decision: about };
    return { ...view, decisions: answer === null ? [] : [{ ...photo, answer }] };
  });

async function begin(answer: 'given' | 'withdrawn' | null = 'given') {
  const vault = fixtureVault({ files: filesWith(answer) });
  ({ close } = await showApp(vault, { at: 'record', file, kind: 'photo', record: null }));
  await expect.element(page.getByRole('heading', { level: 1, name: 'Add a photo' })).toBeVisible();
  return vault;
}

async function bring(bytes: Uint8Array, name?: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('nothing to choose a file with');
  const chosen = new DataTransfer();
  chosen.items.add(fileOf(bytes, name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function fillIn(): Promise<void> {
  await choose('A bus pass');
  const yes = page.getByRole('combobox', { name: /Where did they say yes/ });
  await yes.selectOptions(yes.getByRole('option').nth(1));
  await box(/Who took it/).fill('Alice Morgan');
  await box(/Until when/).fill('1/2/2090');
}

test('R-20: what the camera wrote into a picture is gone from the one that is kept', async () => {
  const before = await photographed(4000, 1000);
  expect(jpegMarkers(before)).toEqual(expect.arrayContaining([0xe1, 0xed, 0xfe]));
  const prepared = await preparePicture(fileOf(before));
  if (!prepared.ok) throw new Error(prepared.problem);
  expect(jpegMarkers(prepared.value)?.filter((marker) => marker >= 0xe0)).toEqual([0xe0]);
  expect(isBareJpeg(prepared.value)).toBe(true);
  expect(new TextDecoder('latin1').decode(prepared.value)).not.toMatch(/Exif|51\.5|xap|eXIf|iTXt|number 4/);
  expect(imageSize(prepared.value)).toEqual({ ok: true, value: { type: 'jpeg', width: 2048, height: 512 } });
});

test.each(['image/png', 'image/webp'])(
  'a picture of type %s becomes a JPEG of its own size',
  async (type) => {
    const prepared = await preparePicture(fileOf(await drawn(300, 200, type)));
    if (!prepared.ok) throw new Error(prepared.problem);
    expect(imageSize(prepared.value)).toEqual({ ok: true, value: { type: 'jpeg', width: 300, height: 200 } });
  },
);

const refused: [what: string, bytes: Uint8Array, problem: string][] = [
  ['an SVG', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'ATTACHMENT_TYPE'],
  ['a PNG that says it is a JPEG and ends at once', png(300, 200), 'ATTACHMENT_DAMAGED'],
  ['a JPEG whose inside is none', jpeg(300, 200), 'ATTACHMENT_DAMAGED'],
  ['a PNG of 50,000 × 50,000', png(50_000, 50_000), 'ATTACHMENT_TOO_LARGE'],
];

test.each(refused)('32: %s is refused', async (_, bytes, problem) => {
  const decode = vi.spyOn(globalThis, 'createImageBitmap');
  expect(await preparePicture(fileOf(bytes))).toEqual({ ok: false, problem });
  if (problem !== 'ATTACHMENT_DAMAGED') expect(decode).not.toHaveBeenCalled();
});

test('32: a file of a gigabyte is refused without being read', async () => {
  const huge = fileOf(jpeg(300, 200));
  vi.spyOn(huge, 'size', 'get').mockReturnValue(2 ** 30);
  const reading = vi.spyOn(huge, 'bytes');
  expect(await preparePicture(huge)).toEqual({ ok: false, problem: 'ATTACHMENT_TOO_LARGE' });
  expect(reading).not.toHaveBeenCalled();
});

test('R-20: a photo is chosen, looked at, saved with its use, its yes and its end, and shown again', async () => {
  await begin();
  await bring(await photographed(800, 600));
  await expect.element(page.getByRole('img', { name: 'The picture that you chose' })).toBeVisible();
  await expectNoViolations();
  await fillIn();
  await button('Save').click();
  await expect.element(button(/^Show the picture: A bus pass/)).toBeVisible();
  await button(/^Show the picture/).click();
  const shown = page.getByRole('img', { name: 'Photo: A bus pass' });
  await expect.element(shown).toBeVisible();
  await vi.waitFor(() => expect((shown.element() as HTMLImageElement).naturalWidth).toBe(800));
  await expectNoViolations();
  await button(/^Hide the picture/).click();
  await expect.element(shown).not.toBeInTheDocument();
});

test('R-44: behind broken glass each part of the file opens, and a picture is asked for by that opening', async () => {
  const bytes = await drawn(640, 480);
  const typed = { purpose: 'bus-pass', consent: 'photo-for-bus-pass', takenBy: 'Alice Morgan' };
  const { view: photo } = recordFrom({ file, kind: 'photo', typed }, null, id22('photo'));
  const files = filesWith('given').map((view) => (view.file === file ? { ...view, records: [photo] } : view));
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const glass = { entry: 70, file, personName: '', worker: workerId('ruth'), words: null, at: until, until };
  const office = practiceOffice('ruth', {
    glass: [{ ...glass, reason: 'life-at-risk', review: null, canReview: false }],
  });
  const vault = fixtureVault({
    files,
    office,
    instead: {
      glassPicture: (entry) =>
        entry === 70 ? { ok: true, value: bytes } : { ok: false, problem: { code: 'NOTHING_HERE' } },
    },
  });
  ({ close } = await showApp(vault, { at: 'glass-file', entry: 70 }));
  await page.getByRole('tab', { name: 'Record' }).click();
  await button(/^Photos/).click();
  await button(/^Show the picture/).click();
  await expect.element(page.getByRole('img', { name: 'Photo: A bus pass' })).toBeVisible();
  expect(vault.asked).not.toContain('picture');
});

test('R-20: without a picture, a use and a yes nothing is saved, and each is named', async () => {
  const vault = await begin();
  await button('Save').click();
  const summary = page.getByRole('group', { name: /things need your attention/ });
  await expect.element(summary).toHaveFocus();
  await summary.getByRole('button', { name: /^The picture/ }).click();
  await expect.element(button('Choose a picture')).toHaveFocus();
  expect(vault.asked).not.toContain('savePhoto');
});

test.each([
  [null, /have not been asked about photos/],
  ['withdrawn', /took back their yes/],
] as const)(
  'R-20: where the answer to photos is %s, the form says so at once and saves none',
  async (answer, words) => {
    await begin(answer);
    await expect.element(page.getByText(words)).toBeVisible();
    await bring(await drawn(40, 30));
    await expect.element(page.getByRole('img')).toBeVisible();
    await choose('A bus pass');
    await box(/Who took it/).fill('Alice Morgan');
    await box(/Until when/).fill('1/2/2090');
    await button('Save').click();
    await expect.element(page.getByRole('group', { name: /need/ })).toHaveFocus();
  },
);

test('a picture that cannot be kept is said in words; the one before it and all answers stay', async () => {
  await begin();
  await fillIn();
  await bring(await drawn(80, 60));
  await expect.element(page.getByRole('img', { name: 'The picture that you chose' })).toBeVisible();
  await bring(utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing.svg');
  await expect.element(page.getByRole('alert').getByText(/not a picture that can be added/)).toBeVisible();
  await expectNoViolations();
  await expect.element(page.getByRole('img', { name: 'The picture that you chose' })).toBeVisible();
  await expect.element(box(/Who took it/)).toHaveValue('Alice Morgan');
});

test('the camera is asked for each time, without sound, and is off when the picture is taken', async () => {
  await begin();
  const streams: MediaStream[] = [];
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 320, height: 240 });
    const pen = canvas.getContext('2d');
    const stream = canvas.captureStream(10);
    streams.push(stream);
    const paint = () => {
      pen?.fillRect(0, 0, 320, 240);
      if (stream.active) requestAnimationFrame(paint);
    };
    paint();
    return stream;
  });
  await button('Use the camera').click();
  await expect.element(button('Take the picture')).toBeEnabled();
  await expectNoViolations();
  await button('Take the picture').click();
  await expect.element(page.getByRole('img', { name: 'The picture that you chose' })).toBeVisible();
  await button('Use the camera').click();
  await expect.element(button('Take the picture')).toBeEnabled();
  await button('Turn the camera off').click();
  expect(asked).toHaveBeenCalledTimes(2);
  for (const [wanted] of asked.mock.calls) expect(wanted).not.toHaveProperty('audio');
  await vi.waitFor(() => expect(streams.map(({ active }) => active)).toEqual([false, false]));
});

test('a camera that may not be used leaves the other way', async () => {
  await begin();
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await button('Use the camera').click();
  await expect.element(page.getByRole('alert').getByText(/camera cannot be used/)).toBeVisible();
  await button('Turn the camera off').click();
  await expect.element(button('Choose a picture')).toBeVisible();
});
