/**
 * Any picture that somebody chose or took, as the one that is kept: drawn anew, so that nothing but what can be seen comes along. Place,
 * time and camera stay behind. Its size is read before anything decodes it.
 */
import { err, ok, type Result } from '../../../shared/result.ts';
import { bareJpeg } from '../../../shared/rules/bare-jpeg.ts';
import {
  type ImageProblem,
  imageSize,
  LONGEST_SIDE,
  MOST_BYTES,
  MOST_KEPT_BYTES,
} from '../../../shared/rules/image-size.ts';

export type Picture = Uint8Array<ArrayBuffer>;

/** Tried in turn, until it fits. */
const QUALITIES = [0.85, 0.6, 0.4];

export async function preparePicture(file: Blob): Promise<Result<Picture, ImageProblem>> {
  if (file.size > MOST_BYTES) return err('ATTACHMENT_TOO_LARGE');
  const bytes = await file.bytes();
  const size = imageSize(bytes);
  if (!size.ok) return size;
  const { type, width, height } = size.value;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  // Of the longer side alone: a camera that was held upright turns the two round.
  const longer = Math.round(Math.max(width, height) * scale);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${type}` })).catch(() => null);
  if (bitmap === null) return err('ATTACHMENT_DAMAGED');
  try {
    return await encode(draw(bitmap, longer));
  } finally {
    bitmap.close();
  }
}

/** On white, because a JPEG cannot be seen through. */
function draw(bitmap: ImageBitmap, longer: number): OffscreenCanvas {
  const scale = longer / Math.max(bitmap.width, bitmap.height);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const pen = canvas.getContext('2d', { alpha: false });
  if (pen === null) throw new Error('a canvas draws in two dimensions');
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function encode(canvas: OffscreenCanvas): Promise<Result<Picture, ImageProblem>> {
  for (const quality of QUALITIES) {
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    // Chromium adds a colour profile, with a text in it.
    const bytes = bareJpeg(await drawn.bytes());
    if (bytes === null) return err('ATTACHMENT_DAMAGED');
    if (bytes.length <= MOST_KEPT_BYTES) return ok(bytes);
  }
  return err('ATTACHMENT_TOO_LARGE');
}
