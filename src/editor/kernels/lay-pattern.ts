import type { PalettePart } from '../../core/color';
import { childrenOf, makeId, orderBetween } from '../../core/document';
import type { BesekDocument, Fill, Id, PanelRecord, PatternNode } from '../../core/document';
import type { SwatchRecord } from '../../core/document';
import type { Box } from '../../core/geometry';
import { findGenerator, type BookPage, type Generator, type PageUse } from '../../core/patterns';
import { Draft } from '../draft';
import type { EditorState, Plan } from '../types';
import type { Random } from './structure';

/** A band's height, and a frame's width, as a part of the panel's shorter side. */
const BAND = 0.2;
const RIM = 0.1;
const ORNAMENT = 0.4;

/** What is laid where, and what its layer is called. */
export interface Laying {
  readonly page: BookPage;
  readonly use: PageUse;
  readonly name: string;
}

/**
 * Lays a page of the pattern book on the open panel: behind everything, as a band across its top,
 * around its edge, or as one ornament in the middle, out to the bleed where it meets the edge.
 * Null for a page whose generator this version does not know, or a design without swatches.
 */
export function layPattern(
  state: EditorState,
  { page, use, name }: Laying,
  random: Random,
): Plan | null {
  const { document, panel: id } = state;
  const panel = document.records[id];
  const generator = findGenerator(page.generator);
  if (panel?.type !== 'panel' || !generator) return null;
  const inks = fillsFor(document, generator);
  if (!inks) return null;
  const { generator: made, seed } = page;
  const look = { type: 'pattern', name, generator: made, seed, inks } as const;
  const draft = new Draft(document);
  const order = use === 'behind' ? orderBetween(null, ends(document, id)[0]) : null;
  let below = ends(document, id)[1];
  for (const box of boxesOf(panel, generator, use)) {
    below = order ?? orderBetween(below, null);
    draft.put({
      ...look,
      id: makeId('pattern', random),
      parent: id,
      order: below,
      ...box,
      rotation: 0,
      params: { ...page.params, ...phaseAt(generator, box) },
    } satisfies PatternNode);
  }
  return draft.plan('insert');
}

/** Orders of the lowest and the topmost child. */
function ends(document: BesekDocument, id: Id): readonly [string | null, string | null] {
  const children = childrenOf(document, id);
  return [children[0]?.order ?? null, children.at(-1)?.order ?? null];
}

function boxesOf(panel: PanelRecord, generator: Generator, use: PageUse): readonly Box[] {
  const { width, height, bleed, safe } = panel;
  const whole = { x: -bleed, y: -bleed, w: width + 2 * bleed, h: height + 2 * bleed };
  const short = Math.min(width, height);
  switch (use) {
    case 'behind':
      return [whole];
    case 'band':
      return [{ ...whole, h: bleed + short * BAND }];
    case 'ornament':
      return [centred(panel, short * ORNAMENT)];
    case 'frame':
      return generator.extent === 'frame'
        ? [{ x: safe, y: safe, w: width - 2 * safe, h: height - 2 * safe }]
        : rim(whole, bleed + short * RIM);
  }
}

function centred({ width, height }: PanelRecord, side: number): Box {
  return { x: (width - side) / 2, y: (height - side) / 2, w: side, h: side };
}

/** Four bands around a box; the upright ones stand between the others. */
function rim({ x, y, w, h }: Box, wide: number): readonly Box[] {
  return [
    { x, y, w, h: wide },
    { x, y: y + h - wide, w, h: wide },
    { x, y: y + wide, w: wide, h: h - 2 * wide },
    { x: x + w - wide, y: y + wide, w: wide, h: h - 2 * wide },
  ];
}

/** Neighbouring bands share one lattice, that of the panel, where the generator can be moved. */
export function phaseAt({ knobs }: Generator, { x, y }: Box): Record<string, number> {
  const keys = new Set(knobs.map((knob) => knob.key));
  return keys.has('offsetX') && keys.has('offsetY') ? { offsetX: -x, offsetY: -y } : {};
}

/** The design's own swatches for the roles: by part, else by turns. */
export function fillsFor(
  document: BesekDocument,
  { inkRoles }: Generator,
): Readonly<Record<string, readonly Fill[]>> | null {
  const swatches = Object.values(document.records)
    .filter((record): record is SwatchRecord => record.type === 'swatch')
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  if (swatches.length === 0) return null;
  const byPart = new Map(swatches.map((swatch) => [swatch.part, swatch.id]));
  let turn = 0;
  const fillOf = (part: PalettePart): Fill => ({
    swatch: byPart.get(part) ?? swatches[turn++ % swatches.length]!.id,
  });
  return Object.fromEntries(
    inkRoles.map(({ key, min, takes = [] }) => [
      key,
      takes.length >= min ? takes.map(fillOf) : Array.from({ length: min }, () => fillOf('ink')),
    ]),
  );
}
