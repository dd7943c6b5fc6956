import { beforeAll, describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/core/color';
import { rectPath, transformPath, translation, type Matrix } from '../../src/core/geometry';
import {
  findGenerator,
  inksFrom,
  PATTERN_BOOK,
  type BookPage,
  type PatternCell,
} from '../../src/core/patterns';
import { exportPdf, type ExportResources } from '../../src/print';
import { render, type Grey, type Renderer } from '../support/pdf-tools';
import { aJob, aScene, aWeave, MARGIN, printResources } from '../support/print';

/*
 * Every repeating page of the pattern book, laid over more than 3 × 3 cells and printed: where two
 * cells meet, three independent programs must show no line that the same field, drawn whole
 * instead of in tiles, does not show.
 */

const RENDERERS: readonly Renderer[] = ['poppler', 'mutool', 'ghostscript'];
/**
 * Resolution, how much of the field around a corner of four cells is looked at, in mm, and how
 * far aside it lies: seams may fall between two pixels or within one.
 */
const VIEWS = [
  { dpi: 300, side: 56, aside: 0 },
  { dpi: 300, side: 56, aside: 0.04 },
  { dpi: 1200, side: 7, aside: 0 },
] as const;
const CELLS = 4.4;
const PHASE = { offsetX: 1.3, offsetY: 1.7 };
/** The corner of four cells in the middle of the view. */
const CORNER = 2;
/** Greys of 255 that no eye tells apart, and the share of a seam that may stand out more. */
const FAINT = 5;
const SHARE = 0.01;

const PAGES = PATTERN_BOOK.filter((page) => findGenerator(page.generator)!.extent !== 'frame');

let resources: ExportResources;
beforeAll(async () => {
  resources = await printResources();
});

function cellOf(page: BookPage): PatternCell {
  const generator = findGenerator(page.generator)!;
  const inks = inksFrom(generator, PALETTES[0]!.inks);
  // Cells meet where the art runs on, not in a gap that would hide a line.
  const movable = generator.knobs.some(({ key }) => key === 'offsetX');
  const params = { ...page.params, ...(movable && PHASE) };
  return generator.draw(params, page.seed, inks, { w: 60, h: 40 });
}

/** The field as one cell, every path with all its copies that the view shows: drawn without tiling. */
function whole(cell: PatternCell, side: number): PatternCell {
  const { width, height, overhang } = cell;
  const reach = side / 2 + overhang + 14;
  const steps = (size: number): number[] =>
    Array.from({ length: CELLS + 1 }, (_, i) => i).filter(
      (i) => (i + 1) * size > CORNER * size - reach && i * size < CORNER * size + reach,
    );
  const shifts = steps(height).flatMap((row) =>
    steps(width).map((column): Matrix => translation(column * width, row * height)),
  );
  return {
    width: CELLS * width,
    height: CELLS * height,
    overhang: 0,
    paths: cell.paths.map(({ path, ink }) => ({
      ink,
      path: shifts.flatMap((m) => transformPath(m, path)),
    })),
  };
}

async function printed(
  cell: PatternCell,
  one: PatternCell,
  { side, aside }: View,
): Promise<Uint8Array> {
  const field = rectPath({ x: 0, y: 0, w: CELLS * one.width, h: CELLS * one.height });
  const at = translation(
    side / 2 + aside - CORNER * one.width,
    side / 2 + aside - CORNER * one.height,
  );
  const scene = aScene({ trim: [side, side], items: [aWeave(field, cell, at)] });
  const result = await exportPdf(aJob(), [scene], resources);
  if (!result.ok) throw new Error('blocked');
  return result.bytes;
}

/** Pixels to each side of a seam that may show it, and those beyond, which tell what should be there. */
const NEAR = 3;
const BESIDE = 6;
const FLAT = 8;
const ROWS = 2;

interface View {
  readonly dpi: number;
  readonly side: number;
  readonly aside: number;
}

/** Of a view, the places where the field runs on across a seam, and those of them where a line is seen. */
interface Seams {
  readonly places: number;
  readonly lines: number;
  /** The strongest line, in greys of 255. */
  readonly worst: number;
}

/**
 * Whether all pixels about a place are of one grey, in its row and in those next to it. On an edge
 * along which tiles lap both of them smooth it, which thickens it by a part of a pixel: no line.
 */
function isFlat(at: (across: number, along: number) => number): boolean {
  const first = at(0, 0);
  for (let along = -ROWS; along <= ROWS; along++) {
    for (let across = -FLAT; across <= FLAT; across++) {
      if (Math.abs(at(across, along) - first) > 2) return false;
    }
  }
  return true;
}

/**
 * Across every seam, row by row: where the whole field is of one grey to both sides, the tiled one
 * must be so too. Pixels of the whole field say where to look and those of the tiled one beside the
 * seam what to see, so that tiles half a pixel aside are no fault.
 */
function seamsOf(
  tiled: Grey,
  plain: Grey,
  { dpi, side, aside }: View,
  size: number,
  upright: boolean,
): Seams {
  const px = (mm: number): number => ((MARGIN + mm) / 25.4) * dpi;
  const [from, to] = [Math.ceil(px(0.5)), Math.floor(px(side - 0.5))];
  const at = (page: Grey, across: number, along: number): number =>
    upright ? page.data[along * page.width + across]! : page.data[across * page.width + along]!;
  let [places, lines, worst] = [0, 0, 0];
  const middles = Array.from({ length: 2 * CORNER * 10 }, (_, i) =>
    px(side / 2 + aside + (i - 2 * CORNER * 5) * size),
  );
  for (const middle of middles.map(Math.round)) {
    if (middle - FLAT < from || middle + FLAT > to) continue;
    for (let along = from; along < to; along++) {
      if (!isFlat((d, e) => at(plain, middle + d, along + e))) continue;
      const ends = [at(tiled, middle - BESIDE, along), at(tiled, middle + BESIDE, along)] as const;
      if (Math.abs(ends[0] - ends[1]) > 2) continue;
      places += 1;
      let most = 0;
      for (let d = -NEAR; d <= NEAR; d++) {
        most = Math.max(most, Math.abs(at(tiled, middle + d, along) - (ends[0] + ends[1]) / 2));
      }
      if (most > FAINT) lines += 1;
      worst = Math.max(worst, most);
    }
  }
  return { places, lines, worst };
}

describe.each(PAGES.map((page) => [page.key, page] as const))('%s', (_, page) => {
  test.each(VIEWS)('shows no line between its cells at $dpi dpi', async (view) => {
    const cell = cellOf(page);
    const tiled = await printed(cell, cell, view);
    const plain = await printed(whole(cell, view.side), cell, view);
    for (const renderer of RENDERERS) {
      const [a, b] = [tiled, plain].map((pdf) => render(pdf, renderer, view.dpi));
      for (const upright of [true, false]) {
        const found = seamsOf(a!, b!, view, upright ? cell.width : cell.height, upright);
        const share = found.lines / Math.max(1, found.places);
        expect(share, `${renderer}, ${upright ? 'columns' : 'rows'}`).toBeLessThanOrEqual(SHARE);
      }
    }
  });
});
