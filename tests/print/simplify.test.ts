import { describe, expect, it } from 'vitest';
import { ellipsePath, polygonPath, rectPath, type Path } from '../../src/core/geometry';
import { simplified, TOLERANCE } from '../../src/print/pdf/simplify';

type At = readonly [x: number, y: number];

/** Places along a path, close together. */
function places(path: Path, each: number): At[] {
  const found: At[] = [];
  let at: At = [0, 0];
  let start: At = [0, 0];
  for (const segment of path) {
    if (segment[0] === 'M') start = [segment[1], segment[2]];
    const to = segment[0] === 'Z' ? start : (segment.slice(-2) as unknown as At);
    for (let i = 1; segment[0] !== 'M' && i <= each; i++) {
      const t = i / each;
      const s = 1 - t;
      const [ax, ay, bx, by] =
        segment[0] === 'C' ? segment.slice(1, 5).map(Number) : [...at, ...to];
      const weights = segment[0] === 'C' ? [3 * s * s * t, 3 * s * t * t] : [s * s * s, t * t * t];
      const mix = (p: number, a: number, b: number, q: number): number =>
        segment[0] === 'C'
          ? s * s * s * p + weights[0]! * a + weights[1]! * b + t * t * t * q
          : s * p + t * q;
      found.push([mix(at[0], ax!, bx!, to[0]), mix(at[1], ay!, by!, to[1])]);
    }
    at = to;
  }
  return found;
}

/** How far the one path leaves the other at most. */
function apart(a: Path, b: Path): number {
  const line = places(b, 60);
  let most = 0;
  for (const place of places(a, 4)) {
    let least = Infinity;
    line.forEach(
      (to, i) => (least = Math.min(least, offLine(place, line[Math.max(0, i - 1)]!, to))),
    );
    most = Math.max(most, least);
  }
  return most;
}

function offLine([x, y]: At, [ax, ay]: At, [bx, by]: At): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** A wavy closed band of short lines, as drawing programs leave it. */
function wave(steps: number, height: number): Path {
  const along = Array.from({ length: steps }, (_, i) => ({
    x: (40 * i) / steps,
    y: height * Math.sin((9 * i) / steps) + 0.2 * Math.sin((41 * i) / steps),
  }));
  return polygonPath([...along, ...along.map(({ x, y }) => ({ x, y: y + 2 })).reverse()]);
}

describe('an outline written with fewer segments', () => {
  it('stays within half a dot of a plate, both ways', () => {
    for (const path of [wave(200, 3), wave(90, 0.5), ellipsePath({ x: 1, y: 2, w: 30, h: 4 })]) {
      const short = simplified(path);
      expect(short.length).toBeLessThanOrEqual(path.length);
      // A curve through the ends of short lines bulges over the lines by their own sagitta.
      expect(apart(path, short)).toBeLessThan(TOLERANCE + 0.003);
      expect(apart(short, path)).toBeLessThan(TOLERANCE + 0.003);
    }
  });

  it('is much shorter where short lines stand for a curve', () => {
    expect(simplified(wave(200, 3)).length).toBeLessThan(wave(200, 3).length / 4);
  });

  it('keeps corners, moves, single segments and closings as they are', () => {
    const box = rectPath({ x: 0, y: 0, w: 4, h: 3 });
    const star = polygonPath([0, 1, 2, 3, 4].map((i) => ({ x: i * 2, y: (i % 2) * 3 })));
    const pill: Path = [['M', 0, 0], ['C', 1, 1, 2, 1, 3, 0], ['Z'], ...box];
    for (const path of [box, star, pill, ellipsePath({ x: 0, y: 0, w: 3, h: 3 })]) {
      expect(simplified(path)).toEqual(path);
    }
  });

  it('joins lines that lie on one line, and bears places that coincide', () => {
    const straight = polygonPath(
      [0, 1, 2, 3].map((x) => ({ x, y: 0 })),
      false,
    );
    expect(simplified(straight)).toEqual([
      ['M', 0, 0],
      ['L', 3, 0],
    ]);
    const still = polygonPath([0, 1, 2, 3].map(() => ({ x: 5, y: 5 })));
    expect(JSON.stringify(simplified(still))).not.toMatch(/null/);
  });
});
