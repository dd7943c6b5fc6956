import { ptToMm } from '../../core/geometry';
import { panelOutline, type Scene } from '../../core/scene';
import { toPath2D } from '../../paint';
import { MARK_LENGTH, MARK_OFFSET, pageMargin } from '../../print/preview';
import type { Services } from '../services';
import type { Drawing } from './raster';

const HAIRLINE = ptToMm(0.25);

/** Width and height of a panel's page in mm, with or without room for marks: as the PDF has it. */
export function pageSize({ trim, bleed }: Scene, marks: boolean): readonly [number, number] {
  const around = marks ? 2 * pageMargin(bleed) : 0;
  return [trim[0] + around, trim[1] + around];
}

/** A page of `scale` pixels a mm. */
export function drawingOf(scene: Scene, marks: boolean, scale: number): Drawing {
  const [w, h] = pageSize(scene, marks);
  const origin = marks ? pageMargin(scene.bleed) * scale : 0;
  return {
    width: Math.max(1, Math.round(w * scale)),
    height: Math.max(1, Math.round(h * scale)),
    view: { scale, x: origin, y: origin },
  };
}

/**
 * Paints a page as it prints: paper, art to the bleed, crop marks, and the cut line as a guide. For
 * screens it is the trim alone, see-through outside the cut; the canvas is empty before.
 */
export function paintPage(
  services: Pick<Services, 'paint'>,
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  { marks, ...drawing }: Drawing & { readonly marks: boolean },
): void {
  const { width, height, view } = drawing;
  if (marks) {
    ctx.fillStyle = '#fff';
    ctx.fillRect(0, 0, width, height);
  }
  services.paint(ctx, scene, view, { clip: marks ? 'bleed' : 'trim', stock: !marks });
  if (!marks) return;
  ctx.setTransform(view.scale, 0, 0, view.scale, view.x, view.y);
  paintMarks(ctx, scene);
  ctx.lineWidth = 1.5 / view.scale;
  ctx.strokeStyle = '#c2185b';
  ctx.stroke(toPath2D(panelOutline(scene)));
}

/** The crop marks of the PDF; the context stands in panel mm. */
export function paintMarks(ctx: CanvasRenderingContext2D, { trim, bleed }: Scene): void {
  const from = bleed + MARK_OFFSET;
  const to = from + MARK_LENGTH;
  ctx.lineWidth = HAIRLINE;
  ctx.strokeStyle = '#000';
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const x of [0, trim[0]]) {
    ctx.moveTo(x, -from);
    ctx.lineTo(x, -to);
    ctx.moveTo(x, trim[1] + from);
    ctx.lineTo(x, trim[1] + to);
  }
  for (const y of [0, trim[1]]) {
    ctx.moveTo(-from, y);
    ctx.lineTo(-to, y);
    ctx.moveTo(trim[0] + from, y);
    ctx.lineTo(trim[0] + to, y);
  }
  ctx.stroke();
}
