import type { Id } from '../core/document';
import { Gestures } from './gestures';
import { Stage } from './stage';
import { currentTheme } from './theme';
import type { CanvasOptions, CanvasView, Tool } from './types';

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
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const recolour = (): void => {
    stage.theme = currentTheme();
    sync();
  };
  scheme.addEventListener('change', recolour);
  stage.sync();
  host.setAttribute('aria-busy', 'false');
  return {
    get view() {
      return stage.clientView;
    },
    refresh: () => (gestures.isHolding ? stage.render() : stage.sync()),
    setTool: (tool: Tool) => gestures.setTool(tool),
    zoomBy: (factor: number) => stage.zoomTo(stage.viewport.scale * factor),
    zoomTo: (pxPerMm: number) => stage.zoomTo(pxPerMm),
    fit: () => stage.fit(),
    reveal: (id: Id) => stage.reveal(id),
    destroy() {
      unsubscribe();
      resizing.disconnect();
      scheme.removeEventListener('change', recolour);
      gestures.destroy();
      stage.destroy();
    },
  };
}
