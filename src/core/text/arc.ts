import type { Box } from '../geometry';
import { firstFont } from './faces';
import { joined, lineWidth, shapeLine, type Piece } from './lines';
import { appearance, round, scaleRun } from './place';
import type { Shaper } from './shaper';
import type { LaidGlyph, LaidRun, Layout, LineShape, TextBlock } from './types';

export type Arc = Extract<LineShape, { kind: 'arc' }>;

/** A line as it is set along its circle; the pen begins at `start`, 0 is the middle of the arc. */
export interface SetArc {
  readonly pieces: readonly Piece[];
  readonly ring: Ring;
  readonly start: number;
  readonly size: number;
  readonly fits: boolean;
}

/** Where letters stand: the circle of their feet, and the one on which they are spaced, in mm. */
export interface Ring {
  readonly centre: { readonly x: number; readonly y: number };
  readonly feet: number;
  readonly spacing: number;
}

/**
 * Sets a text as one line along a circle. Letters are spaced on the circle through the middle of
 * the capitals, so that they look as even as on a straight line.
 */
export function layoutArc(shaper: Shaper, block: TextBlock, arc: Arc): Layout {
  const set = setArc(shaper, block, arc);
  const { size, fits } = set;
  const runs = placeRuns(set, arc);
  return {
    runs,
    rules: [],
    lines: 1,
    size,
    top: 0,
    overset: !fits,
    inks: runs.flatMap((run) => inksOf(shaper, run)),
    xHeight: Math.min(...runs.map((run) => shaper.metrics(run.font).xHeight * run.size)),
    missing: [...new Set(runs.flatMap((run) => run.missing))],
  };
}

/** Finds the size of a line along a circle, and where it stands on it. */
export function setArc(shaper: Shaper, block: TextBlock, arc: Arc): SetArc {
  const radius = Math.min(block.width, block.height) / 2;
  const unit = shapeAt(shaper, block, 1 / block.size);
  const cap = capHeight(shaper, unit, block);
  const most = largest(radius, lineWidth(unit), cap, arc.span);
  const size = block.fit ? Math.min(block.size, most) : block.size;
  const pieces = shapeAt(shaper, block, size / block.size);
  const ring = {
    centre: { x: block.width / 2, y: block.height / 2 },
    feet: arc.side === 'top' ? radius - cap * size : radius,
    spacing: radius - (cap * size) / 2,
  };
  const least = block.fit?.[0] ?? block.size;
  return { pieces, ring, start: -lineWidth(pieces) / 2, size, fits: most >= least - 1e-6 };
}

/** The size at which a line as wide as `width` at a size of 1 spans `span` degrees. */
function largest(radius: number, width: number, cap: number, span: number): number {
  const angle = (span * Math.PI) / 180;
  return (angle * radius) / Math.max(width + (angle * cap) / 2, 1e-9);
}

/** The text as one line, its sizes multiplied; `whole` with the blanks at its end. */
export function shapeAt(shaper: Shaper, block: TextBlock, by: number, whole = false): Piece[] {
  const runs = block.paragraphs.map((each) => each.map((run) => scaleRun(run, by)));
  const paragraph = joined(runs);
  const text = whole ? paragraph.text : paragraph.text.trimEnd();
  return shapeLine(shaper, paragraph, 0, text.length);
}

/** Of capitals; a line without letters has those that it would begin with. */
function capHeight(shaper: Shaper, pieces: readonly Piece[], block: TextBlock): number {
  const font = pieces.length === 0 ? firstFont(shaper, block) : undefined;
  if (font !== undefined) return shaper.metrics(font).capHeight;
  return Math.max(0, ...pieces.map((p) => shaper.metrics(p.font).capHeight * p.run.size));
}

function placeRuns({ pieces, ring, start }: SetArc, arc: Arc): LaidRun[] {
  let pen = start;
  return pieces
    .map((piece) => {
      const glyphs = placeGlyphs(piece, pen, ring, arc);
      pen += piece.width;
      return { ...appearance(piece.run, piece), glyphs };
    })
    .filter((run) => run.glyphs.length > 0);
}

function placeGlyphs(piece: Piece, start: number, ring: Ring, arc: Arc): LaidGlyph[] {
  const { size, tracking } = piece.run;
  let pen = start;
  return piece.glyphs.map((g, i) => {
    const half = (g.advance * size) / 2;
    const angle = (pen + half) / ring.spacing;
    const endsCluster = piece.glyphs[i + 1]?.cluster !== g.cluster;
    pen += (g.advance + (endsCluster ? tracking / 1000 : 0)) * size;
    const offset = { along: g.dx * size - half, down: g.dy * size };
    return { gid: g.gid, cluster: g.cluster, ...stand(angle, offset, ring, arc) };
  });
}

/** A pen position on the ring; `angle` in radians from its top (or bottom), to the right. */
export function stand(
  angle: number,
  { along, down }: { readonly along: number; readonly down: number },
  { centre, feet }: Ring,
  { side }: Pick<Arc, 'side'>,
): Pick<LaidGlyph, 'x' | 'y' | 'turn'> {
  const turn = side === 'top' ? angle : -angle;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const foot =
    side === 'top'
      ? { x: centre.x + feet * sin, y: centre.y - feet * cos }
      : { x: centre.x - feet * sin, y: centre.y + feet * cos };
  return {
    x: round(foot.x + along * cos - down * sin),
    y: round(foot.y + along * sin + down * cos),
    turn: round((turn * 180) / Math.PI),
  };
}

/** The box around each letter's turned ink. */
function inksOf(shaper: Shaper, { font, size, glyphs }: LaidRun): Box[] {
  return glyphs.flatMap((g) => {
    const e = shaper.extents(font, g.gid);
    if (e.w <= 0 || e.h <= 0) return [];
    const turn = ((g.turn ?? 0) * Math.PI) / 180;
    const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
    const xs: number[] = [];
    const ys: number[] = [];
    for (const ex of [e.x, e.x + e.w]) {
      for (const ey of [e.y, e.y + e.h]) {
        xs.push(g.x + (ex * cos - ey * sin) * size);
        ys.push(g.y + (ex * sin + ey * cos) * size);
      }
    }
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return [{ x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }];
  });
}
