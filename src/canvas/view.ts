import type { Id } from '../core/document';
import { Gestures } from './gestures';
import { Stage } from './stage';
import { currentTheme } from './theme';
import type { CanvasOptions, CanvasView, ClientView, Tool } from './types';

/**
 * Shows the editor's active panel in the host and lets hands work on it. The host says
 * `aria-busy` until they can.
 */
export function createCanvasView(options: CanvasOptions): CanvasView {
  const { host, editor } = options;
  host.setAttribute('aria-busy', 'true');
  const stage = new Stage(options);
  const gestures = new Gestures(stage, options);
  const sync = (): void => (gestures.isHolding ? gestures.cancel() : stage.sync());
  const unsubscribe = editor.subscribe(sync);
  const resizing = new ResizeObserver(() => stage.resize());
  resizing.observe(host);
  const dressing = new MutationObserver(() => {
    stage.theme = currentTheme();
    sync();
  });
  dressing.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const emptied = new AbortController();
  const revive = (): void => {
    stage.forget();
    stage.render();
  };
  // Browsers that run short of memory take the pixels of canvases, most of all out of sight.
  stage.canvas.lowerCanvasEl.addEventListener('contextrestored', revive, emptied);
  document.addEventListener('visibilitychange', () => !document.hidden && revive(), emptied);
  stage.sync();
  host.setAttribute('aria-busy', 'false');
  return {
    get view() {
      return stage.clientView;
    },
    refresh() {
      stage.forget();
      if (gestures.isHolding) stage.render();
      else stage.sync();
    },
    setTool: (tool: Tool) => gestures.setTool(tool),
    setBare(isBare: boolean) {
      stage.isBare = isBare;
      sync();
    },
    pullGuide: (axis, event) => gestures.pullGuide(axis, event),
    zoomBy: (factor: number) => stage.zoomTo(stage.viewport.scale * factor),
    zoomTo: (pxPerMm: number) => stage.zoomTo(pxPerMm),
    fit: () => stage.fit(),
    refit: () => stage.refit(),
    fitTo: (ids: readonly Id[]) => stage.fitTo(ids),
    goTo: (view: ClientView) => stage.goTo(view),
    reveal: (id: Id) => stage.reveal(id),
    destroy() {
      unsubscribe();
      resizing.disconnect();
      dressing.disconnect();
      emptied.abort();
      gestures.destroy();
      stage.destroy();
    },
  };
}
