import { polygonPath, rectPath, type Path, type Point } from '../../geometry';
import {
  bar,
  between,
  boxWithin,
  disc,
  unitsAround,
  type FrameLook,
  type FrameShape,
  type Unit,
} from './strokes';

function ground(look: FrameLook, by = 0): FrameShape {
  return { tone: 'fill', path: rectPath(boxWithin(look, by)) };
}

function rule(look: FrameLook, by: number, width: number): Path {
  return between(rectPath(boxWithin(look, by)), rectPath(boxWithin(look, by + width)));
}

function part({ from, to }: Unit, t: number, aside = 0): Point {
  const d = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const n = { x: -(to.y - from.y) / d, y: (to.x - from.x) / d };
  return {
    x: from.x + (to.x - from.x) * t + n.x * aside,
    y: from.y + (to.y - from.y) * t + n.y * aside,
  };
}

/** A thick rule and a thin one within it. */
export function rules(look: FrameLook): readonly FrameShape[] {
  const { line } = look;
  return [
    ground(look, line / 2),
    { tone: 'line', path: rule(look, 0, line * 2) },
    { tone: 'line', path: rule(look, line * 4, line * 0.6) },
  ];
}

/** A running stitch: every side begins and ends with half a stitch, so that corners are closed. */
export function stitched(look: FrameLook): readonly FrameShape[] {
  const { line, unit } = look;
  const stitches = unitsAround(boxWithin(look, line / 2), unit).flatMap((u): Path => [
    ...bar(part(u, 0), part(u, 0.3), line),
    ...bar(part(u, 0.7), part(u, 1), line),
    ...disc(part(u, 0), line / 2),
    ...disc(part(u, 0.3), line / 2),
    ...disc(part(u, 0.7), line / 2),
  ]);
  return [ground(look), { tone: 'line', path: stitches }];
}

/** Dots evenly apart on every side, with one on each corner. */
export function dotted(look: FrameLook): readonly FrameShape[] {
  const r = Math.max(look.line, look.unit * 0.2);
  const dots = unitsAround(boxWithin(look, r), look.unit).flatMap(({ from }) => disc(from, r));
  return [ground(look), { tone: 'line', path: dots }];
}

/** Lozenges between two rules; at each corner a square whose diagonal is the mitre. */
export function border(look: FrameLook): readonly FrameShape[] {
  const { line, unit, size, inset } = look;
  const short = Math.min(size.w, size.h) - 2 * inset;
  const depth = Math.min(unit, short * 0.24);
  const inner = boxWithin(look, line + depth / 2);
  const run = { x: inner.x, y: inner.y, w: inner.w, h: inner.h };
  const half = depth * 0.36;
  const units = unitsAround(run, depth * 1.5);
  const lozenges = units.map((u): Path =>
    polygonPath([part(u, 0.22), part(u, 0.5, -half), part(u, 0.78), part(u, 0.5, half)]),
  );
  const joints = units.map(({ from }) => disc(from, Math.max(line * 0.8, depth * 0.1)));
  const mitres = [0, 1, 2, 3].map((i): Path => {
    const cx = i % 2 ? run.x + run.w : run.x;
    const cy = i < 2 ? run.y : run.y + run.h;
    const r = depth * 0.3;
    return polygonPath([
      { x: cx - r, y: cy },
      { x: cx, y: cy - r },
      { x: cx + r, y: cy },
      { x: cx, y: cy + r },
    ]);
  });
  return [
    ground(look, line / 2),
    { tone: 'line', path: rule(look, 0, line) },
    { tone: 'line', path: rule(look, line + depth, line * 0.6) },
    { tone: 'accent', path: lozenges.flat() },
    { tone: 'line', path: [...joints.flat(), ...mitres.flat()] },
  ];
}

/** Paper torn by hand: a ragged edge, and the bare fibre that shows inside it. */
export function torn(look: FrameLook): readonly FrameShape[] {
  const { unit, next } = look;
  const rough = Math.min(unit * 0.35, Math.min(look.size.w, look.size.h) * 0.06);
  const units = unitsAround(boxWithin(look, rough), unit * 0.22);
  const slow = units.map((_, i) => Math.sin(i * 0.21) * 0.3 + Math.sin(i * 0.53 + 1) * 0.25);
  const edge = units.map((u, i) => part(u, 0, -rough * (slow[i]! + 0.5 * (next() - 0.5))));
  const bare = units.map((u, i) => part(u, 0, rough * (0.35 - slow[i]! * 0.7 + 0.45 * next())));
  return [
    { tone: 'fibre', path: polygonPath(edge) },
    { tone: 'fill', path: polygonPath(bare) },
  ];
}
