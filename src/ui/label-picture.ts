import type { Scene } from '../core/scene';
import type { Services } from './services';

/**
 * Paints a panel as it comes from the knife; `pxPerMm` in device pixels. `before` is the scene that
 * this has painted on the canvas at the same scale, if that may stay where nothing has changed.
 * Answers which share of the panel it painted, up to 1.
 */
export function paintLabel(
  services: Pick<Services, 'paint'>,
  canvas: HTMLCanvasElement,
  scene: Scene,
  { pxPerMm, before = null }: { readonly pxPerMm: number; readonly before?: Scene | null },
): number {
  const width = Math.max(1, Math.round(scene.trim[0] * pxPerMm));
  const height = Math.max(1, Math.round(scene.trim[1] * pxPerMm));
  const stays = before !== null && canvas.width === width && canvas.height === height;
  if (!stays) Object.assign(canvas, { width, height });
  const ctx = canvas.getContext('2d');
  const view = { scale: pxPerMm, x: 0, y: 0 };
  if (!ctx) return 0;
  return services.paint(ctx, scene, view, { outlines: true, before: stays ? before : null });
}
