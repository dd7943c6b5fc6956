import {
  faceFor,
  onFace,
  type AskedSize,
  type BesekDocument,
  type TemplateSizes,
} from '../core/document';
import { formatNumber } from '../i18n';
import type { Run } from './context';
import { inputFailure, usageFailure } from './failure';

const FORM = /^(?:(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)|d(\d+(?:\.\d+)?))$/;

/**
 * Gives the first panel the trim that was asked for; panels of the same trim follow, the others
 * keep theirs. A size that the template cannot take with dignity is refused.
 */
export function resized(
  run: Run,
  document: BesekDocument,
  sizes: TemplateSizes | null,
): BesekDocument {
  const { size } = run.args.values;
  if (size === undefined) return document;
  const asked = readSize(run, size);
  const face = faceFor(document, sizes, asked);
  if (face) return onFace(document, face);
  throw inputFailure(size, sizes ? run.m.sizeRefused(takes(run, sizes)) : run.m.notRound);
}

function readSize(run: Run, size: string): AskedSize {
  const match = FORM.exec(size);
  if (!match) throw usageFailure(run.m.wrongSize);
  const [, width, height, diameter] = match;
  return {
    width: Number(width ?? diameter),
    height: Number(height ?? diameter),
    round: diameter !== undefined,
  };
}

/** The sizes in words: from smallest to largest, then those of other shapes. */
function takes(run: Run, { min, max, arranged = {} }: TemplateSizes): readonly string[] {
  const number = (mm: number): string => formatNumber(run.language, mm);
  const rectangle = ([w, h]: readonly [number, number]): string => `${number(w)} × ${number(h)}`;
  const range = (from: string, to: string): string => (from === to ? from : run.m.range(from, to));
  const others = Object.entries(arranged).map(([shapeClass, bounds]) =>
    shapeClass === 'round'
      ? range(`Ø ${number(bounds.min[0])}`, `Ø ${number(bounds.max[0])}`)
      : range(rectangle(bounds.min), rectangle(bounds.max)),
  );
  return [range(rectangle(min), rectangle(max)), ...others];
}
