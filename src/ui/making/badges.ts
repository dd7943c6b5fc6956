import { ancestorsOf, childrenOf, nodeOf, type BesekDocument, type Id } from '../../core/document';
import type { Frame, Point } from '../../core/geometry';
import { permissionOf, placedNode, pointOf, type EditorState, type Permission } from '../../editor';

/** A frame on the panel and what the label's owner may do with it. */
export interface Permitted {
  readonly id: Id;
  readonly permission: Permission;
  /** In panel mm. */
  readonly frame: Frame;
}

/** A permission's sign; its top left corner in px from the panel's own. */
export interface Badge extends Point {
  readonly id: Id;
  readonly permission: Permission;
}

/** The side of a badge, in px. */
export const BADGE = 16;
/** It stands outside of the corner's handle, and above what may stand beside its frame; in px. */
const BESIDE = 5;
const ABOVE = 13;
/** So much of it lies on a label that is cut: beside that is no room for a whole one; in px. */
const OVER_EDGE = 9;
/** Air below another badge, in px. */
const BETWEEN = 2;
/** One that was just put below another is not over it. */
const ROUNDING = 0.01;

/** What is shown of the active panel: its children, and those of the groups that were entered. */
export function permitted(
  { document, panel, scope }: EditorState,
  frameOf: (node: { readonly id: Id }) => Frame,
): readonly Permitted[] {
  return [panel, ...entered(document, scope)]
    .flatMap((parent) => childrenOf(document, parent))
    .map((child) => placedNode(document, child.id))
    .filter((node) => !node.hidden)
    .map((node) => ({ id: node.id, permission: permissionOf(node), frame: frameOf(node) }));
}

function entered(document: BesekDocument, scope: Id | null): readonly Id[] {
  if (scope === null) return [];
  return [nodeOf(document, scope), ...ancestorsOf(document, scope)].map(({ id }) => id);
}

/**
 * A badge at each frame's top right. What was selected has its place first; one that would hide
 * another stands below it. Of what reaches over `trim`, where that is given, only what lies within
 * is seen: its badge stands at the corner of that. There is less room there: what is selected is
 * marked alone, and a badge that would not touch its own corner waits until one looks nearer.
 */
export function placeBadges(
  nodes: readonly Permitted[],
  selection: readonly Id[],
  pxPerMm: number,
  trim: { readonly w: number; readonly h: number } | null = null,
): readonly Badge[] {
  const isChosen = ({ id }: Permitted): boolean => selection.includes(id);
  const topFirst = [...nodes].reverse();
  const chosen = topFirst.filter(isChosen);
  const isAlone = trim !== null && chosen.length > 0;
  const ordered = isAlone ? chosen : [...chosen, ...topFirst.filter((node) => !isChosen(node))];
  const placed: Badge[] = [];
  for (const { id, permission, frame } of ordered) {
    const corner = topRight(frame);
    const most = trim ? trim.w * pxPerMm - OVER_EDGE : Infinity;
    const x = Math.min(corner.x * pxPerMm + BESIDE, most);
    const wanted = Math.max(corner.y, trim ? 0 : -Infinity) * pxPerMm - ABOVE;
    let y = wanted;
    const inWay = (): Badge | undefined => placed.find((other) => isOver(other, { x, y }));
    for (let other = inWay(); other; other = inWay()) y = other.y + BADGE + BETWEEN;
    if (!trim || isAlone || y - wanted < ABOVE) placed.push({ id, permission, x, y });
  }
  return placed.reverse();
}

/** The corner that is seen there, however the frame is turned. */
function topRight(frame: Frame): Point {
  const corners = [0, 1].flatMap((fx) => [0, 1].map((fy) => pointOf(frame, fx, fy)));
  return corners.reduce((best, corner) => (corner.x - corner.y > best.x - best.y ? corner : best));
}

function isOver(a: Point, b: Point): boolean {
  const room = BADGE + BETWEEN - ROUNDING;
  return Math.abs(a.x - b.x) < room && Math.abs(a.y - b.y) < room;
}
