import type { Stroke } from '../../core/document';

export const LINE_STYLES = ['solid', 'dashed', 'dotted'] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** Dashes and gaps in line widths. */
const DASH = 4;
const GAP = 2;

/** What a line is called: dots are round ends without a length. */
export function lineStyleOf({ dash = [], cap }: Stroke): LineStyle {
  if (dash.length === 0) return 'solid';
  return dash[0] === 0 && cap === 'round' ? 'dotted' : 'dashed';
}

/** What makes a line of a width in mm one of the style; lengths can be changed after. */
export function lineStylePart(
  style: LineStyle,
  width: number,
): { readonly dash: Stroke['dash']; readonly cap?: Stroke['cap'] } {
  const times = (count: number): number => Math.round(count * width * 1000) / 1000;
  switch (style) {
    case 'solid':
      return { dash: undefined };
    case 'dashed':
      return { dash: [times(DASH), times(GAP)], cap: undefined };
    case 'dotted':
      return { dash: [0, times(GAP)], cap: 'round' };
  }
}
