import { describe, expect, it } from 'vitest';
import { process as cmyk } from '../../src/core/color';
import { frameMatrix, rectPath, translation } from '../../src/core/geometry';
import type { SceneItem } from '../../src/core/scene';
import { groundOf } from '../../src/print/preflight/ground';
import { aFill, aPicture } from '../support/print';

const RED = cmyk(0, 90, 80, 0);
const BOX = { x: 10, y: 10, w: 20, h: 12 };
const whole = aFill(rectPath({ x: 0, y: 0, w: 60, h: 40 }), cmyk(10, 0, 0, 0));
const tight = aFill(rectPath(BOX), RED);

describe('what lies beneath a box', () => {
  it.each<[string, readonly SceneItem[], ReturnType<typeof groundOf>]>([
    ['nothing', [], 'stock'],
    ['an area of one ink under all of it', [whole], whole.fill as typeof RED],
    ['the topmost of two', [whole, tight], RED],
    ['an area that ends within it', [aFill(rectPath({ ...BOX, w: 19 }), RED)], 'mixed'],
    ['a picture', [whole, aPicture({ matrix: translation(12, 12) })], 'mixed'],
    ['one that begins where it ends', [aFill(rectPath({ ...BOX, x: 30 }), RED)], 'stock'],
    ['what only the editor shows', [whole, { ...tight, role: 'hatch' }], whole.fill as typeof RED],
  ])('%s', (_, below, ground) => {
    expect(groundOf(BOX, below, [])).toEqual(ground);
  });

  it('does not hang on the rounding of places', () => {
    // Turned by a right angle, corners come out a hair beside where they are written.
    for (const rotation of [90, 180, 270]) {
      const frame = { x: 14, y: 6, w: 12, h: 20, rotation };
      const upright = { x: 10, y: 10, w: 20, h: 12, rotation };
      const placed = rotation === 180 ? upright : frame;
      const path = rectPath({ x: 0, y: 0, w: placed.w, h: placed.h });
      const turned = aFill(path, RED, { matrix: frameMatrix(placed) });
      expect(groundOf(BOX, [whole, turned], [])).toEqual(RED);
    }
    for (const by of [-1e-9, 1e-9]) {
      const moved = { ...tight, matrix: translation(by, by) };
      expect(groundOf(BOX, [whole, moved], [])).toEqual(RED);
      const beside = aFill(rectPath({ ...BOX, x: 30 }), RED, { matrix: translation(by, 0) });
      expect(groundOf(BOX, [beside], [])).toBe('stock');
    }
  });
});
