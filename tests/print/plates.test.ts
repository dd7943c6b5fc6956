import { beforeAll, describe, expect, it } from 'vitest';
import { process as cmyk, type Ink } from '../../src/core/color';
import { rectPath } from '../../src/core/geometry';
import type { SceneItem } from '../../src/core/scene';
import { exportPdf, type ExportResources, type PdfProfile } from '../../src/print';
import { inkAt, plates, type Grey } from '../support/pdf-tools';
import { aFill, aJob, aLine, aScene, aStroke, MARGIN, printResources } from '../support/print';

const DPI = 300;
const BLACK = cmyk(0, 0, 0, 100);
const GROUND = aFill(rectPath({ x: -3, y: -3, w: 46, h: 36 }), cmyk(0, 60, 80, 0));

let resources: ExportResources;
beforeAll(async () => {
  resources = await printResources();
});

type Plates = (name: string, x: number, y: number) => number;

/** Ink in percent on a plate at panel mm. */
async function separated(items: readonly SceneItem[], profile: PdfProfile): Promise<Plates> {
  const result = await exportPdf(aJob({ profile }), [aScene({ items })], resources);
  if (!result.ok) throw new Error('blocked');
  const found: ReadonlyMap<string, Grey> = plates(result.bytes, DPI);
  return (name, x, y) => inkAt(found.get(name)!, DPI, x + MARGIN, y + MARGIN);
}

/** A square of 10 × 10 mm at (10, 10); its middle is (15, 15). */
function square(ink: Ink): SceneItem {
  return aFill(rectPath({ x: 10, y: 10, w: 10, h: 10 }), ink);
}

describe.each(['press', 'curves'] as const)('on the plates of %s', (profile) => {
  it('black text is on Black alone and the ground runs on beneath it', async () => {
    const stem = await aLine('I', [10, 20], { size: 16 });
    const at = await separated([GROUND, stem], profile);
    const x = 10 + 16 * 0.19;
    expect(at('Black', x, 15)).toBeCloseTo(100, 0);
    expect(at('Magenta', x, 15)).toBeCloseTo(60, 0);
    expect(at('Yellow', x, 15)).toBeCloseTo(80, 0);
    expect(at('Cyan', x, 15)).toBe(0);
  });

  it('a black rule overprints', async () => {
    const rule = aFill(
      [
        ['M', 0, 15],
        ['L', 40, 15],
      ],
      BLACK,
      { fill: null, stroke: aStroke(1, BLACK) },
    );
    const at = await separated([GROUND, rule], profile);
    expect(at('Black', 20, 15)).toBeCloseTo(100, 0);
    expect(at('Magenta', 20, 15)).toBeCloseTo(60, 0);
  });

  it('a black field knocks out', async () => {
    const at = await separated([GROUND, square(BLACK)], profile);
    expect(at('Black', 15, 15)).toBeCloseTo(100, 0);
    expect(at('Magenta', 15, 15)).toBe(0);
  });

  it('white knocks out, as text too', async () => {
    const stem = await aLine('I', [25, 20], { size: 16, ink: cmyk(0, 0, 0, 0) });
    const at = await separated([GROUND, square(cmyk(0, 0, 0, 0)), stem], profile);
    for (const plate of ['Cyan', 'Magenta', 'Yellow', 'Black']) {
      expect(at(plate, 15, 15), plate).toBe(0);
      expect(at(plate, 25 + 16 * 0.19, 15), plate).toBe(0);
    }
  });

  it('grey is a tint of black alone and knocks out, as text and as a screen colour too', async () => {
    const stem = await aLine('I', [25, 20], { size: 16, ink: cmyk(0, 0, 0, 40) });
    const neutral = aFill(rectPath({ x: 0, y: 0, w: 8, h: 8 }), {
      kind: 'rgb',
      r: 128,
      g: 128,
      b: 128,
    });
    const at = await separated([GROUND, square(cmyk(0, 0, 0, 40)), stem, neutral], profile);
    for (const [x, y, k] of [
      [15, 15, 40],
      [25 + 16 * 0.19, 15, 40],
      [4, 4, 49.8],
    ] as const) {
      expect(Math.abs(at('Black', x, y) - k)).toBeLessThan(1);
      expect(at('Magenta', x, y)).toBe(0);
    }
  });

  it('a spot has a plate of its own at its tint', async () => {
    const spot = {
      kind: 'spot',
      name: 'Emas',
      tint: 70,
      alternate: { c: 0, m: 20, y: 80, k: 10 },
    } as const;
    const at = await separated([GROUND, square(spot)], profile);
    expect(Math.abs(at('Emas', 15, 15) - 70)).toBeLessThan(1);
    expect(at('Magenta', 15, 15)).toBe(0);
    expect(at('Emas', 5, 5)).toBe(0);
  });

  it('crop marks are on every plate, outside the bleed, and art ends at the bleed', async () => {
    const huge = aFill(rectPath({ x: -100, y: -100, w: 300, h: 300 }), cmyk(50, 0, 0, 0));
    const spot = {
      kind: 'spot',
      name: 'Emas',
      tint: 100,
      alternate: { c: 0, m: 20, y: 80, k: 10 },
    } as const;
    const at = await separated([huge, square(spot)], profile);
    // The line lies on the border of two pixels at most.
    const inkOnMark = (plate: string): number =>
      Math.max(...[-0.05, 0, 0.05].map((d) => at(plate, d, -7)));
    for (const plate of ['Cyan', 'Magenta', 'Yellow', 'Black', 'Emas']) {
      expect(inkOnMark(plate), plate).toBe(100);
    }
    expect(at('Cyan', -2.8, 15)).toBeCloseTo(50, 0);
    expect(at('Cyan', -3.2, 15)).toBe(0);
    expect(at('Black', 0, -4)).toBe(0);
  });
});
