/** A pen, finger or mouse on a canvas, by the events that a browser would send. */

export interface Pen {
  type?: 'mouse' | 'touch' | 'pen';
  pressure?: number;
  /** False leaves the pen on the paper. */
  up?: boolean;
}

type Point = readonly [number, number];

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Points in parts of the canvas's width (x) and height (y), from 0 to 1; one in each frame, as a hand would. */
export async function draw(
  canvas: HTMLCanvasElement,
  points: readonly Point[],
  { type = 'mouse', pressure = 0.5, up = true }: Pen = {},
): Promise<void> {
  const send = (target: EventTarget, name: string, [x, y]: Point, buttons: number) => {
    const box = canvas.getBoundingClientRect();
    target.dispatchEvent(
      new PointerEvent(name, {
        bubbles: true,
        cancelable: true,
        pointerId: 7,
        pointerType: type,
        pressure,
        buttons,
        clientX: box.left + x * box.width,
        clientY: box.top + y * box.height,
      }),
    );
  };
  const [first, ...rest] = points;
  if (!first) return;
  send(canvas, 'pointerdown', first, 1);
  for (const point of rest) {
    await nextFrame();
    await nextFrame();
    send(window, 'pointermove', point, 1);
  }
  if (up) send(window, 'pointerup', points.at(-1) ?? first, 0);
}

/** A wave across the pad: enough to be a signature. */
export const wave: readonly Point[] = Array.from({ length: 12 }, (_, step) => [
  0.1 + step * 0.06,
  0.5 + 0.3 * Math.sin(step),
]);
