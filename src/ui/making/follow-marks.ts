import { frameInParent, placedNode } from '../../editor';
import { isNode, worldMatrix } from '../../core/document';
import type { BesekDocument, Follow, FollowRule, Id } from '../../core/document';
import { applyToPoint, centre, IDENTITY, rotation } from '../../core/geometry';
import type { Frame, Matrix, Point } from '../../core/geometry';

/** The two ends of a direction: left and right, or top and bottom. */
export type End = 'start' | 'end';
export type Axis = keyof Follow;

/** One side of a frame and the edge across from it. Points are panel mm. */
export interface SideMark {
  readonly axis: Axis;
  readonly end: End;
  readonly state: 'follows' | 'free' | 'scale';
  /** The middle of the frame's side that faces the edge. */
  readonly from: Point;
  /** Where the edge is met, straight across. */
  readonly to: Point;
  /** From the side to the edge, in mm; less than 0 where the frame reaches beyond it. */
  readonly distance: number;
}

/** How far a frame that follows the middle stands from it. Points are panel mm. */
export interface CentreMark {
  readonly axis: Axis;
  readonly from: Point;
  readonly to: Point;
  /** In mm, never less than 0. */
  readonly distance: number;
}

export interface FollowMarks {
  readonly sides: readonly SideMark[];
  readonly centres: readonly CentreMark[];
}

/** A frame in its panel or group, and how that one lies on the panel. */
export interface Standing {
  readonly frame: Frame;
  readonly follow: Follow;
  readonly parent: { readonly w: number; readonly h: number };
  /** From the parent's mm to the panel's. */
  readonly matrix: Matrix;
}

/** How a node stands in its panel or group; `drawn` is its frame on the panel. */
export function standingOf(document: BesekDocument, id: Id, drawn: Frame): Standing {
  const { parent, follow } = placedNode(document, id);
  const frame = frameInParent(document, parent, drawn);
  const rules = follow ?? { h: 'start', v: 'start' };
  const record = document.records[parent];
  if (record && isNode(record)) {
    const group = placedNode(document, parent);
    return { frame, follow: rules, parent: group, matrix: worldMatrix(document, parent) };
  }
  if (record?.type !== 'panel') throw new Error(`node ${id} stands nowhere`);
  return {
    frame,
    follow: rules,
    parent: { w: record.width, h: record.height },
    matrix: IDENTITY,
  };
}

/** The marks of one frame: four sides, and a line to the middle for each direction that keeps to it. */
export function followMarks(standing: Standing): FollowMarks {
  const { follow } = standing;
  const sides = (['h', 'v'] as const).flatMap((axis) =>
    (['start', 'end'] as const).map((end) => sideMark(standing, axis, end)),
  );
  const centres = (['h', 'v'] as const)
    .filter((axis) => follow[axis] === 'centre')
    .map((axis) => centreMark(standing, axis));
  return { sides, centres };
}

function sideMark({ frame, follow, parent, matrix }: Standing, axis: Axis, end: End): SideMark {
  const from = middleOf(frame, axis, end);
  const edge = end === 'start' ? 0 : axis === 'h' ? parent.w : parent.h;
  const to = axis === 'h' ? { x: edge, y: from.y } : { x: from.x, y: edge };
  const way = axis === 'h' ? to.x - from.x : to.y - from.y;
  const rule = follow[axis];
  return {
    axis,
    end,
    state: rule === 'scale' ? 'scale' : followsEnd(rule, end) ? 'follows' : 'free',
    from: applyToPoint(matrix, from),
    to: applyToPoint(matrix, to),
    distance: end === 'start' ? 0 - way : way,
  };
}

function centreMark({ frame, parent, matrix }: Standing, axis: Axis): CentreMark {
  const from = centre(frame);
  const to = axis === 'h' ? { x: parent.w / 2, y: from.y } : { x: from.x, y: parent.h / 2 };
  return {
    axis,
    from: applyToPoint(matrix, from),
    to: applyToPoint(matrix, to),
    distance: Math.abs(axis === 'h' ? to.x - from.x : to.y - from.y),
  };
}

/** Ways outwards by quarter turns clockwise: right, bottom, left, top. */
const FACING = { h: { end: 0, start: 2 }, v: { end: 1, start: 3 } } as const;

/** The middle of the side that faces an edge most, however the frame is turned. */
function middleOf(frame: Frame, axis: Axis, end: End): Point {
  const turns = Math.round(frame.rotation / 90);
  const side = (((FACING[axis][end] - turns) % 4) + 4) % 4;
  const reach = (side % 2 === 0 ? frame.w : frame.h) / 2;
  const out = applyToPoint(rotation(frame.rotation + side * 90), { x: reach, y: 0 });
  const { x, y } = centre(frame);
  return { x: x + out.x, y: y + out.y };
}

function followsEnd(rule: FollowRule, end: End): boolean {
  return rule === end || rule === 'stretch';
}

/** Both ends stretch, one is kept to, none leaves the middle. */
function ruleOf(start: boolean, end: boolean): FollowRule {
  if (start) return end ? 'stretch' : 'start';
  return end ? 'end' : 'centre';
}

/** The rule once an end that was followed is free, or a free one is followed. */
export function toggled(rule: FollowRule, end: End): FollowRule {
  const other = followsEnd(rule, end === 'start' ? 'end' : 'start');
  const now = !followsEnd(rule, end);
  return end === 'start' ? ruleOf(now, other) : ruleOf(other, now);
}

/** The rule once the handle of one end was let go on an edge: its own joins in, the other one takes over. */
export function dropped(rule: FollowRule, handle: End, onto: End): FollowRule {
  if (handle !== onto) return onto;
  return followsEnd(rule, handle) ? rule : toggled(rule, handle);
}
