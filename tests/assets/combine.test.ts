import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { combine as combined, type Area } from '../../src/assets/combine';
import {
  ellipsePath,
  frameMatrix,
  outlineBounds,
  rectPath,
  starPath,
  transformPath,
} from '../../src/core/geometry';
import type { Box, Frame, Path } from '../../src/core/geometry';

/** The area that a path encloses, holes taken off; parts must not cross. In mm². */
function areaOf(path: Path): number {
  let [sum, x, y, startX, startY] = [0, 0, 0, 0, 0];
  const to = (nx: number, ny: number): void => {
    sum += x * ny - nx * y;
    [x, y] = [nx, ny];
  };
  for (const s of path) {
    if (s[0] === 'M') [x, y, startX, startY] = [s[1], s[2], s[1], s[2]];
    else if (s[0] === 'L') to(s[1], s[2]);
    else if (s[0] === 'Z') to(startX, startY);
    else {
      const [x0, y0] = [x, y];
      for (let i = 1; i <= 64; i++) {
        const [t, u] = [i / 64, 1 - i / 64];
        const at = (a: number, b: number, c: number, d: number): number =>
          u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d;
        to(at(x0, s[1], s[3], s[5]), at(y0, s[2], s[4], s[6]));
      }
    }
  }
  return Math.abs(sum / 2);
}

function combine(how: Parameters<typeof combined>[0], areas: readonly Area[]): Path {
  const path = combined(how, areas);
  if (!path) throw new Refused('no outline found');
  return path;
}

class Refused extends Error {}

/** Of these many random pairs a few may be refused with a sentence; none may come out wrong. */
const MOST_REFUSED = 12;
let refused = 0;
afterAll(() => expect(refused).toBeLessThanOrEqual(MOST_REFUSED));

/** A check of what came out, where something did. */
function unlessRefused(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refused++;
  }
}

const whole = (path: Path): Area => ({ path, fillRule: 'nonzero' });
const square = (x: number, y: number, side: number): Area =>
  whole(rectPath({ x, y, w: side, h: side }));

describe('squares', () => {
  const [a, b] = [square(0, 0, 10), square(5, 5, 10)];

  it('have the areas that one counts by hand', () => {
    expect(areaOf(combine('unite', [a, b]))).toBeCloseTo(175, 6);
    expect(areaOf(combine('subtract', [a, b]))).toBeCloseTo(75, 6);
    expect(areaOf(combine('intersect', [a, b]))).toBeCloseTo(25, 6);
    expect(areaOf(combine('exclude', [a, b]))).toBeCloseTo(150, 6);
  });

  it('leave a hole, a part apart, or nothing', () => {
    const hole = combine('subtract', [a, square(2, 2, 3)]);
    expect(hole.filter(([command]) => command === 'M')).toHaveLength(2);
    expect(areaOf(hole)).toBeCloseTo(91, 6);
    expect(areaOf(combine('unite', [a, square(20, 0, 5)]))).toBeCloseTo(125, 6);
    expect(combine('intersect', [a, square(20, 0, 5)])).toEqual([]);
    expect(combine('subtract', [a, a])).toEqual([]);
    expect(areaOf(combine('unite', [a, a]))).toBeCloseTo(100, 6);
  });

  it('of more than two: subtracted all from the lowest, shared by all', () => {
    const c = square(9, 9, 4);
    expect(areaOf(combine('subtract', [a, b, c]))).toBeCloseTo(75, 6);
    expect(areaOf(combine('intersect', [a, b, c]))).toBeCloseTo(1, 6);
    // An odd number of them: 100 + 100 + 16, less what two share, and the corner of all three.
    expect(areaOf(combine('exclude', [a, b, c]))).toBeCloseTo(216 - 2 * (25 + 1 + 16) + 4, 6);
  });

  it('count by their own rule: a hole in one is a hole', () => {
    const ring: Area = {
      path: [...rectPath({ x: 0, y: 0, w: 10, h: 10 }), ...rectPath({ x: 2, y: 2, w: 6, h: 6 })],
      fillRule: 'evenodd',
    };
    expect(areaOf(combine('intersect', [ring, square(0, 0, 5)]))).toBeCloseTo(25 - 9, 6);
  });
});

