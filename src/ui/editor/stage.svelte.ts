import { panelsOf, type PanelRecord } from '../../core/document';
import type { Box } from '../../core/geometry';
import type { Scene } from '../../core/scene';
import type { ClientView } from '../../canvas';
import { fitted, freeBox, type Insets } from '../../editor';
import type { Services } from '../services';
import { dropFirstPicture, placeFirstPicture, rememberFirstPicture } from './remember-first';
import type { Session } from './session.svelte';

/** A picture that is looked at for a moment need not be finer, in pixels to a CSS px. */
const SHARP_ENOUGH = 1.5;

interface Ground {
  host(): HTMLElement | undefined;
  /** The canvas that shows the label until Fabric has arrived. */
  first(): HTMLCanvasElement | undefined;
  insets(): Insets;
}

/**
 * How the label looked last stands there before anything has come; then the label itself, painted by
 * the shell alone, before Fabric has arrived. To be called while the stage's component is made.
 */
export function watchFirstView(session: Session, { host: at, first: onto, insets }: Ground): void {
  const { app } = session;
  const { services } = app;
  const face = $derived(session.panel);
  $effect(() => {
    const host = at();
    if (host && session.shown) dropFirstPicture();
    else if (host) placeFirstPicture(seenBox(face, firstView(host, face, insets())));
  });
  $effect(() => {
    session.keepPicture = () => {
      const [host, panel] = [at(), panelsOf(session.document)[0]];
      if (!host || !panel || app.fontsVersion === 0) return;
      const box = seenBox(panel, firstView(host, panel, insets()));
      rememberFirstPicture(session.id, box, {
        of: [session.document, app.fontsVersion],
        paint: () => pictureOf(services, session.scene(panel.id), box),
      });
    };
  });
  $effect(() => {
    const [host, first] = [at(), onto()];
    if (!host || !first || session.canvasReady || app.fontsVersion === 0) return;
    const view = firstView(host, face, insets());
    const corner = host.getBoundingClientRect();
    paintFirst(services, first, session.scene(face.id), { view, corner });
    host.dataset['view'] = `${view.pxPerMm},${view.x},${view.y}`;
    host.dataset['panel'] = face.id;
    session.view = view;
  });
}

/** The view in which the whole label is seen before anyone has zoomed; in client px. */
function firstView(host: HTMLElement, panel: PanelRecord, insets: Insets): ClientView {
  const { left, top, width, height } = host.getBoundingClientRect();
  const trim = { x: 0, y: 0, w: panel.width, h: panel.height };
  const { scale, x, y } = fitted(trim, freeBox({ width, height }, insets), panel.bleed);
  return { pxPerMm: scale, x: left + x, y: top + y };
}

/** Where the panel with its bleed is in a view, in client px. */
function seenBox({ width, height, bleed }: PanelRecord, { pxPerMm, x, y }: ClientView): Box {
  return {
    x: x - bleed * pxPerMm,
    y: y - bleed * pxPerMm,
    w: (width + 2 * bleed) * pxPerMm,
    h: (height + 2 * bleed) * pxPerMm,
  };
}

/** A picture of the panel with its bleed, as large as it is seen. */
function pictureOf(
  services: Pick<Services, 'paint'>,
  scene: Scene,
  { w, h }: Box,
): HTMLCanvasElement {
  const ratio = Math.min(devicePixelRatio, SHARP_ENOUGH);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(w * ratio);
  canvas.height = Math.round(h * ratio);
  const ctx = canvas.getContext('2d');
  const scale = canvas.width / (scene.trim[0] + 2 * scene.bleed);
  const at = scene.bleed * scale;
  if (ctx) services.paint(ctx, scene, { scale, x: at, y: at }, { clip: 'bleed' });
  return canvas;
}

/** Paints the label where the canvas will show it. */
function paintFirst(
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
