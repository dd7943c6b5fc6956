import { describe, expect, it } from 'vitest';
import { darkField, trace } from '../../src/assets/trace';
import { pathBounds, type Path } from '../../src/core/geometry';

const SIDE = 120;
const NATURAL = { w: 60, h: 60 };

/** A picture by a formula of lightness, 0 … 255. */
function picture(light: (x: number, y: number) => number, side = SIDE) {
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      data.fill(light(x + 0.5, y + 0.5), (y * side + x) * 4, (y * side + x) * 4 + 3);
      data[(y * side + x) * 4 + 3] = 255;
    }
  }
  return darkField({ width: side, height: side, data });
}

/** Dark within a distance of the middle, with soft edges as in a photo. */
const disc = (radius: number) =>
  picture((x, y) => 255 * Math.min(1, Math.max(0, Math.hypot(x - 60, y - 60) - radius + 0.5)));

/** Points on the curves of a path, ten of each. */
function pointsAlong(path: Path): (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return path.flatMap((segment) => {
    const [x0, y0] = [x, y];
    if (segment[0] === 'Z') return [];
    [x, y] = segment.slice(-2) as [number, number];
    if (segment[0] !== 'C') return [[x, y] as const];
    const [, ax, ay, bx, by] = segment;
    return Array.from({ length: 10 }, (_, i) => {
      const [t, s] = [(i + 1) / 10, 1 - (i + 1) / 10];
      const at = (p: number, q: number, r: number, u: number): number =>
        s ** 3 * p + 3 * s * s * t * q + 3 * s * t * t * r + t ** 3 * u;
      return [at(x0, ax, bx, x), at(y0, ay, by, y)] as const;
    });
  });
}

/** By how many degrees a closed path of curves turns where one ends and the next begins. */
function turnsAtJoints(path: Path): readonly number[] {
  const curves = path.flatMap((segment) =>
    segment[0] === 'C' ? [segment.slice(1) as number[]] : [],
  );
  return curves.map(([ax = 0, ay = 0], i) => {
    const [, , bx = 0, by = 0, x = 0, y = 0] = curves.at(i - 1)!;
    const turn = Math.atan2(ay - y, ax - x) - Math.atan2(y - by, x - bx);
    return Math.abs((Math.atan2(Math.sin(turn), Math.cos(turn)) * 180) / Math.PI);
  });
}

const wish = { threshold: 50, smooth: 0.2, natural: NATURAL };
const subpaths = (path: Path): number => path.filter(([step]) => step === 'M').length;

describe('a picture traced to a path', () => {
  it('is a round disc of few curves, in mm of its box', () => {
    const path = trace(disc(40), wish);
    expect(subpaths(path)).toBe(1);
    expect(path.length).toBeLessThan(14);
    const along = pointsAlong(path);
    expect(along.length).toBeGreaterThan(20);
    for (const [x, y] of along) {
      expect(Math.abs(Math.hypot(x - 30, y - 30) - 20)).toBeLessThan(0.3);
    }
    const across = along.map(([x]) => x);
    expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(39);
  });

  it('is as round where the picture has no soft edges: no stairs, no corner at any joint', () => {
    const hard = picture((x, y) => (Math.hypot(x - 200, y - 200) < 180 ? 0 : 255), 400);
    for (const smooth of [0.05, 0.1, 0.2]) {
      const path = trace(hard, { ...wish, smooth, natural: { w: 25, h: 25 } });
      expect(path.length).toBeLessThan(30);
      for (const [x, y] of pointsAlong(path)) {
        expect(Math.abs(Math.hypot(x - 12.5, y - 12.5) - 11.25)).toBeLessThan(smooth);
      }
      expect(Math.max(...turnsAtJoints(path))).toBeLessThan(4);
    }
  });

  it('keeps the corners of a square as corners, with lines between them', () => {
    const square = picture((x, y) => (x > 20 && x < 100 && y > 30 && y < 90 ? 0 : 255));
    const path = trace(square, wish);
    expect(path.map(([step]) => step)).toEqual(['M', 'L', 'L', 'L', 'L', 'Z']);
    const { x, y, w, h } = pathBounds(path);
    for (const [found, wanted] of [
      [x, 10],
      [y, 15],
      [w, 40],
      [h, 30],
    ] as const) {
      expect(Math.abs(found - wanted)).toBeLessThan(0.5);
    }
  });

  it('leaves a hole open, to be filled even-odd', () => {
    const ring = picture((x, y) => {
      const far = Math.hypot(x - 60, y - 60);
      return far < 50 && far > 20 ? 0 : 255;
    });
    expect(subpaths(trace(ring, wish))).toBe(2);
  });

  it('draws more the higher the threshold, and nothing of white', () => {
    const slope = picture((x) => (x / SIDE) * 255);
    const low = pathBounds(trace(slope, { ...wish, threshold: 25 }));
    const high = pathBounds(trace(slope, { ...wish, threshold: 75 }));
    expect(low.w).toBeCloseTo(15, 0);
    expect(high.w).toBeCloseTo(45, 0);
    expect(
      trace(
        picture(() => 255),
        { ...wish, threshold: 100 },
      ),
    ).toEqual([]);
  });

  it('reaches the edges of a picture that is dark there', () => {
    expect(
      pathBounds(
        trace(
          picture(() => 0),
          wish,
        ),
      ),
    ).toMatchObject({ x: 0, y: 0, w: 60, h: 60 });
  });

  it('never has more than 20,000 segments, the largest parts first', () => {
    const dots = picture((x, y) => (x % 6 < 4 && y % 6 < 4 ? 0 : 255), 600);
    const { length } = trace(dots, { ...wish, smooth: 0 });
    expect(length).toBeGreaterThan(10_000);
    expect(length).toBeLessThanOrEqual(20_000);
  });

  it('gets fewer segments the smoother it may be', () => {
    const noise = picture((x, y) => ((Math.sin(x * 12.9898 + y * 78.233) * 43758.5453) % 1) * 255);
    const tight = trace(noise, { ...wish, smooth: 0 });
    expect(trace(noise, { ...wish, smooth: 1 }).length).toBeLessThan(tight.length);
  });
});
