import { describe, expect, test } from 'vitest';
import { PATTERN_BOOK, type KnobValues } from '../../../src/core/patterns';
import { weaveParts } from '../../../src/core/patterns/anyaman';
import type { PlacedPart } from '../../../src/core/patterns/cell';
import { caneParts, octaxialOf } from '../../../src/core/patterns/mata-delapan';
import { plaitParts } from '../../../src/core/patterns/pandan';
import {
  layOutOctaxial,
  octaxialCrossings,
  strandsOf,
  type OctaxialFamily,
} from '../../../src/core/patterns/weave/octaxial';
import { lastAt, PANDAN_INKS, shapeOf, WEAVE_INKS } from './support';

/** Drafts written out by hand, not by the code that draws: 1 = warp on top. */
const DRAFTS: Readonly<Record<string, string>> = {
  sasag: '10/01',
  kepang: '1100/0110/0011/1001',
  A3T3: '111000/011100/001110/000111/100011/110001',
  'pandan wajik': '110011/011110/111100/110011/001111/100001',
  'pandan lontar': '1100/0110/0011/1001',
};

interface Woven {
  readonly key: string;
  readonly draft: string;
  readonly pitch: number;
  readonly width: number;
  readonly parts: readonly PlacedPart[];
}

function bookOf(generator: string): readonly (readonly [string, KnobValues])[] {
  return PATTERN_BOOK.filter((page) => page.generator === generator).map(
    (page) => [page.key, page.params] as const,
  );
}

const BIAXIAL: readonly Woven[] = [
  ...bookOf('anyaman@1')
    .filter(([, { weave }]) => weave !== 'mata-walik')
    .map(([key, params]) => {
      const named = String(params['weave'] === 'draft' ? params['draft'] : params['weave']);
      const width = Number(params['width']);
      return {
        key,
        draft: DRAFTS[named] ?? named,
        width,
        pitch: width + Number(params['gap']),
        parts: weaveParts(params, 7, WEAVE_INKS),
      };
    }),
  ...bookOf('pandan@1').map(([key, params]) => {
    const weave = String(params['weave']);
    const width = Number(params['width'] ?? 2);
    return {
      key,
      draft: DRAFTS[`pandan ${weave}`] ?? DRAFTS[weave]!,
      width,
      pitch: width + Number(params['gap'] ?? 0.08),
      parts: plaitParts(params, 7, PANDAN_INKS),
    };
  }),
];

/** Around a crossing's middle, within the strips. */
const AROUND = [
  [0.03, 0.07],
  [-0.34, -0.3],
  [0.3, -0.34],
  [0.34, 0.3],
  [-0.3, 0.34],
] as const;

function owners(parts: readonly PlacedPart[]): (x: number, y: number) => string | null {
  const shapes = parts.map(({ path }) => shapeOf(path.path));
  return (x, y) => {
    const at = lastAt(shapes, x, y);
    return at === null || at < 0 ? null : (parts[at]!.owner ?? 'ground');
  };
}

describe.each(BIAXIAL.map((woven) => [woven.key, woven] as const))('%s', (_, woven) => {
  test('at every crossing of its repeat the strip painted last is the one its draft lifts', () => {
    const rows = woven.draft.split('/');
    const top = owners(woven.parts);
    let seen = 0;
    for (let row = 0; row < rows.length; row++) {
      const line = rows[row]!;
      for (let column = 0; column < line.length; column++) {
        const wanted = line[column] === '1' ? `warp ${column}` : `weft ${row}`;
        for (const [dx, dy] of AROUND) {
          const shown = top(
            (column + 0.5) * woven.pitch + dx * woven.width,
            (row + 0.5) * woven.pitch + dy * woven.width,
          );
          if (shown === null) continue;
          seen += 1;
          expect(shown, `row ${row}, column ${column}`).toBe(wanted);
        }
      }
    }
    // Points on the edge of a fibre are too close to call; every crossing has at least one that is not.
    expect(seen).toBeGreaterThan(2.5 * rows.length * rows[0]!.length);
  });
});

describe('mata walik', () => {
  const params = { weave: 'mata-walik', width: 2.4, eye: 6 };
  /** Level over rising, rising over falling, falling over level. */
  const OVER: Readonly<Record<string, string>> = {
    'third warp': 'third',
    'warp weft': 'warp',
    'third weft': 'weft',
  };

  test('at every place where two strips are painted the cyclic rule holds', () => {
    const parts = weaveParts(params, 7, WEAVE_INKS);
    const bodies = weaveParts({ ...params, fibre: 0, shade: 0 }, 7, WEAVE_INKS);
    const shapes = bodies.map(({ path }) => shapeOf(path.path));
    const top = owners(parts);
    const seen = new Set<string>();
    for (let x = 0.11; x < 26; x += 0.31) {
      for (let y = 0.07; y < 24; y += 0.29) {
        const here = new Set(
          bodies.flatMap(({ owner }, i) =>
            owner && lastAt([shapes[i]!], x, y) === 0 ? [owner] : [],
          ),
        );
        const families = [...new Set([...here].map((owner) => owner.split(' ')[0]!))].sort();
        if (families.length !== 2) continue;
        const shown = top(x, y);
        if (shown === null) continue;
        seen.add([...here].sort().join(' × '));
        expect(shown.split(' ')[0], `${families.join(' × ')} at ${x}, ${y}`).toBe(
          OVER[families.join(' ')],
        );
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});

describe.each([{}, { width: 1, eye: 9 }, { width: 3, eye: 3 }])('a cane seat (%j)', (params) => {
  const plan = layOutOctaxial(octaxialOf(params, 7));
  const crossings = octaxialCrossings(plan);

  test('at every crossing the strand painted last is the one that is over', () => {
    const top = owners(caneParts(params, 7, WEAVE_INKS));
    let seen = 0;
    for (const { at, over } of crossings) {
      const [x, y] = [at.x + 0.03, at.y + 0.01].map(
        (v) => ((v % plan.size.width) + plan.size.width) % plan.size.width,
      );
      const shown = top(x!, y!);
      if (shown === null) continue;
      seen += 1;
      expect(shown).toBe(`${over.family} ${over.index}`);
    }
    expect(seen).toBeGreaterThan(crossings.length * 0.9);
  });

  test('every strand goes over, under, over', () => {
    const side = plan.size.width;
    const along: Readonly<Record<OctaxialFamily, (p: { x: number; y: number }) => number>> = {
      warp: ({ y }) => y,
      weft: ({ x }) => x,
      rising: ({ x }) => x,
      falling: ({ x }) => x,
    };
    for (const strand of strandsOf(plan)) {
      const is = (s: { family: string; index: number }): boolean =>
        s.family === strand.family && s.index === strand.index;
      const line = crossings
        .filter(({ over, under }) => is(over) || is(under))
        .map((c) => ({ s: (along[strand.family](c.at) + 4 * side) % side, over: is(c.over) }))
        .sort((a, b) => a.s - b.s);
      expect(line.length % 2).toBe(0);
      line.forEach((c, i) => expect(c.over).not.toBe(line[(i + 1) % line.length]!.over));
    }
  });
});
