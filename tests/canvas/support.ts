import type { BesekDocument, NodeRecord, ShapeNode } from '../../src/core/document';
import { nodeOf } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { createSceneBuilder } from '../../src/core/scene';
import type { Shaper } from '../../src/core/text';
import { createCanvasView, type CanvasOptions, type CanvasView, type Tool } from '../../src/canvas';
import { createEditor, type Editor } from '../../src/editor';
import { typesetter } from '../../src/core/text';
import type { Box } from '../../src/core/geometry';
import { aGroup, aShape } from '../support/builders';

/** No face is ever loaded: texts keep their frames and draw nothing. */
const NO_FONTS: Shaper = {
  files: () => null,
  covers: () => false,
  shape: () => [],
  metrics: () => ({ ascender: 1, descender: 0, capHeight: 1, xHeight: 1 }),
  extents: () => ({ x: 0, y: 0, w: 0, h: 0 }),
  outline: () => [],
};

/** A host of 600 × 900 px at the page's corner, for one part of the canvas alone. */
export function stageOptions(editor: Editor): CanvasOptions {
  const host = document.createElement('div');
  host.style.cssText = 'position: fixed; left: 0; top: 0; width: 600px; height: 900px';
  document.body.append(host);
  const scenes = createSceneBuilder({ generator: findGenerator, typeset: typesetter(NO_FONTS) });
  return {
    host,
    editor,
    resources: { css: () => '#204080', cssFamily: () => null, outline: () => null },
    scene: (panel) => scenes.build(editor.state.document, panel),
    onEditText: () => undefined,
    onInsert: () => undefined,
    onViewChange: () => undefined,
    onToolChange: () => undefined,
    insets: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
  };
}

interface At {
  readonly x: number;
  readonly y: number;
}

interface Keys {
  readonly shiftKey?: boolean;
  readonly altKey?: boolean;
  readonly ctrlKey?: boolean;
}

/** Shapes at all angles on one another, the last six in a turned group; `look` is of the i-th. */
export function scattered(look: (i: number) => Partial<ShapeNode>): readonly NodeRecord[] {
  const shape = (i: number, parent = 'front'): NodeRecord =>
    aShape({
      id: `${parent}${i}`,
      parent,
      x: (i * 17) % 50,
      y: (i * 29) % 80,
      w: 9,
      h: 6,
      rotation: (i * 13) % 360,
      fill: { swatch: 'ink', tint: 10 + i * 2 },
      ...look(i),
    });
  return [
    ...Array.from({ length: 30 }, (_, i) => shape(i)),
    aGroup({ id: 'group', x: 5, y: 5, w: 40, h: 40, rotation: 17 }),
    ...Array.from({ length: 6 }, (_, i) => shape(i, 'group')),
  ];
}

/** A canvas 600 × 900 px on the page, with hands that point in panel mm. */
export class Hands {
  readonly host: HTMLElement;
  readonly editor: Editor;
  readonly view: CanvasView;
  readonly edited: string[] = [];
  readonly inserted: [Tool, Box][] = [];
  readonly tools: Tool[] = [];
  #keys: Keys = {};

  constructor(doc: BesekDocument) {
    this.editor = createEditor(doc);
    const options = stageOptions(this.editor);
    this.host = options.host;
    this.host.tabIndex = 0;
    Object.assign(this.host.style, { left: '20px', top: '10px' });
    this.view = createCanvasView({
      ...options,
      onEditText: (id) => this.edited.push(id),
      onInsert: (tool, box) => this.inserted.push([tool, box]),
      onToolChange: (tool) => this.tools.push(tool),
    });
  }

  node(id: string): NodeRecord {
    return nodeOf(this.editor.state.document, id);
  }

  /** Modifier keys for everything that follows. Ctrl suspends snapping. */
  hold(keys: Keys): void {
    this.#keys = keys;
  }

  down(at: At, part: PointerEventInit = {}): void {
    this.#fire('pointerdown', at, { buttons: 1, ...part });
  }

  move(at: At, part: PointerEventInit = {}): void {
    this.#fire('pointermove', at, { buttons: 1, ...part });
  }

  async up(at: At, part: PointerEventInit = {}): Promise<void> {
    this.#fire('pointerup', at, part);
    await Promise.resolve();
  }

  async drag(from: At, to: At, part: PointerEventInit = {}): Promise<void> {
    this.down(from, part);
    this.move({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, part);
    this.move(to, part);
    await this.up(to, part);
  }

  async click(at: At, part: PointerEventInit = {}): Promise<void> {
    this.down(at, part);
    await this.up(at, part);
  }

  async doubleClick(at: At): Promise<void> {
    await this.click(at);
    await this.click(at);
    this.#surface.dispatchEvent(
      new MouseEvent('dblclick', { ...this.#client(at), bubbles: true, detail: 2 }),
    );
  }

  wheel(at: At, part: WheelEventInit): void {
    const init = { ...this.#client(at), bubbles: true, cancelable: true, ...part };
    this.#surface.dispatchEvent(new WheelEvent('wheel', init));
  }

  key(type: 'keydown' | 'keyup', key: string, code = key): void {
    const init = { key, code, bubbles: true, cancelable: true };
    this.host.dispatchEvent(new KeyboardEvent(type, init));
  }

  /** The canvas after the next frame. */
  async painted(): Promise<HTMLCanvasElement> {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return this.host.querySelector('canvas')!;
  }

  leave(): void {
    this.view.destroy();
    this.host.remove();
  }

  get #surface(): Element {
    return this.host.querySelectorAll('canvas')[1]!;
  }

  #client({ x, y }: At): { clientX: number; clientY: number } {
    const { view } = this;
    return {
      clientX: x * view.view.pxPerMm + view.view.x,
      clientY: y * view.view.pxPerMm + view.view.y,
    };
  }

  #fire(type: string, at: At, part: PointerEventInit): void {
    const init: PointerEventInit = {
      pointerId: 1,
      isPrimary: true,
      pointerType: 'mouse',
      bubbles: true,
      cancelable: true,
      ...this.#keys,
      ...this.#client(at),
      ...part,
    };
    this.#surface.dispatchEvent(new PointerEvent(type, init));
  }
}
