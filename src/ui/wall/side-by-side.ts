/** What a label takes, in mm. */
interface Box {
  readonly w: number;
  readonly h: number;
}

/** Lower than this nothing is to be recognised, in px. */
const LEAST = 120;

/** The one height, in px, at which all stand beside one another in `wide` px and under `most`. */
export function sameHeight(
  boxes: readonly Box[],
  { wide, most, gap }: { readonly wide: number; readonly most: number; readonly gap: number },
): number {
  const ratios = boxes.reduce((sum, { w, h }) => sum + w / h, 0);
  const fitting = (wide - 24 - gap * boxes.length) / ratios;
  return Math.max(LEAST, Math.min(fitting, most));
}
