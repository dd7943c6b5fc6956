import { multiply, scaling, translation, type Matrix } from '../../core/geometry';
import { lengthOf, numbersIn } from './numbers';
import type { Room } from './outline';
import type { Element } from './read';

export interface Viewport {
  /** From its user units to those around it. */
  readonly matrix: Matrix;
  readonly room: Room;
}

/** The usual size of a drawing that says nothing of its own, in px. */
const USUAL: Room = { w: 300, h: 150 };

/** The whole file's viewport, in px. */
export function pageOf(root: Element): Viewport {
  const box = viewBoxOf(root);
  const of = (name: string, whole: number): number | null =>
    positive(lengthOf(root.attributes.get(name), whole));
  const [w, h] = [of('width', box?.w ?? USUAL.w), of('height', box?.h ?? USUAL.h)];
  // One side alone keeps the proportions of what is seen.
  const ratio = box ? box.h / box.w : USUAL.h / USUAL.w;
  const size = {
    w: w ?? (h === null ? (box?.w ?? USUAL.w) : h / ratio),
    h: h ?? (w === null ? (box?.h ?? USUAL.h) : w * ratio),
  };
  return fitted(root, size);
}

/** The viewport of an `svg` or `symbol` of a size, its top left at the origin. */
export function fitted(element: Element, size: Room): Viewport {
  const box = viewBoxOf(element);
  if (!box) return { matrix: scaling(1), room: size };
  const [align = '', how = ''] = (element.attributes.get('preserveAspectRatio') ?? '')
    .trim()
    .split(/\s+/);
  const [kx, ky] = [size.w / box.w, size.h / box.h];
  const k = how === 'slice' ? Math.max(kx, ky) : Math.min(kx, ky);
  const [sx, sy] = align === 'none' ? [kx, ky] : [k, k];
  const share = (part: string): number => (part === 'Min' ? 0 : part === 'Max' ? 1 : 0.5);
  const [, px = 'Mid', py = 'Mid'] = /^x(Min|Mid|Max)Y(Min|Mid|Max)$/.exec(align) ?? [];
  const x = (size.w - box.w * sx) * share(px);
  const y = (size.h - box.h * sy) * share(py);
  const matrix = multiply(
    multiply(translation(x, y), scaling(sx, sy)),
    translation(-box.x, -box.y),
  );
  return { matrix, room: box };
}

/** The viewport of an `svg` within another. */
export function nestedViewport(element: Element, room: Room, given: Partial<Room> = {}): Viewport {
  const { attributes } = element;
  const w = given.w ?? lengthOf(attributes.get('width'), room.w) ?? room.w;
  const h = given.h ?? lengthOf(attributes.get('height'), room.h) ?? room.h;
  const isSvg = element.name === 'svg';
  const x = isSvg ? (lengthOf(attributes.get('x'), room.w) ?? 0) : 0;
  const y = isSvg ? (lengthOf(attributes.get('y'), room.h) ?? 0) : 0;
  const inner = fitted(element, { w: Math.max(w, 0), h: Math.max(h, 0) });
  return { ...inner, matrix: multiply(translation(x, y), inner.matrix) };
}

function viewBoxOf({ attributes }: Element) {
  const [x = 0, y = 0, w = 0, h = 0] = numbersIn(attributes.get('viewBox') ?? '');
  return w > 0 && h > 0 ? { x, y, w, h } : null;
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}
