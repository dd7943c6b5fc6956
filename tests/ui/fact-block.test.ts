import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersection, grow, contains, IDENTITY, type Box } from '../../src/core/geometry';
import type { Scene, SceneItem } from '../../src/core/scene';
import { freePlace } from '../../src/ui/editor/free-place';
import { smallLook } from '../../src/ui/editor/small-look';
import { aDocument, aPanel, aStyle, aText } from '../support/builders';

const panel = aPanel();
const WIDE = { w: 36, h: 8 };
const SAFE = { x: 3, y: 3, w: 54, h: 84 };

/** Pictures at boxes of the panel, then what is said of others. */
function aScene(boxes: readonly Box[], more: readonly SceneItem[] = [], of = panel): Scene {
  const items = boxes.map(({ x, y, w, h }) => ({
    ...{ kind: 'image', nodeId: 'image', role: null, frame: { w, h } },
    matrix: [1, 0, 0, 1, x, y],
  }));
  return { trim: [of.width, of.height], items: [...items, ...more] } as unknown as Scene;
}

function plain({ x, y, w, h }: Box): SceneItem {
  const path = [['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']];
  const fill = { kind: 'process', c: 0, m: 0, y: 0, k: 10 };
  return {
    kind: 'path',
    nodeId: 'p',
    role: null,
    matrix: IDENTITY,
    path,
    fill,
  } as unknown as SceneItem;
}

describe('a new block of facts', () => {
  it('looks as most of the panel’s small facts do, not as the smallest style', () => {
    const styles = [
      aStyle({ id: 'head', size: 12 }),
      aStyle({ id: 'body', size: 2.4 }),
      aStyle({ id: 'tiny', size: 1.2 }),
    ];
    const small = { style: 'body', overrides: { size: 2, tracking: 20 } };
    const nodes = [
      aText({ id: 'a', fact: 'name', style: 'head' }),
      aText({ id: 'b', fact: 'net', ...small }),
      aText({ id: 'c', fact: 'storage', ...small }),
      aText({ id: 'd', fact: 'batch' }),
      aText({ id: 'e', text: 'Asli', style: 'tiny' }),
    ];
    const panels = [panel, aPanel({ id: 'back', name: 'Belakang' })];
    const document = aDocument({ styles, nodes, panels });
    expect(smallLook(document, 'front')).toEqual(small);
    expect(smallLook(document, 'back')).toEqual(small);
    expect(smallLook(aDocument({ styles }), 'front')).toEqual({ style: 'tiny' });
  });

  it('lies in the middle where that is free, else beside what is there, narrower if it must', () => {
    const middle = { x: 12, y: 41, ...WIDE };
    expect(freePlace(panel, aScene([]), [WIDE])).toEqual(middle);
    const beside = freePlace(panel, aScene([{ x: 0, y: 40, w: 60, h: 10 }]), [WIDE]);
    expect(beside.y + beside.h <= 39 || beside.y >= 51).toBe(true);
    expect(beside.x).toBe(12);
    const walls = aScene([
      { x: 0, y: 0, w: 27, h: 90 },
      { x: 51, y: 0, w: 9, h: 90 },
    ]);
    const narrow = freePlace(panel, walls, [WIDE, { w: 20, h: 14 }]);
    expect([narrow.w, narrow.x >= 28, narrow.x <= 30]).toEqual([20, true, true]);
  });

  it('lies on a ground or a plaque, but on no rule and no letters', () => {
    const middle = { x: 12, y: 41, ...WIDE };
    const plaque = plain({ x: 5, y: 30, w: 50, h: 30 });
    const grounds = [plain({ x: -3, y: -3, w: 66, h: 96 }), plaque];
    expect(freePlace(panel, aScene([], grounds), [WIDE])).toEqual(middle);
    const rule = plain({ x: 5, y: 45, w: 50, h: 0 });
    expect(freePlace(panel, aScene([], [...grounds, rule]), [WIDE]).y).not.toBe(41);
    // A frame of 60 mm with a line of 20 mm is empty beside it.
    const glyphs = [
      { x: 0, y: 4 },
      { x: 18, y: 4 },
    ];
    const line = { kind: 'glyphs', size: 3, glyphs, frame: { w: 60, h: 40 }, role: null };
    const text = { ...line, nodeId: 't', matrix: [1, 0, 0, 1, 12, 41] } as unknown as SceneItem;
    const { y } = freePlace(panel, aScene([], [text]), [WIDE]);
    expect(y <= 32 || (y >= 46 && y < 55)).toBe(true);
  });

  it('stays within a round label', () => {
    const round = aPanel({ width: 60, height: 60, shape: { kind: 'ellipse' } });
    const scene = aScene([{ x: 10, y: 20, w: 40, h: 20 }], [], round);
    const { x, y, w, h } = freePlace(round, scene, [{ w: 20, h: 6 }]);
    for (const [cx, cy] of [
      [x, y],
      [x + w, y],
      [x, y + h],
      [x + w, y + h],
    ] as const) {
      expect(Math.hypot(cx - 30, cy - 30)).toBeLessThanOrEqual(27.001);
    }
    expect(y + h <= 19 || y >= 41).toBe(true);
  });

  it('never leaves the safe area, and lies on something only where there is no room', () => {
    const box = fc.record({
      ...{ x: fc.integer({ min: -5, max: 55 }), y: fc.integer({ min: -5, max: 85 }) },
      ...{ w: fc.integer({ min: 1, max: 30 }), h: fc.integer({ min: 1, max: 30 }) },
    });
    const size = { w: 20, h: 8 };
    const isOnSome = (boxes: readonly Box[], it: Box): boolean =>
      boxes.some((each) => intersection(grow(each, 0.99), it) !== null);
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
        const found = freePlace(panel, aScene(boxes), [size]);
        expect(contains(SAFE, found, 0.001)).toBe(true);
        if (!isOnSome(boxes, found)) return;
        const places = [5, 20, 35].flatMap((x) =>
          [5, 22, 41, 60, 77].map((y) => ({ x, y, ...size })),
        );
        expect(places.filter((place) => !isOnSome(boxes, grow(place, 2)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
