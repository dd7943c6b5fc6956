import { union, type Box, type Matrix } from '../core/geometry';
import { differing, type Scene } from '../core/scene';
import { deviceBounds } from './ink-bounds';
import type { PaintResources } from './types';

const NOTHING: Box = { x: 0, y: 0, w: 0, h: 0 };

/**
 * Where two states of a panel look different, in whole device pixels; null where nothing of the
 * first can stay: another panel, or another order. What has not changed is the same value in both.
 */
export function changedPart(
  before: Scene,
  after: Scene,
  toDevice: Matrix,
  outline?: PaintResources['outline'],
): Box | null {
  if (!samePanel(before, after)) return null;
  const [old, now] = differing(before.items, after.items);
  const [had, has] = [new Set(old), new Set(now)];
  const stayed = old.filter((item) => has.has(item));
  const stands = now.filter((item) => had.has(item));
  if (stayed.some((item, i) => item !== stands[i])) return null;
  const gone = old.filter((item) => !has.has(item));
  const come = now.filter((item) => !had.has(item));
  const boxes = [gone, come].flatMap((items) => deviceBounds(items, toDevice, outline) ?? []);
  return boxes.length > 0 ? boxes.reduce(union) : NOTHING;
}

function samePanel(a: Scene, b: Scene): boolean {
  return (
    a.panelId === b.panelId &&
    a.trim[0] === b.trim[0] &&
    a.trim[1] === b.trim[1] &&
    a.bleed === b.bleed &&
    a.shape === b.shape &&
    a.stock === b.stock
  );
}
