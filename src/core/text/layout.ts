import type { Piece } from './lines';
import type { Shaper } from './shaper';
import { layoutArc } from './arc';
import { layoutStack } from './stack';
import { appearance, inksOf, round } from './place';
import { setLines, TOLERANCE, type PlacedLine } from './set-lines';
import { type LaidGlyph, type LaidRule, type LaidRun, type Layout, type TextBlock } from './types';

/**
 * Sets a text in its frame. The capitals of the first line touch the frame's top (`top`), the
 * last baseline stands on its bottom (`bottom`); a text that does not fit is set all the same
 * and reported as overset. Every face must be loaded: throws a RangeError otherwise.
 */
export function layoutText(shaper: Shaper, block: TextBlock): Layout {
  switch (block.line?.kind) {
    case 'arc':
      return layoutArc(shaper, block, block.line);
    case 'stack':
      return layoutStack(shaper, block);
    default:
      return layoutLines(shaper, block);
  }
}

function layoutLines(shaper: Shaper, block: TextBlock): Layout {
  const { block: set, lines, height, top, fits } = setLines(shaper, block);
  const placed = lines.map(placeLine);
  const runs = placed.flatMap((p) => p.runs);
  const tooWide = lines.some((l) => l.width + (l.indent ?? 0) > set.width + TOLERANCE);
  // An empty text has no height.
  const tooHigh = lines.length > 0 && height > set.height + TOLERANCE;
  return {
    runs,
    rules: placed.flatMap((p) => p.rules),
    lines: lines.length,
    size: set.size,
    top,
    overset: tooWide || tooHigh || !fits,
    inks: inksOf(shaper, runs),
    xHeight: Math.min(...runs.map((r) => shaper.metrics(r.font).xHeight * r.size)),
    missing: [...new Set(runs.flatMap((r) => r.missing))],
  };
}

function placeLine({ pieces, x: start, y: baseline }: PlacedLine): {
  runs: LaidRun[];
  rules: LaidRule[];
} {
  let x = start;
  const runs: LaidRun[] = [];
  const rules: LaidRule[] = [];
  for (const piece of pieces) {
    const { run } = piece;
    if (run.blank !== undefined) {
      rules.push({ x: round(x), y: round(baseline), length: run.blank, ink: run.ink });
    } else {
      runs.push({ ...appearance(run, piece), glyphs: placeGlyphs(piece, x, baseline) });
    }
    x += piece.width;
  }
  return { runs: runs.filter((r) => r.glyphs.length > 0), rules };
}

function placeGlyphs(piece: Piece, start: number, baseline: number): LaidGlyph[] {
  const { size, tracking } = piece.run;
  let pen = start;
  return piece.glyphs.map((g, i) => {
    const glyph = {
      gid: g.gid,
      x: round(pen + g.dx * size),
      y: round(baseline + g.dy * size),
      cluster: g.cluster,
    };
    const endsCluster = piece.glyphs[i + 1]?.cluster !== g.cluster;
    pen += (g.advance + (endsCluster ? tracking / 1000 : 0)) * size;
    return glyph;
  });
}
