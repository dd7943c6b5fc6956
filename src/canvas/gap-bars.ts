import { boundsOf, orderAlong, perform, place, spacedBy, type Axis, type Editor } from '../editor';
import { union, type Box, type Point } from '../core/geometry';
import { SelectionObject, type NodeObject } from './node-object';
import type { Stage } from './stage';

/** A gap between two selected neighbours, as wide across as all of them. In panel mm. */
export interface GapBar {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly crossFrom: number;
  readonly crossTo: number;
}

/** How far from its middle a handle is still taken, in px: along the bar and across it. */
const REACH = { length: 14, thickness: 8 };
const REACH_TOUCH = { length: 22, thickness: 16 };
/** Gaps go by tenths of a mm unless Ctrl is held. */
const STEP = 0.1;
/** Boxes that overlap by less, in mm, do not. */
const SAME = 0.0025;

/** The gaps between three or more boxes that stand in one row or column; else none. */
export function gapBarsOf(boxes: readonly Box[]): readonly GapBar[] {
  if (boxes.length < 3) return [];
  const whole = boxes.reduce(union);
  for (const axis of ['y', 'x'] as const) {
    const bars = barsAlong(boxes, axis, whole);
    if (bars) return bars;
  }
  return [];
}

function barsAlong(boxes: readonly Box[], axis: Axis, whole: Box): readonly GapBar[] | null {
  const sorted = orderAlong(boxes, axis).map((i) => boxes[i]!);
  const [side, cross, crossSide] = axis === 'x' ? SIDES.x : SIDES.y;
  const bars: GapBar[] = [];
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1]!;
    const after = sorted[i]!;
    const from = before[axis] + before[side];
    const isBeside =
      before[cross] < after[cross] + after[crossSide] &&
      after[cross] < before[cross] + before[crossSide];
    if (!isBeside || after[axis] < from - SAME) return null;
    const crossFrom = whole[cross];
    bars.push({ axis, from, to: after[axis], crossFrom, crossTo: crossFrom + whole[crossSide] });
  }
  return bars;
}
const SIDES = { x: ['w', 'y', 'h'], y: ['h', 'x', 'w'] } as const;

/** Drags one gap: all of them follow, and the first object stays. */
export class GapDrag {
  readonly #stage: Stage;
  readonly #editor: Editor;
  #drag: { readonly nth: number; readonly bar: GapBar; readonly start: Point } | null = null;

  constructor(stage: Stage, editor: Editor) {
    this.#stage = stage;
    this.#editor = editor;
  }

  /** The bar whose handle is at a place on the canvas, or null. */
  barAt(event: { readonly clientX: number; readonly clientY: number }): number | null {
    const { scale, x, y } = this.#stage.viewport;
    const at = this.#stage.pxOf(event);
    const reach = this.#stage.isTouch ? REACH_TOUCH : REACH;
    const found = this.#stage.bars.findIndex(({ axis, from, to, crossFrom, crossTo }) => {
      const along = ((from + to) / 2) * scale + (axis === 'x' ? x : y);
      const cross = ((crossFrom + crossTo) / 2) * scale + (axis === 'x' ? y : x);
      const [a, c] = axis === 'x' ? [at.x, at.y] : [at.y, at.x];
      const room = Math.max(reach.thickness, ((to - from) * scale) / 2);
      return Math.abs(a - along) <= room && Math.abs(c - cross) <= reach.length;
    });
    return found < 0 ? null : found;
  }

  begin(nth: number, event: PointerEvent): void {
    const bar = this.#stage.bars[nth];
    if (!bar) return;
    this.#drag = { nth, bar, start: this.#stage.mmOf(event) };
    this.#stage.isSpacing = true;
    this.#stage.hint = { kind: 'gaps' };
  }

  move(event: PointerEvent): void {
    const { object, members } = this.#stage.selected;
    if (!this.#drag || !this.#stage.isSpacing || !(object instanceof SelectionObject)) return;
    const { nth, bar, start } = this.#drag;
    const by = this.#stage.mmOf(event)[bar.axis] - start[bar.axis];
    // The nth gap's middle goes on by all gaps before it and half of its own.
    const wanted = Math.max(0, bar.to - bar.from + by / (nth + 0.5));
    const isFree = event.ctrlKey || event.metaKey;
    const gap = isFree ? wanted : Math.round(wanted / STEP) * STEP;
    const boxes = members.map(({ origin }) => boundsOf(origin));
    const offsets = spacedBy(boxes, bar.axis, gap);
    members.forEach((member, i) => shift(member, offsets[i]!));
    object.wrap();
    this.#stage.render();
  }

  /** One undo step, from where the objects are shown now. */
  end(): void {
    const isMoved = this.#drag !== null && this.#stage.isSpacing;
    const { members } = this.#stage.selected;
    this.#drag = null;
    this.#stage.isSpacing = false;
    this.#stage.hint = null;
    if (!isMoved) return;
    const { state, dispatch } = this.#editor;
    const frames = members.map((each) => [each.nodeId, each.toRecord(each.frame)] as const);
    this.#editor.commit();
    if (!perform(place(state.document, new Map(frames), 'gap'), dispatch)) this.#stage.sync();
    this.#editor.commit();
  }

  cancel(): void {
    this.#drag = null;
    this.#stage.isSpacing = false;
  }
}

function shift(member: NodeObject, { x, y }: Point): void {
  const { origin } = member;
  member.follow({ ...origin, x: origin.x + x, y: origin.y + y });
}
