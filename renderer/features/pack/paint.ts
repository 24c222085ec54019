/** Pictures with parts of them painted over: drawn anew, so that what was there is in none of the bytes. */
import { bareJpeg } from '../../../shared/rules/bare-jpeg.ts';
import type { Area } from '../../../shared/pack/redaction.ts';
import type { Picture } from '../photos/prepare.ts';

/** JPEG works in squares of sixteen pixels: what stands beside a box must leave no trace inside it, nor the box's content outside. */
const SQUARE = 16;

/** @param bytes a JPEG. Null where it cannot be drawn. */
export async function paintOver(bytes: Picture, areas: readonly Area[]): Promise<Picture | null> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })).catch(() => null);
  if (bitmap === null) return null;
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext('2d', { alpha: false });
  if (pen === null) throw new Error('a canvas draws in two dimensions');
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  pen.fillStyle = 'black';
  for (const area of areas) {
    const { left, top, width, height } = onSquares(area);
    pen.fillRect(left, top, width, height);
  }
  const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return bareJpeg(await drawn.bytes());
}

export function onSquares({ left, top, width, height }: Area): Area {
  const [x, y] = [down(left), down(top)];
  return { left: x, top: y, width: up(left + width) - x, height: up(top + height) - y };
}

const down = (at: number) => Math.floor(at / SQUARE) * SQUARE;
const up = (at: number) => Math.ceil(at / SQUARE) * SQUARE;
