import type { Box } from '../core/geometry';
import type { Id } from '../core/document';
import type { Scene } from '../core/scene';
import type { Editor } from '../editor';
import type { PaintResources } from '../paint';

/** The mm-to-client-pixels map of the active panel: `client = mm · pxPerMm + x|y`. */
export interface ClientView {
  readonly pxPerMm: number;
  readonly x: number;
  readonly y: number;
}

export interface CanvasOptions {
  /** `role=application` element; the view sets `data-view`, `data-panel`, `aria-busy` on it. */
  readonly host: HTMLElement;
  readonly editor: Editor;
  readonly resources: PaintResources;
  /** Scene of a panel in its present state; memoised by who gives it. */
  scene(panel: Id): Scene;
  /** Double-click or Enter on a text. */
  onEditText(node: Id): void;
  /** A tool's drag ended: insert there. `null` box: a plain click at `x, y`. */
  onInsert(tool: Tool, box: Box): void;
  onViewChange(view: ClientView): void;
  onToolChange(tool: Tool): void;
  /** Free space in client px around the label (rulers, sheets). */
  insets(): { top: number; right: number; bottom: number; left: number };
}

export type Tool = 'select' | 'text' | 'rectangle' | 'ellipse' | 'line' | 'pattern';

export interface CanvasView {
  readonly view: ClientView;
  /** Repaint: fonts or scenes changed outside a transaction. */
  refresh(): void;
  setTool(tool: Tool): void;
  zoomBy(factor: number): void;
  zoomTo(pxPerMm: number): void;
  fit(): void;
  /** Brings the node into sight above whatever covers the host (phone sheet). */
  reveal(node: Id): void;
  destroy(): void;
}
