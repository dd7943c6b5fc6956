import type { PanelGuide } from '../core/document';
import type { Frame, Matrix } from '../core/geometry';
import { boundsOf, type GapMark, type Guide } from '../editor';
import type { GapBar } from './gap-bars';
import type { Theme } from './theme';

/** What is pulled or turned, as it is shown now. */
export interface Shaped {
  readonly frame: Frame;
  readonly by: 'resize' | 'rotate';
}

/** Everything that says a distance in mm: snap lines, gaps, gap bars and guides. In panel mm. */
export interface Measures {
  readonly shaped: Shaped | null;
  readonly guides: readonly Guide[];
  readonly gaps: readonly GapMark[];
  readonly bars: readonly GapBar[];
  /** Whether the bars say their width: while one is dragged or pointed at. */
  readonly saysBars: boolean;
  readonly lines: readonly PanelGuide[];
  /** Which of the lines Delete would take away. */
  readonly chosen: number | null;
}

export interface MeasureView {
  /** Panel mm → CSS px of the canvas. */
  readonly matrix: Matrix;
  readonly ratio: number;
  readonly theme: Theme;
}

type Ctx = CanvasRenderingContext2D;
type Pixel = readonly [x: number, y: number];

const PILL = {
  height: 20,
  radius: 4,
  padding: 6,
  font: '600 12px "Plus Jakarta Sans", sans-serif',
};
/** A gap narrower than this, in mm, is none. */
const NOTHING = 0.05;
const BAR = { fill: 0.2, length: 20, thickness: 3, leader: 12 };
/** Ends of a dimension line, in px. */
const TICK = 4;
/** Rulers lie over the canvas: numbers stand beside them, in px. */
const RULER = 24;
const BESIDE = 12;
/** From a frame's foot to the middle of what it says, in px: clear of its handles. */
const BELOW = 24;

export function paintMeasures(ctx: Ctx, measures: Measures, view: MeasureView): void {
  const { ratio } = view;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.setLineDash([]);
  measures.lines.forEach((line, i) => paintLine(ctx, line, view, i === measures.chosen));
  for (const bar of measures.bars) paintBar(ctx, bar, view, measures.saysBars);
  // Where gaps say how far things are, the lines need not say it again.
  const saysFar = measures.gaps.length === 0;
  for (const guide of measures.guides) paintGuide(ctx, guide, view, saysFar);
  for (const gap of measures.gaps) paintGap(ctx, gap, view);
  if (measures.shaped) paintShaped(ctx, measures.shaped, view);
  ctx.restore();
}

/** Pixels of a place given along an axis and across it. */
function pixels({ matrix: [a, , , d, e, f] }: MeasureView, axis: 'x' | 'y') {
  return (along: number, cross: number): Pixel =>
    axis === 'x' ? [along * a + e, cross * d + f] : [cross * a + e, along * d + f];
}

function stroke(ctx: Ctx, from: Pixel, to: Pixel): void {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

function paintGuide(ctx: Ctx, guide: Guide, view: MeasureView, saysFar: boolean): void {
  const px = pixels(view, guide.axis);
  ctx.lineWidth = 1;
  ctx.strokeStyle = view.theme.measure;
  stroke(ctx, px(guide.at, guide.from), px(guide.at, guide.to));
  if (!saysFar || guide.distance < NOTHING) return;
  pill(
    ctx,
    px(guide.at, (guide.gapFrom + guide.gapTo) / 2),
    `${mm(guide.distance)} mm`,
    view.theme,
  );
}

/** A dimension line with its length in the middle. */
function paintGap(ctx: Ctx, { axis, from, to, cross }: GapMark, view: MeasureView): void {
  const px = pixels(view, axis);
  const [a, b] = [px(from, cross), px(to, cross)];
  const [dx, dy] = axis === 'x' ? [0, TICK] : [TICK, 0];
  ctx.lineWidth = 1;
  ctx.strokeStyle = view.theme.measure;
  stroke(ctx, a, b);
  for (const [x, y] of [a, b]) stroke(ctx, [x - dx, y - dy], [x + dx, y + dy]);
  pill(ctx, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], `${mm(to - from)} mm`, view.theme);
}

/** The size or the angle, below what is pulled or turned. */
function paintShaped(ctx: Ctx, { frame, by }: Shaped, view: MeasureView): void {
  const { x, y, w, h } = boundsOf(frame);
  const [left, bottom] = pixels(view, 'x')(x + w / 2, y + h);
  const size = `${mm(frame.w)} × ${mm(frame.h)} mm`;
  pill(ctx, [left, bottom + BELOW], by === 'rotate' ? degrees(frame.rotation) : size, view.theme);
}