describe('outlines that only touch, as snapping makes them', () => {
  const box = (x: number, y: number, w = 10, h = 10) => ({ x, y, w, h });
  const square = rectPath(box(0, 0));
  const disc = ellipsePath(box(0, 0));
  const cases: readonly (readonly [string, Path, Path, number])[] = [
    ['side by side', square, rectPath(box(10, 0)), 0],
    ['by a part of a side', square, rectPath(box(10, 3, 10, 3)), 0],
    ['at a corner', square, rectPath(box(10, 10)), 0],
    ['a disc on a square', square, ellipsePath(box(0, 10)), 0],
    ['a small disc on a side', square, ellipsePath(box(2, 10, 3, 3)), 0],
    ['two discs', disc, ellipsePath(box(10, 0)), 0],
    ['a disc in a square', square, disc, 25 * Math.PI],
    ['a flat disc in a disc', disc, ellipsePath(box(2, 0, 6, 10)), 15 * Math.PI],
    ['one twice', disc, disc, 25 * Math.PI],
    ['a square on the same edge', square, rectPath(box(0, 2, 4, 4)), 16],
  ];

  it.each(cases)('%s', (_, a, b, shared) => {
    for (const [first, second] of [
      [a, b],
      [b, a],
    ] as const) {
      const areas = [whole(first), whole(second)];
      const sum = areaOf(first) + areaOf(second);
      expect(Math.abs(areaOf(combine('intersect', areas)) - shared)).toBeLessThan(0.05);
      expect(Math.abs(areaOf(combine('unite', areas)) - (sum - shared))).toBeLessThan(0.05);
      expect(Math.abs(areaOf(combine('exclude', areas)) - (sum - 2 * shared))).toBeLessThan(0.05);
      const left = areaOf(combine('subtract', areas));
      expect(Math.abs(left - (areaOf(first) - shared))).toBeLessThan(0.05);
    }
  });

  it('leave nothing to share: no sliver', () => {
    expect(combine('intersect', [whole(square), whole(ellipsePath(box(0, 10)))])).toEqual([]);
  });
});

it('keeps curves as curves', () => {
  const circle = whole(ellipsePath({ x: 0, y: 0, w: 20, h: 20 }));
  const half = combine('intersect', [circle, square(0, -5, 10)]);
  expect(half.filter(([command]) => command === 'C').length).toBeGreaterThan(0);
  expect(half.length).toBeLessThan(10);
  expect(areaOf(half)).toBeGreaterThan(10);
});

