import type { PanelRecord } from '../../core/document';
import type { Scene } from '../../core/scene';
import type { ClientView } from '../../canvas';
import type { Services } from '../services';

interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The view in which the whole label is seen before anyone has zoomed; in client px. */
export function firstView(host: HTMLElement, panel: PanelRecord, insets: Insets): ClientView {
  const box = host.getBoundingClientRect();
  const width = Math.max(1, box.width - insets.left - insets.right);
  const height = Math.max(1, box.height - insets.top - insets.bottom);
  const pxPerMm = Math.min(width / panel.width, height / panel.height);
  return {
    pxPerMm,
    x: box.left + insets.left + (width - panel.width * pxPerMm) / 2,
    y: box.top + insets.top + (height - panel.height * pxPerMm) / 2,
  };
}

/** Paints the label where the canvas will show it. */
export function paintFirst(
  services: Pick<Services, 'paint'>,
  canvas: HTMLCanvasElement,
  scene: Scene,
  { view, corner }: { readonly view: ClientView; readonly corner: { left: number; top: number } },
): void {
  const dpr = devicePixelRatio;
  canvas.width = Math.round(canvas.clientWidth * dpr);
  canvas.height = Math.round(canvas.clientHeight * dpr);
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  services.paint(ctx, scene, {
    scale: view.pxPerMm * dpr,
    x: (view.x - corner.left) * dpr,
    y: (view.y - corner.top) * dpr,
  });
}
