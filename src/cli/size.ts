import {
  faceFor,
  onFace,
  type AskedSize,
  type BesekDocument,
  type TemplateSizes,
} from '../core/document';
import { formatSize } from '../i18n';
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
  const said = ([width, height]: readonly [number, number], round = false): string =>
    formatSize(run.language, { width, height, round });
  const range = (from: string, to: string): string => (from === to ? from : run.m.range(from, to));
  const others = Object.entries(arranged).map(([shapeClass, bounds]) => {
    const round = shapeClass === 'round';
    return range(said(bounds.min, round), said(bounds.max, round));
  });
  return [range(said(min), said(max)), ...others];
}