function paintBar(ctx: Ctx, bar: GapBar, view: MeasureView, saysWidth: boolean): void {
  const { axis, from, to, crossFrom, crossTo } = bar;
  const px = pixels(view, axis);
  const [x, y] = px(from, crossFrom);
  const [right, bottom] = px(to, crossTo);
  ctx.fillStyle = view.theme.measure;
  ctx.globalAlpha = BAR.fill;
  ctx.fillRect(x, y, right - x, bottom - y);
  ctx.globalAlpha = 1;
  const [cx, cy] = px((from + to) / 2, (crossFrom + crossTo) / 2);
  const [w, h] = axis === 'y' ? [BAR.length, BAR.thickness] : [BAR.thickness, BAR.length];
  ctx.beginPath();
  ctx.roundRect(cx - w / 2, cy - h / 2, w, h, BAR.thickness / 2);
  ctx.fill();
  if (saysWidth) paintBarWidth(ctx, bar, view);
}

/** Beside the bar, so that the pill covers nothing of what is being spaced. */
function paintBarWidth(ctx: Ctx, { axis, from, to, crossTo }: GapBar, view: MeasureView): void {
  const [x, y] = pixels(view, axis)((from + to) / 2, crossTo);
  const text = `${mm(to - from)} mm`;
  ctx.font = PILL.font;
  const half = ctx.measureText(text).width / 2 + PILL.padding;
  ctx.lineWidth = 1;
  ctx.strokeStyle = view.theme.measure;
  const tip: Pixel = axis === 'y' ? [x + BAR.leader, y] : [x, y + BAR.leader];
  stroke(ctx, [x, y], tip);
  const middle: Pixel = axis === 'y' ? [tip[0] + half, tip[1]] : [tip[0], tip[1] + PILL.height / 2];
  pill(ctx, middle, text, view.theme);
}

/** A guide goes right across the canvas; its number stands beside the ruler that it came from. */
function paintLine(ctx: Ctx, { axis, at }: PanelGuide, view: MeasureView, isChosen: boolean): void {
  const { ratio, theme } = view;
  const width = ctx.canvas.width / ratio;
  const height = ctx.canvas.height / ratio;
  const [x, y] = pixels(view, axis)(at, 0);
  const [from, to]: [Pixel, Pixel] =
    axis === 'x'
      ? [
          [x, 0],
          [x, height],
        ]
      : [
          [0, y],
          [width, y],
        ];
  if (theme.casing !== null) {
    ctx.lineWidth = isChosen ? 4 : 3;
    ctx.strokeStyle = theme.casing;
    stroke(ctx, from, to);
  }
  ctx.lineWidth = isChosen ? 2 : 1;
  ctx.strokeStyle = theme.accent;
  stroke(ctx, from, to);
  const text = mm(at);
  ctx.font = PILL.font;
  const half = ctx.measureText(text).width / 2 + PILL.padding;
  const place: Pixel =
    axis === 'x' ? [x + half + 4, RULER + BESIDE + 2] : [width - half - 8, y - PILL.height / 2 - 3];
  pill(ctx, place, text, { measure: theme.accent, measureText: theme.onAccent });
}

/** Between -180 and 180, as people turn things; to a tenth, as lengths are. */
const degrees = (rotation: number): string => `${mm((((rotation % 360) + 540) % 360) - 180)}°`;

let formats: { readonly lang: string; readonly one: Intl.NumberFormat } | null = null;

/** By the decimal sign of the page's language; a format is dear to make, and asked for in every frame. */
function mm(length: number): string {
  const lang = document.documentElement.lang || 'id';
  if (formats?.lang !== lang) {
    const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    formats = { lang, one: new Intl.NumberFormat(lang, options) };
  }
  return formats.one.format(length);
}

function pill(
  ctx: Ctx,
  [x, y]: Pixel,
  text: string,
  { measure, measureText }: Pick<Theme, 'measure' | 'measureText'>,
): void {
  ctx.font = PILL.font;
  const width = ctx.measureText(text).width + 2 * PILL.padding;
  ctx.fillStyle = measure;
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - PILL.height / 2, width, PILL.height, PILL.radius);
  ctx.fill();
  ctx.fillStyle = measureText;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y + 0.5);
}
