import type { Mark } from './ruler';

/** How thick a ruler is, and the middle of its numbers, in px. */
const THICK = 24;
const NUMBERS = 12;

/** A ruler as it is to be seen, `length` px long. */
export interface RulerView {
  readonly axis: 'x' | 'y';
  readonly length: number;
  readonly marks: readonly Mark[];
  /** A number as it is written. */
  readonly told: (mm: number) => string;
}

interface Look {
  readonly mark: string;
  readonly edge: string;
  readonly text: string;
  readonly font: string;
}

/** Paints marks and numbers over all of a canvas, which is laid out in CSS px. */
export function paintRuler(canvas: HTMLCanvasElement, view: RulerView): void {
  const { axis, length, marks } = view;
  const place = axis === 'x' ? flat : upright;
  const ctx = sized(canvas, place(length, THICK));
  if (!ctx) return;
  const look = lookOf(canvas);
  ctx.fillStyle = look.edge;
  ctx.fillRect(...place(0, THICK - 1), ...place(length, 1));
  ctx.fillStyle = look.mark;
  // In whole pixels, else a mark would be a grey one of two.
  for (const { at, length: long } of marks) {
    ctx.fillRect(...place(Math.floor(at), THICK - long), ...place(1, long));
  }
  paintNumbers(ctx, view, look);
}

type Place = (along: number, across: number) => [x: number, y: number];
const flat: Place = (along, across) => [along, across];
const upright: Place = (along, across) => [across, along];

/** The canvas's context in CSS px, cleared; resized only when that is needed, since it costs. */
function sized(
  canvas: HTMLCanvasElement,
  size: readonly [number, number],
): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio;
  const [width, height] = [Math.round(size[0] * ratio), Math.round(size[1] * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const ctx = canvas.getContext('2d');
  ctx?.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx?.clearRect(0, 0, ...size);
  return ctx;
}

/** A ruler down the side is read from its right, as print shops hold their sheets. */
function paintNumbers(
  ctx: CanvasRenderingContext2D,
  { axis, marks, told }: RulerView,
  { text, font }: Look,
): void {
  ctx.fillStyle = text;
  ctx.font = font;
  ctx.textAlign = 'center';
  if (axis === 'y') ctx.rotate(-Math.PI / 2);
  for (const { at, label } of marks) {
    if (label !== null) ctx.fillText(told(label), axis === 'x' ? at : -at, NUMBERS);
  }
}

let known: { readonly theme: string | undefined; readonly look: Look } | null = null;

/** The theme's colours, asked for once: the answer costs a style of the page. */
function lookOf(canvas: HTMLCanvasElement): Look {
  const { theme } = document.documentElement.dataset;
  if (known?.theme === theme && known) return known.look;
  const style = getComputedStyle(canvas);
  const value = (name: string): string => style.getPropertyValue(name);
  const look = {
    mark: value('--line-strong'),
    edge: value('--line'),
    text: value('--text-2'),
    font: `${style.fontWeight} 12px ${style.fontFamily}`,
  };
  known = { theme, look };
  return look;
}
