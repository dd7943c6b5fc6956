import type { Scene } from '../../core/scene';
import { panelOutline } from '../../core/scene';
import { toPath2D } from '../../paint';
import type { Services } from '../services';

/** Paper around the bleed that holds the marks, in mm. */
export const SLUG = 9;
/** Crop marks begin this far outside the trim's bleed and are so long, in mm. */
const MARK_GAP = 1;
const MARK_LENGTH = 5;

/** Width and height of a panel's page in mm, with or without room for marks. */
export function pageSize({ trim, bleed }: Scene, marks: boolean): readonly [number, number] {
  const around = marks ? 2 * (bleed + SLUG) : 0;
  return [trim[0] + around, trim[1] + around];
}

/** Paints a page as it prints: paper, art to the bleed, crop marks, and the cut line as a guide. */
export function paintPage(
  services: Pick<Services, 'paint'>,
  canvas: HTMLCanvasElement,
  scene: Scene,
  { scale, marks }: { readonly scale: number; readonly marks: boolean },
): void {
  const [w, h] = pageSize(scene, marks);
  canvas.width = Math.max(1, Math.round(w * scale));
  canvas.height = Math.max(1, Math.round(h * scale));
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  const origin = marks ? scene.bleed + SLUG : 0;
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  const view = { scale, x: origin * scale, y: origin * scale };
  services.paint(ctx, scene, view, { clip: marks ? 'bleed' : 'trim', stock: !marks });
  if (!marks) return;
  ctx.setTransform(scale, 0, 0, scale, view.x, view.y);
  paintMarks(ctx, scene);
  ctx.lineWidth = 1.5 / scale;
  ctx.strokeStyle = '#c2185b';
  ctx.stroke(toPath2D(panelOutline(scene)));
}

function paintMarks(ctx: CanvasRenderingContext2D, { trim, bleed }: Scene): void {
  const from = bleed + MARK_GAP;
  const to = from + MARK_LENGTH;
  ctx.lineWidth = 0.1;
  ctx.strokeStyle = '#000';
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