describe('random shapes, turned', () => {
  const length = fc.double({ min: 4, max: 40, noNaN: true });
  const frame: fc.Arbitrary<Frame> = fc.record({
    x: fc.double({ min: -10, max: 30, noNaN: true }),
    y: fc.double({ min: -10, max: 30, noNaN: true }),
    w: length,
    h: length,
    rotation: fc.integer({ min: 0, max: 359 }),
  });
  const shape = fc
    .tuple(fc.constantFrom('rectangle', 'ellipse', 'star'), frame)
    .map(([kind, f]) => {
      const box = { x: 0, y: 0, w: f.w, h: f.h };
      const path =
        kind === 'star'
          ? starPath(box, 5, 0.5)
          : kind === 'ellipse'
            ? ellipsePath(box)
            : rectPath(box);
      return whole(transformPath(frameMatrix(f), path));
    });

  it('keep to the laws of areas', () => {
    let met = 0;
    fc.assert(
      fc.property(shape, shape, (a, b) =>
        unlessRefused(() => {
          const [sa, sb] = [areaOf(a.path), areaOf(b.path)];
          const near = 1e-3 * (sa + sb);
          const united = areaOf(combine('unite', [a, b]));
          const shared = areaOf(combine('intersect', [a, b]));
          const either = areaOf(combine('exclude', [a, b]));
          const left = areaOf(combine('subtract', [a, b]));
          if (shared > 0) met++;
          expect(united).toBeGreaterThanOrEqual(Math.max(sa, sb) - near);
          expect(shared).toBeLessThanOrEqual(Math.min(sa, sb) + near);
          expect(Math.abs(either - (united - shared))).toBeLessThan(near);
          expect(Math.abs(united - (sa + sb - shared))).toBeLessThan(near);
          expect(Math.abs(left - (sa - shared))).toBeLessThan(near);
        }),
      ),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(50);
  });

  it('come to the same whichever is first, and stay within both boxes', () => {
    fc.assert(
      fc.property(shape, shape, (a, b) =>
        unlessRefused(() => {
          const path = combine('unite', [a, b]);
          expect(areaOf(combine('unite', [b, a]))).toBeCloseTo(areaOf(path), 2);
          const [box, whole] = [outlineBounds(path), outlineBounds([...a.path, ...b.path])];
          expect(box.w).toBeCloseTo(whole.w, 2);
          expect(box.h).toBeCloseTo(whole.h, 2);
        }),
      ),
      { numRuns: 60 },
    );
  });
});

describe('random shapes on a grid, where sides and corners meet', () => {
  const side = fc.integer({ min: 1, max: 6 });
  const at = fc.integer({ min: 0, max: 6 });
  const outline = fc
    .tuple(
      fc.constantFrom(rectPath, ellipsePath, (box: Box) => starPath(box, 5, 0.5)),
      fc.record({ x: at, y: at, w: side, h: side }),
    )
    .map(([draw, box]) => draw(box));

  /** Corners along a path: curves as short lines. */
  function rings(path: Path): (readonly [number, number])[][] {
    const out: (readonly [number, number])[][] = [];
    for (const s of path) {
      if (s[0] === 'M') out.push([[s[1], s[2]]]);
      else if (s[0] === 'L') out.at(-1)!.push([s[1], s[2]]);
      else if (s[0] === 'C') {
        const [x, y] = out.at(-1)!.at(-1)!;
        for (let i = 1; i <= 32; i++) {
          const [t, u] = [i / 32, 1 - i / 32];
          const on = (a: number, b: number, c: number, d: number): number =>
            u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d;
          out.at(-1)!.push([on(x, s[1], s[3], s[5]), on(y, s[2], s[4], s[6])]);
        }
      }
    }
    return out;
  }

  function isIn(path: Path, px: number, py: number): boolean {
    let inside = false;
    for (const ring of rings(path)) {
      ring.forEach(([ax, ay], i) => {
        const [bx, by] = ring[(i + 1) % ring.length]!;
        if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      });
    }
    return inside;
  }

  const RULES = {
    unite: (flags: readonly boolean[]) => flags.some(Boolean),
    subtract: ([first, ...rest]: readonly boolean[]) => !!first && !rest.some(Boolean),
    intersect: (flags: readonly boolean[]) => flags.every(Boolean),
    exclude: (flags: readonly boolean[]) => flags.filter(Boolean).length % 2 === 1,
  };

  it.each(Object.keys(RULES) as (keyof typeof RULES)[])('%s: every point agrees', (how) => {
    fc.assert(
      fc.property(fc.array(outline, { minLength: 2, maxLength: 4 }), (paths) =>
        unlessRefused(() => {
          const path = combine(how, paths.map(whole));
          for (let i = 0; i < 36; i++) {
            const [x, y] = [(i % 6) * 2 + 0.37, Math.floor(i / 6) * 2 + 0.61];
            const near = [-0.02, 0, 0.02].map((by) =>
              paths.map((each) => isIn(each, x + by, y + by)),
            );
            const isClear = near.every((flags) => flags.every((flag, n) => flag === near[1]![n]));
            if (isClear) expect(isIn(path, x, y)).toBe(RULES[how](near[1]!));
          }
        }),
      ),
      { numRuns: 60 },
    );
  });
});
