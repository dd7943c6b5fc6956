import { panelOutline, type Scene } from '../core/scene';
import {
  frameMatrix,
  multiply,
  type Box,
  type Frame,
  type Matrix,
  type Path,
} from '../core/geometry';
import { toPath2D } from '../paint';
import { paintMeasures, type Measures } from './measures';
import { isNarrow } from './narrow';
import type { Theme } from './theme';

/** What lies over the label for the user's eyes only. All in panel mm. */
export interface Overlay {
  readonly hover: Frame | null;
  readonly members: readonly Frame[];
  readonly measures: Measures;
  readonly marquee: Box | null;
  readonly drawing: Box | null;
  /** Texts that do not fit their frames. */
  readonly overset: readonly Frame[];
}

export interface OverlayView {
  /** Panel mm → CSS px of the canvas. */
  readonly matrix: Matrix;
  readonly ratio: number;
  readonly theme: Theme;
}

/** The sign of a text that does not fit, in px. */
const OVERSET = 14;
const CASING = 'rgba(255, 255, 255, 0.8)';
/** The bleed shows through a veil of the surround. */
const VEIL = 0.55;

/** The flat shadow of a label that is cut out: px below it, and how dark. */
const SHADOW = [
  [4, 0.06],
  [1.6, 0.13],
] as const;

/** Veils the bleed and draws its edge, the cut line and the safe area; cuts the label out on phones. */
export function paintPrintGuides(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  view: OverlayView,
): void {
  if (isNarrow()) paintCutOut(ctx, scene, view);
  else paintGuideLines(ctx, scene, view);
}

/** Hides the bleed and lets the label lie on the ground. */
function paintCutOut(ctx: CanvasRenderingContext2D, scene: Scene, view: OverlayView): void {
  const [w, h] = scene.trim;
  const reach = scene.bleed + Math.max(w, h);
  const trim = toPath2D(panelOutline(scene));
  const outside = new Path2D();
  outside.rect(-reach, -reach, w + 2 * reach, h + 2 * reach);
  outside.addPath(trim);
  ctx.save();
  setScreen(ctx, view, true);
  ctx.clip(outside, 'evenodd');
  ctx.fillStyle = view.theme.surround;
  // A hair wider than the bleed, whose edge is blurred over half a pixel.
  ctx.lineWidth = 2 / view.matrix[0];
  ctx.strokeStyle = view.theme.surround;
  const bleed = toPath2D(panelOutline(scene, scene.bleed));
  ctx.fill(bleed);
  ctx.stroke(bleed);
  ctx.fillStyle = '#000000';
  for (const [below, alpha] of SHADOW) {
    setScreen(ctx, view, true);
    ctx.translate(0, below / view.matrix[0]);
    ctx.globalAlpha = alpha;
    ctx.fill(trim);
  }
  ctx.restore();
}

function paintGuideLines(ctx: CanvasRenderingContext2D, scene: Scene, view: OverlayView): void {
  const { theme } = view;
  const trim = panelOutline(scene);
  const bleed = panelOutline(scene, scene.bleed);
  ctx.save();
  if (scene.bleed > 0) {
    setScreen(ctx, view, true);
    ctx.globalAlpha = VEIL;
    ctx.fillStyle = theme.surround;
    ctx.fill(toPath2D([...bleed, ...trim]), 'evenodd');
    ctx.globalAlpha = 1;
    line(ctx, view, { path: bleed, colour: theme.bleed, dash: [4, 3] });
  }
  line(ctx, view, { path: trim, colour: theme.trim, dash: [] });
  if (scene.safe > 0 && scene.safe * 2 < Math.min(...scene.trim)) {
    line(ctx, view, { path: panelOutline(scene, -scene.safe), colour: theme.safe, dash: [4, 3] });
  }
  ctx.restore();
}

/** A line of 1 px with a casing, so that it reads on any colour. */
function line(
  ctx: CanvasRenderingContext2D,
  view: OverlayView,
  { path, colour, dash }: { readonly path: Path; readonly colour: string; readonly dash: number[] },
): void {
  setScreen(ctx, view, true);
  const px = 1 / view.matrix[0];
  const shape = toPath2D(path);
  ctx.setLineDash([]);
  ctx.lineWidth = 3 * px;
  ctx.strokeStyle = CASING;
  ctx.stroke(shape);
  ctx.setLineDash(dash.map((length) => length * px));
  ctx.lineWidth = px;
  ctx.strokeStyle = colour;
  ctx.stroke(shape);
}

/** Draws what a gesture shows: outlines, marquee, snap guides with their distances. */
export function paintOverlay(
  ctx: CanvasRenderingContext2D,
  overlay: Overlay,
  view: OverlayView,
): void {
  const { accent } = view.theme;
  ctx.save();
  if (overlay.hover) outline(ctx, overlay.hover, accent, view);
  for (const frame of overlay.overset) paintOverset(ctx, frame, view);
  for (const member of overlay.members) outline(ctx, member, accent, view);
  if (overlay.marquee) box(ctx, overlay.marquee, view, 0.12);
  if (overlay.drawing) box(ctx, overlay.drawing, view, 0);
  paintMeasures(ctx, overlay.measures, view);
  ctx.restore();
}

function setScreen(
  ctx: CanvasRenderingContext2D,
  { matrix, ratio }: OverlayView,
  mm = false,
): void {
  const screen: Matrix = [ratio, 0, 0, ratio, 0, 0];
  ctx.setTransform(...(mm ? multiply(screen, matrix) : screen));
}

function outline(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  colour: string,
  view: OverlayView,
): void {
  const { matrix, ratio } = view;
  ctx.setTransform(...multiply([ratio, 0, 0, ratio, 0, 0], multiply(matrix, frameMatrix(frame))));
  ctx.setLineDash([]);
  if (view.theme.casing !== null) {
    ctx.lineWidth = 3.5 / matrix[0];
    ctx.strokeStyle = view.theme.casing;
    ctx.strokeRect(0, 0, frame.w, frame.h);
  }
  ctx.lineWidth = 1.5 / matrix[0];
  ctx.strokeStyle = colour;
  ctx.strokeRect(0, 0, frame.w, frame.h);
}

/** A plus at the foot of the frame: there is more text than is seen. */
function paintOverset(ctx: CanvasRenderingContext2D, frame: Frame, view: OverlayView): void {
  const { matrix, ratio, theme } = view;
  ctx.setTransform(...multiply([ratio, 0, 0, ratio, 0, 0], multiply(matrix, frameMatrix(frame))));
  ctx.translate(frame.w, frame.h);
  ctx.scale(1 / matrix[0], 1 / matrix[0]);
  ctx.fillStyle = theme.blocking;
  ctx.beginPath();
  ctx.roundRect(-OVERSET / 2, -OVERSET / 2, OVERSET, OVERSET, 3);
  ctx.fill();
  ctx.fillStyle = theme.onBlocking;
  ctx.fillRect(-OVERSET / 4, -1, OVERSET / 2, 2);
  ctx.fillRect(-1, -OVERSET / 4, 2, OVERSET / 2);
}

function box(
  ctx: CanvasRenderingContext2D,
  { x, y, w, h }: Box,
  view: OverlayView,
  fill: number,
): void {
  setScreen(ctx, view, true);
  ctx.setLineDash([]);
  ctx.lineWidth = 1 / view.matrix[0];
  ctx.strokeStyle = view.theme.accent;
  ctx.fillStyle = view.theme.accent;
  ctx.globalAlpha = fill;
  ctx.fillRect(x, y, w, h);
  ctx.globalAlpha = 1;
  ctx.strokeRect(x, y, w, h);
}
