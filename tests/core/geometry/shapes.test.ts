import { describe, expect, it } from 'vitest';
import {
  begunOnSides,
  isClosed,
  pathBounds,
  regularPolygonPath,
  roundedRectPath,
  starPath,
  type Path,
} from '../../../src/core/geometry';

const BOX = { x: 1, y: 2, w: 30, h: 20 };

/** How far each corner is from the middle, in radii of the ellipse that fills the box. */
function radii(path: Path): number[] {
  const [cx, cy] = [BOX.x + BOX.w / 2, BOX.y + BOX.h / 2];
  return path
    .filter((s) => s[0] !== 'Z')
    .map((s) => Math.hypot(((s[1] as number) - cx) / 15, ((s[2] as number) - cy) / 10));
}

describe('a polygon', () => {
  it.each([3, 6, 24])('has %i corners on the ellipse that fills its frame', (sides) => {
    const found = radii(regularPolygonPath(BOX, sides));
    expect(found).toHaveLength(sides);
    for (const radius of found) expect(radius).toBeCloseTo(1, 9);
  });

  it('stands on its side with one corner at the top', () => {
    expect(regularPolygonPath(BOX, 3)[0]).toEqual(['M', 16, 2]);
  });
});

describe('a star', () => {
  it('goes by turns to the ellipse and to the share of it that is asked', () => {
    const found = radii(starPath(BOX, 5, 0.4));
    expect(found).toHaveLength(10);
    found.forEach((radius, i) => expect(radius).toBeCloseTo(i % 2 === 0 ? 1 : 0.4, 9));
  });
});

describe('a rectangle with corners of their own', () => {
  it('is the rounded rectangle where all are alike', () => {
    const alike = roundedRectPath(BOX, [4, 4, 4, 4]);
    const known = roundedRectPath(BOX, 4);
    expect(alike.map(([type]) => type)).toEqual(known.map(([type]) => type));
    alike.flat().forEach((value, i) => {
      if (typeof value === 'number') expect(value).toBeCloseTo(known.flat()[i] as number, 9);
    });
  });

  it('keeps a sharp corner sharp', () => {
    const path = roundedRectPath(BOX, [0, 5, 0, 0]);
    expect(path.filter(([type]) => type === 'C')).toHaveLength(1);
    expect(path).toContainEqual(['M', 1, 2]);
    expect(path).toContainEqual(['L', 31, 22]);
  });

  it('makes all smaller alike where two do not fit on a side', () => {
    const path = roundedRectPath(BOX, [30, 10, 0, 0]);
    // 30 + 10 on 30 mm, and 30 on 20 mm: two thirds of each.
    expect(path[0]).toEqual(['M', 21, 2]);
    expect(path[1]![1]).toBeCloseTo(31 - 10 * (2 / 3), 9);
    expect(pathBounds(path)).toEqual(BOX);
  });
});

it('knows a closed path from one with an open part', () => {
  const open: Path = [
    ['M', 0, 0],
    ['L', 1, 0],
  ];
  expect(isClosed(regularPolygonPath(BOX, 5))).toBe(true);
  expect(isClosed([...regularPolygonPath(BOX, 5), ...open])).toBe(false);
  expect(isClosed(open)).toBe(false);
});

it('begins a closed part in the middle of a side, and leaves the rest as it is', () => {
  const open: Path = [
    ['M', 0, 0],
    ['L', 4, 0],
  ];
  const square: Path = [['M', 0, 0], ['L', 4, 0], ['L', 4, 4], ['L', 0, 4], ['Z']];
  expect(begunOnSides([...open, ...square])).toEqual([
    ...open,
    ['M', 2, 0],
    ['L', 4, 0],
    ['L', 4, 4],
    ['L', 0, 4],
    ['L', 0, 0],
    ['Z'],
  ]);
});
