import { applyPatch, type AssetRecord, type Id, type ImageNode } from '../../../core/document';
import {
  applyToPoint,
  frameMatrix,
  invert,
  multiply,
  type Matrix,
  type Point,
} from '../../../core/geometry';
import {
  croppingOf,
  cropZoom,
  flippedBy,
  mirrorPicture,
  movePicture,
  placedNode,
  pullFrame,
  pullPicture,
  scalePicture,
  setCropping,
  turnPicture,
  type Cropping,
  type Handle,
} from '../../../editor';
import type { Session } from '../session.svelte';

/** What is pulled: the picture itself, a side of the frame, a corner of the picture. */
export type Part =
  { readonly kind: 'picture' } | { readonly kind: 'frame' | 'corner'; readonly handle: Handle };

interface Shown {
  readonly cropping: Cropping;
  readonly flip: ImageNode['flip'];
}

/** Wheel turns within so many ms are one step back. */
const PAUSE = 500;

/**
 * A picture while it is cropped. Nothing is written until it ends: the canvas shows a preview, Esc
 * has nothing to undo, and all of it is one step.
 */
export class CropState {
  shown = $state.raw<Shown>() as Shown;
  readonly #from: Cropping;
  /** What Ctrl+Z goes back to, while cropping. */
  #past: Shown[] = [];
  #lastTurn = 0;

  constructor(
    readonly session: Session,
    readonly id: Id,
  ) {
    const node = placedNode(session.document, id) as ImageNode;
    this.#from = croppingOf(node, session.frame(node));
    this.shown = { cropping: this.#from, flip: node.flip };
  }

  /** The node as it is stored now; gone once another tab or step took it away. */
  readonly node = $derived.by((): ImageNode | null => {
    const { records } = this.session.document;
    const node = records[this.id] && placedNode(this.session.document, this.id);
    return node?.type === 'image' ? node : null;
  });
  readonly asset = $derived.by((): AssetRecord | null => {
    const asset = this.node && this.session.document.records[this.node.asset];
    return asset?.type === 'asset' ? asset : null;
  });
  readonly #plan = $derived.by(() => {
    const { cropping, flip } = this.shown;
    return setCropping(this.session.state, this.id, { from: this.#from, to: cropping, flip });
  });
  /** The design as it would be if cropping ended now. */
  readonly preview = $derived.by(() =>
    this.#plan ? applyPatch(this.session.document, this.#plan.patch) : null,
  );
  /** Frame mm to client pixels. */
  readonly matrix = $derived.by(() => this.#matrixOf(this.shown.cropping));
  readonly percent = $derived.by(() => Math.round(cropZoom(this.shown.cropping) * 100));

  #matrixOf({ frame }: Cropping): Matrix {
    const { pxPerMm, x, y } = this.session.view;
    return multiply([pxPerMm, 0, 0, pxPerMm, x, y], frameMatrix(frame));
  }

  /** From client pixels to mm of a frame. */
  toFrame(client: Point, cropping: Cropping = this.shown.cropping): Point {
    return applyToPoint(invert(this.#matrixOf(cropping)), client);
  }

  isOnPicture(client: Point): boolean {
    const { x, y } = this.toFrame(client);
    const { box } = this.shown.cropping;
    return x >= box.x && y >= box.y && x <= box.x + box.w && y <= box.y + box.h;
  }

  /** From here on what happens is one step back for Ctrl+Z. */
  remember(): void {
    if (this.#past.at(-1) !== this.shown) this.#past.push(this.shown);
  }

  goBack(): void {
    this.shown = this.#past.pop() ?? this.shown;
  }

  show(cropping: Cropping): void {
    this.shown = { ...this.shown, cropping };
  }

  /** Pulls a part from one client point to another, seen from how it lay when the pull began. */
  pull(
    start: Cropping,
    part: Part,
    { from, to, keys }: { from: Point; to: Point; keys: { altKey: boolean; shiftKey: boolean } },
  ): void {
    const [a, b] = [this.toFrame(from, start), this.toFrame(to, start)];
    const by = { x: b.x - a.x, y: b.y - a.y };
    if (part.kind === 'picture') this.show(movePicture(start, by));
    else if (part.kind === 'corner') this.show(pullPicture(start, part.handle, by));
    else {
      const options = { centred: keys.altKey, ratio: keys.shiftKey };
      this.show(pullFrame(start, part.handle, by, options));
    }
  }

  /** Moves the picture, or a side of the frame, by mm of the panel. */
  nudge(by: Point, handle: Handle | null): void {
    this.remember();
    const { cropping } = this.shown;
    const turn = (-cropping.frame.rotation * Math.PI) / 180;
    const inFrame = {
      x: by.x * Math.cos(turn) - by.y * Math.sin(turn),
      y: by.x * Math.sin(turn) + by.y * Math.cos(turn),
    };
    this.show(handle ? pullFrame(cropping, handle, inFrame) : movePicture(cropping, inFrame));
  }

  /** Two fingers: scaled by how far they part, moved with their middle. */
  pinch(start: Cropping, { from, to, factor }: { from: Point; to: Point; factor: number }): void {
    const scaled = scalePicture(start, factor, this.toFrame(from, start));
    const [a, b] = [this.toFrame(from, start), this.toFrame(to, start)];
    this.show(movePicture(scaled, { x: b.x - a.x, y: b.y - a.y }));
  }

  /** Scales the picture about a client point, or about the middle of its frame. */
  zoom(factor: number, client: Point | null): void {
    const { cropping } = this.shown;
    const { w, h } = cropping.frame;
    const at = client ? this.toFrame(client) : { x: w / 2, y: h / 2 };
    this.show(scalePicture(cropping, factor, at));
  }

  wheel(event: WheelEvent): void {
    if (event.timeStamp - this.#lastTurn > PAUSE) this.remember();
    this.#lastTurn = event.timeStamp;
    const speed = event.ctrlKey ? 0.01 : 0.002;
    this.zoom(Math.exp(-event.deltaY * speed), { x: event.clientX, y: event.clientY });
  }

  turn(): void {
    this.remember();
    this.show(turnPicture(this.shown.cropping));
  }

  flip(): void {
    this.remember();
    const cropping = mirrorPicture(this.shown.cropping, 'h');
    this.shown = { cropping, flip: flippedBy(this.shown.flip, 'h') };
  }

  /** Ends cropping: with what is shown, or with what was there before. */
  end(how: 'done' | 'restored'): void {
    const { session } = this;
    if (session.cropping !== this.id) return;
    const plan = how === 'done' && !session.state.readOnly ? this.#plan : null;
    session.cropping = null;
    session.preview = null;
    session.commit();
    session.do(plan);
    session.commit();
  }
}
