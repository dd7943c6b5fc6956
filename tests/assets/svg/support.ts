import type { Rgb } from '../../../src/core/color';
import { importSvg, type SvgDrawing, type SvgRefusal } from '../../../src/assets/svg';

/** An ink that shows which colour it came of. */
export const ink = ({ r, g, b }: Rgb) => ({ kind: 'rgb', r, g, b }) as const;
export const WISH = { most: { w: 1000, h: 1000 }, ink };

/** 100 × 100 px with these elements in it. */
export function svg(inside: string, attributes = 'viewBox="0 0 100 100"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
}

export function drawn(text: string, most = WISH.most): SvgDrawing {
  const outcome = importSvg(text, { most, ink });
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.drawing;
}

export function refusal(text: string): SvgRefusal | null {
  const outcome = importSvg(text, WISH);
  return outcome.ok ? null : outcome.why;
}

/** What did not come along, by its code. */
export function lost(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(drawn(text).lost.map(({ what, count }) => [what, count]));
}

/** The ink of a node's plain fill as hex digits. */
export function fillOf(drawing: SvgDrawing, at = 0): string | null {
  const fill = drawing.nodes[at]?.fill;
  if (!fill) return null;
  if ('kind' in fill) return fill.kind;
  return drawing.swatches.find(({ id }) => id === fill.swatch)?.name ?? 'missing';
}
