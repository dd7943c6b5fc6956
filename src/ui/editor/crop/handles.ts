import type { Box } from '../../../core/geometry';
import type { Handle } from '../../../editor';
import type { PictureWords } from '../../../i18n';

/** A handle by the name that `i18n` has a word for. */
export interface NamedHandle extends Handle {
  readonly name: keyof PictureWords['cropping']['edges'];
}

/** Clockwise from the top left: the corners and sides of a frame. */
export const HANDLES: readonly NamedHandle[] = [
  { name: 'topLeft', x: -1, y: -1 },
  { name: 'top', x: 0, y: -1 },
  { name: 'topRight', x: 1, y: -1 },
  { name: 'right', x: 1, y: 0 },
  { name: 'bottomRight', x: 1, y: 1 },
  { name: 'bottom', x: 0, y: 1 },
  { name: 'bottomLeft', x: -1, y: 1 },
  { name: 'left', x: -1, y: 0 },
];
export const CORNERS = HANDLES.filter(({ x, y }) => x !== 0 && y !== 0);

/** Where a handle of a box is. */
export function placeOf({ x, y, w, h }: Box, handle: Handle): { x: number; y: number } {
  return { x: x + ((handle.x + 1) / 2) * w, y: y + ((handle.y + 1) / 2) * h };
}

/** How far a grip gives way outwards: half of a small frame stays free to move the picture by. */
export function wayOut({ w, h }: Box, { x, y }: Handle, half: number): { x: number; y: number } {
  return { x: x * Math.max(0, half - w / 4), y: y * Math.max(0, half - h / 4) };
}

/** Length of a bracket's arms and of the bar in the middle of a side, in px. */
const ARM = 18;
const BAR = 24;

/** The bracket of a corner or bar of a side as an SVG path; it lies on the frame's outer edge. */
export function bracketPath(frame: Box, handle: Handle): string {
  const { x, y } = placeOf(frame, handle);
  if (handle.x === 0) return `M${x - BAR / 2} ${y}h${BAR}`;
  if (handle.y === 0) return `M${x} ${y - BAR / 2}v${BAR}`;
  return `M${x} ${y - handle.y * ARM}V${y}H${x - handle.x * ARM}`;
}

const CURSORS = ['ew-resize', 'nwse-resize', 'ns-resize', 'nesw-resize'] as const;

/** The cursor that points the way a handle moves in a turned frame. */
export function cursorOf({ x, y }: Handle, rotation: number): (typeof CURSORS)[number] {
  const angle = (Math.atan2(y, x) * 180) / Math.PI + rotation;
  return CURSORS[((Math.round(angle / 45) % 4) + 4) % 4]!;
}
