import type { Box, Frame, Point } from '../core/geometry';
import type { Id } from '../core/document';
import type { Scene } from '../core/scene';
import type { Editor, Insets } from '../editor';
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
  /** Double-click on a text, at a point in panel mm. */
  onEditText(node: Id, at: Point): void;
  /** Double-click on a picture. */
  onEditPicture?(node: Id): void;
  /** A tool's drag ended: insert there. A box without a size is a plain click. */
  onInsert(tool: Tool, box: Box, drag: Drag): void;
  /** A finger rested and was lifted at a client point; what lies there is selected. */
  onHold?(at: Point): void;
  /** What is dragged has come where words help; null when it has left. */
  onHint?(hint: DragHint | null): void;
  /** What counts as held, for who has no keys to hold. */
  held?(): HeldKeys;
  /** Whether a node's sides keep their ratio when it is pulled. */
  keepsRatio?(node: Id): boolean;
  /**
   * A hand moves, pulls or turns what is selected: called in every frame of it with who tells the
   * frames that would be written down now, and with null when it lets go.
   */
  onMoving?(frames: (() => ReadonlyMap<Id, Frame>) | null): void;
  onViewChange(view: ClientView): void;
  onToolChange(tool: Tool): void;
  /** Free space in client px around the label (rulers, sheets). */
  insets(): Insets;
}

/**
 * `free`: nothing snaps, as with Ctrl. `several`: a press adds to what is selected, as with Shift;
 * `straight`: a drag keeps to an axis, a pull to the ratio, a turn to its steps, as with Shift too.
 */
export interface HeldKeys {
  readonly free: boolean;
  readonly several: boolean;
  readonly straight: boolean;
}

/** What letting go would do, while something is dragged. */
export type DragHint = { readonly kind: 'gaps' } | { readonly kind: 'panel'; readonly panel: Id };

/** From where to where a tool was dragged, in panel mm. */
export interface Drag {
  readonly from: Point;
  readonly to: Point;
}

export type Tool =
  'select' | 'text' | 'rectangle' | 'ellipse' | 'line' | 'arrow' | 'polygon' | 'star' | 'pattern';

export interface CanvasView {
  readonly view: ClientView;
  /** Repaint: fonts or scenes changed outside a transaction. */
  refresh(): void;
  setTool(tool: Tool): void;
  /** Whether the selection goes without frame and handles, since other ones stand over it. */
  setBare(isBare: boolean): void;
  /** Pulls a guide out of a ruler with the pointer that was pressed there. */
  pullGuide(axis: 'x' | 'y', event: PointerEvent): void;
  zoomBy(factor: number): void;
  zoomTo(pxPerMm: number): void;
  fit(): void;
  /** Fits anew where the free part has changed; a view that was chosen by hand stays. */
  refit(): void;
  /** Shows nodes of the active panel as large as they fit. */
  fitTo(nodes: readonly Id[]): void;
  /** Goes back to a view that the canvas had before. */
  goTo(view: ClientView): void;
  /** Brings the node into sight above whatever covers the host (phone sheet). */
  reveal(node: Id): void;
  destroy(): void;
}
