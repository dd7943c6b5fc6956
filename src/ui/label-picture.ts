import type { Scene } from '../core/scene';
import type { Services } from './services';

/** Paints a panel as it comes from the knife; `pxPerMm` in device pixels. */
export function paintLabel(
  services: Pick<Services, 'paint'>,
  canvas: HTMLCanvasElement,
  scene: Scene,
  pxPerMm: number,
): void {
  canvas.width = Math.max(1, Math.round(scene.trim[0] * pxPerMm));
  canvas.height = Math.max(1, Math.round(scene.trim[1] * pxPerMm));
  const ctx = canvas.getContext('2d');
  if (ctx) services.paint(ctx, scene, { scale: pxPerMm, x: 0, y: 0 }, { outlines: true });
}
