import {
  applyPatch,
  LIMITS,
  panelsOf,
  resizePanel,
  type BesekDocument,
  type PanelRecord,
  type TemplateFile,
} from '../core/document';
import { formatNumber } from '../i18n';
import type { Run } from './context';
import { inputFailure, usageFailure } from './failure';

type Size = readonly [width: number, height: number];
type Bounds = TemplateFile['sizes'];

const FORM = /^(?:(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)|d(\d+(?:\.\d+)?))$/;
const ANY: Bounds = {
  min: [LIMITS.panelMin, LIMITS.panelMin],
  max: [LIMITS.panelMax, LIMITS.panelMax],
};

/**
 * Gives the first panel the trim that was asked for; panels of the same trim follow, the others
 * keep theirs. A diameter is for a round panel only.
 */
export function resized(run: Run, document: BesekDocument, bounds: Bounds | null): BesekDocument {
  const asked = run.args.values.size;
  if (asked === undefined) return document;
  const [first, ...others] = panelsOf(document);
  const match = FORM.exec(asked);
  if (!match || !first) throw usageFailure(run.m.wrongSize);
  const [, width, height, diameter] = match;
  const size: Size = [Number(width ?? diameter), Number(height ?? diameter)];
  if (diameter !== undefined && first.shape.kind !== 'ellipse') {
    throw inputFailure(asked, run.m.notRound);
  }
  refuseOutside(run, size, bounds ?? ANY);
  const follow = others.filter((p) => p.width === first.width && p.height === first.height);
  return [first, ...follow].reduce((doc, panel) => withTrim(doc, panel, size), document);
}

function refuseOutside(run: Run, size: Size, { min, max }: Bounds): void {
  const fits = size.every((side, i) => side >= min[i]! && side <= max[i]!);
  if (fits) return;
  const written = ([w, h]: Size): string =>
    `${formatNumber(run.language, w)} × ${formatNumber(run.language, h)}`;
  throw inputFailure(run.args.values.size ?? '', run.m.sizeRefused(written(min), written(max)));
}

function withTrim(document: BesekDocument, panel: PanelRecord, [w, h]: Size): BesekDocument {
  return applyPatch(document, resizePanel(document, panel.id, w, h));
}
