import { ellipsePath, polygonPath, type Box, type Path, type Point } from '../../geometry';
import { between, boxWithin, type FrameLook, type FrameShape } from './strokes';

function rim({ x, y, w, h }: Box, u: number, out: number): Point {
  return { x: x + w / 2 + (w / 2 + out) * Math.cos(u), y: y + h / 2 + (h / 2 + out) * Math.sin(u) };
}

/** Angles that divide an ellipse into `n` arcs of one length: what stands on it is evenly apart. */
function evenly({ w, h }: Box, n: number): readonly number[] {
  const fine = 360;
  const lengths: number[] = [0];
  for (let i = 1; i <= fine; i++) {
    const u = (2 * Math.PI * (i - 0.5)) / fine;
    lengths.push(lengths[i - 1]! + Math.hypot((w / 2) * Math.sin(u), (h / 2) * Math.cos(u)));
  }
  const all = lengths[fine]!;
  let at = 0;
  return Array.from({ length: n }, (_, k) => {
    while (lengths[at + 1]! < (all * k) / n) at += 1;
    const part = ((all * k) / n - lengths[at]!) / (lengths[at + 1]! - lengths[at]!);
    return (2 * Math.PI * (at + part)) / fine;
  });
}

function countAround({ w, h }: Box, unit: number): number {
  const around = Math.PI * Math.sqrt((w * w + h * h) / 2);
  return Math.max(12, Math.min(240, 4 * Math.round(around / unit / 4)));
}

function ring(box: Box, width: number): Path {
  const inner = { x: box.x + width, y: box.y + width, w: box.w - 2 * width, h: box.h - 2 * width };
  return between(ellipsePath(box), ellipsePath(inner));
}

function scalloped(box: Box, angles: readonly number[], depth: number): Path {
  return angles
    .flatMap((u, i): Path => {
      const v = angles[(i + 1) % angles.length]! + (i + 1 === angles.length ? 2 * Math.PI : 0);
      const a = rim(box, u, -depth);
      const b = rim(box, v, -depth);
      const c = rim(box, u + (v - u) * 0.1, 0);
      const d = rim(box, v - (v - u) * 0.1, 0);
      const curve = ['C', c.x, c.y, d.x, d.y, b.x, b.y] as const;
      return i === 0 ? [['M', a.x, a.y], curve] : [curve];
    })
    .concat([['Z']]);
}

/** A scalloped seal with two rings. */
export function seal(look: FrameLook): readonly FrameShape[] {
  const box = boxWithin(look);
  const angles = evenly(box, countAround(box, look.unit));
  const depth = Math.min(look.unit * 0.42, Math.min(box.w, box.h) * 0.06);
  const within = (by: number): Box => boxWithin(look, by);
  const outer = depth + look.line * 2;
  return [
    { tone: 'fill', path: scalloped(within(look.line * 0.5), angles, depth) },
    {
      tone: 'line',
      path: between(scalloped(box, angles, depth), scalloped(within(look.line), angles, depth)),
    },
    { tone: 'accent', path: ring(within(outer), look.line * 1.6) },
    { tone: 'line', path: ring(within(outer + look.line * 3), look.line * 0.5) },
  ];
}

/** Rays about a ring. */
export function medal(look: FrameLook): readonly FrameShape[] {
  const box = boxWithin(look);
  const short = Math.min(box.w, box.h);
  const ray = Math.min(short * 0.14, look.corner * 1.6);
  const angles = evenly(box, countAround(box, look.unit * 0.8));
  const rays = angles.map((u, i): Path => {
    const v = angles[(i + 1) % angles.length]! + (i + 1 === angles.length ? 2 * Math.PI : 0);
    const half = (v - u) * 0.3;
    const out = i % 2 ? -ray * 0.35 : 0;
    return polygonPath([rim(box, u - half, -ray), rim(box, u, out), rim(box, u + half, -ray)]);
  });
  const face = boxWithin(look, ray + look.line);
  const inner = boxWithin(look, ray + look.line * 3.4);
  return [
    { tone: 'accent', path: rays.flat() },
    { tone: 'fill', path: ellipsePath(face) },
    { tone: 'line', path: ring(face, look.line) },
    { tone: 'line', path: ring(inner, look.line * 0.5) },
  ];
}
