import { describe, expect, it } from 'vitest';
import { process, type Ink } from '../../src/core/color';
import { brandOf, withBrand, withoutBrand } from '../../src/ui/editor/colour/brand';
import { NO_PREFERENCES, parsePreferences } from '../../src/ui/home/preferences';

const green = { name: 'Daun', ink: process(80, 45, 70, 60) };
const spot: Ink = {
  kind: 'spot',
  name: 'PANTONE 348 C',
  tint: 100,
  alternate: { c: 96, m: 2, y: 100, k: 12 },
};

describe('the inks of a brand', () => {
  it('are kept as they are, each once, and beside all else that is kept', () => {
    const kept = withBrand(withBrand({ favourites: ['a-b'], pxPerMm: 4 }, green), {
      name: 'Hijau merek',
      ink: spot,
    });
    const read = parsePreferences(JSON.parse(JSON.stringify(withBrand(kept, green))));
    expect(read).toMatchObject({ favourites: ['a-b'], pxPerMm: 4 });
    expect(brandOf(read!)).toEqual([green, { name: 'Hijau merek', ink: spot }]);
    expect(brandOf(withoutBrand(read!, green.ink))).toEqual([{ name: 'Hijau merek', ink: spot }]);
  });

  it('are none on a device that never kept any', () => {
    expect(brandOf(parsePreferences({ favourites: [], pxPerMm: null })!)).toEqual([]);
  });

  it('are only those that this version can read', () => {
    const broken: readonly unknown[] = [
      null,
      'merah',
      { name: 'a' },
      { name: 'a', ink: { kind: 'process', c: 10, m: 10, y: 10 } },
      { name: 'a', ink: { kind: 'process', c: 10, m: 10, y: 10, k: 101 } },
      { name: 'a', ink: { ...spot, alternate: null } },
      { name: 'a', ink: { kind: 'rgb', r: 256, g: 0, b: 0 } },
      { name: 7, ink: green.ink },
    ];
    expect(brandOf({ ...NO_PREFERENCES, brand: [...broken, green] })).toEqual([green]);
  });

  it('are a few dozen at most', () => {
    let preferences = NO_PREFERENCES;
    for (let i = 0; i < 99; i++) {
      preferences = withBrand(preferences, { name: `${i}`, ink: process(i, 0, 0, 0) });
    }
    expect(brandOf(preferences)).toHaveLength(48);
  });
});
