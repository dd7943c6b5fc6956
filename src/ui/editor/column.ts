import { panelsOf } from '../../core/document';
import type { Box } from '../../core/geometry';
import { fitted } from '../../editor';
import type { Session } from './session.svelte';

/** The panels stand in a column so wide at a phone's right edge, in px. */
const COLUMN = 56;

/**
 * What is to be left free at the right of a label, in px: `margin`, or the column of panels where the
 * label, as large as it fits into `free`, would lie under it.
 */
export function columnRoom({ document, panel }: Session, free: Box, margin: number): number {
  if (panelsOf(document).length < 2) return margin;
  const { width: w, height: h, bleed } = panel;
  const { scale, x } = fitted({ x: 0, y: 0, w, h }, free, bleed);
  return x + w * scale > free.x + free.w - COLUMN ? COLUMN : margin;
}
