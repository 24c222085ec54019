/**
 * Ink on a canvas, and the integers that it becomes. signature_pad takes the pen and draws; what counts is recorded here, point by
 * point in units of the pad, so that no resize, zoom or rotation can change or clear it.
 */
import SignaturePad, { type SignatureEvent } from 'signature_pad';
import type { Stroke } from '../../../../shared/record/consent-act.ts';
import { beginningOf, drawnPoints, hasRoom, pointFrom, withNewStroke, withPoint } from '../logic/strokes.ts';

/** A crash may cost at most this much of a stroke. In ms; the promise is 250. */
const keepEvery = 200;

export interface PadEvents {
  /** With every stroke that ends, and while drawing at least every 250 ms. */
  onStrokes: (strokes: Stroke[]) => void;
  /** There is no room for more ink. */
  onFull: () => void;
}

export interface Pad {
  clear(): void;
  /** Hands on what was not yet handed on. */
  flush(): void;
  close(): void;
}

export function openPad(canvas: HTMLCanvasElement, opened: readonly Stroke[], events: PadEvents): Pad {
  let strokes: Stroke[] = [...opened];
  let drawing = false;
  let resizeWaits = false;
  let taken = 0;
  let began = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const pad = new SignaturePad(canvas, { minWidth: 1, maxWidth: 3.2, minDistance: 2 });
  const width = () => canvas.getBoundingClientRect().width;

  function redraw(): void {
    if (drawing) {
      resizeWaits = true;
      return;
    }
    resizeWaits = false;
    const ratio = Math.max(1, devicePixelRatio);
    canvas.width = Math.round(canvas.clientWidth * ratio);
    canvas.height = Math.round(canvas.clientHeight * ratio);
    canvas.getContext('2d')?.scale(ratio, ratio);
    const { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation } = pad;
    const look = { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation };
    const inked = strokes.filter((stroke) => stroke.length > 0);
    pad.fromData(inked.map((stroke) => ({ ...look, points: drawnPoints(stroke, width()) })));
  }

  /** The ink has the colour of the canvas's text, which the theme decides. */
  function recolour(): void {
    pad.penColor = getComputedStyle(canvas).color;
    redraw();
  }

  function handOn(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    events.onStrokes(strokes.filter((stroke) => stroke.length > 0));
  }

  function begin(event: Event): void {
    const more = withNewStroke(strokes);
    if (more === null) {
      event.preventDefault();
      events.onFull();
      return;
    }
    const now = performance.now();
    if (!strokes.some((stroke) => stroke.length > 0)) began = now;
    else if (began === 0) began = beginningOf(strokes, now);
    strokes = more;
    drawing = true;
    taken = 0;
  }

  function record(event: Event): void {
    if (!(event instanceof CustomEvent)) return;
    const { event: cause } = event.detail as SignatureEvent;
    const points = pad.toData().at(-1)?.points ?? [];
    const pointer = cause instanceof PointerEvent ? cause.pointerType : 'mouse';
    for (const { x, y, pressure } of points.slice(taken)) {
      if (!hasRoom(strokes)) events.onFull();
      strokes = withPoint(
        strokes,
        pointFrom({ x, y, pressure, pointer, width: width(), now: performance.now() }, began),
      );
    }
    taken = points.length;
    timer ??= setTimeout(handOn, keepEvery);
  }

  function end(): void {
    drawing = false;
    handOn();
    if (resizeWaits) redraw();
  }

  pad.addEventListener('beginStroke', begin);
  pad.addEventListener('afterUpdateStroke', record);
  pad.addEventListener('endStroke', end);
  const size = new ResizeObserver(redraw);
  size.observe(canvas);
  const theme = matchMedia('(prefers-color-scheme: dark)');
  theme.addEventListener('change', recolour);
  recolour();

  return {
    clear() {
      // Off and on again, because a stroke under way would otherwise never end.
      pad.off();
      drawing = false;
      strokes = [];
      began = 0;
      pad.clear();
      pad.on();
      handOn();
    },
    flush() {
      if (timer !== null) handOn();
    },
    close() {
      if (timer !== null) handOn();
      theme.removeEventListener('change', recolour);
      size.disconnect();
      pad.off();
    },
  };
}
