import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { process } from '../../../src/core/color';
import { kawungPetals } from '../../../src/core/patterns/batik/kawung';
import { inOval } from '../../../src/core/patterns/batik/hand';
import { cloudLimbs, contourAt, limbOutline } from '../../../src/core/patterns/batik/mega';
import { nitikMark } from '../../../src/core/patterns/batik/nitik';
import { batik } from '../../../src/core/patterns/batik';
import { BATIK_INKS, inkOn, NEIGHBOURS, shapeOf } from './support';

const SIZE = { w: 60, h: 40 };

describe('kawung', () => {
  test('tips of four petals meet at the middle of every repeat, and all but touch', () => {
    for (const size of [3, 11, 60]) {
      const tips = kawungPetals(size, 0, 0).flatMap((petal) =>
        [-1, 1].map((end) => inOval(petal, end * petal.a, 0)),
      );
      for (const [x, y] of [
        [0.5, 0.5],
        [0, 0],
      ] as const) {
        const near = tips.map((p) => Math.hypot(p.x - x * size, p.y - y * size));
        expect(Math.min(...near)).toBeLessThan(0.04 * size);
      }
      expect(
        tips.filter((p) => Math.hypot(p.x - size / 2, p.y - size / 2) < 0.04 * size),
      ).toHaveLength(4);
    }
  });

  test('without a hand it is the same turned by a quarter', () => {
    const params = { motif: 'kawung', hand: 0, isen: 'none' };
    const cell = batik.draw(params, 0, BATIK_INKS, SIZE);
    const shapes = cell.paths.map(({ path }) => shapeOf(path));
    for (let i = 0; i < 120; i++) {
      const [x, y] = [(i * 1.37) % 33, (i * 2.71) % 33] as const;
      const here = inkOn(cell, shapes, NEIGHBOURS, [x, y]);
      const turned = inkOn(cell, shapes, NEIGHBOURS, [33 - y, x]);
      if (here && turned) expect(turned).toEqual(here);
    }
  });
});

describe('mega mendung', () => {
  test('contours are parallels: everything on one lies as far from the limb as on any other', () => {
    const limbs = cloudLimbs({ size: 40, unrest: 1, seed: 3 }, { x: 20, y: 10 }, 1);
    const steps = [0, 1, 2, 3, 4, 5, 6].map((i) => contourAt(40, i, 7));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(steps.at(-1)).toBe(0);
    for (const limb of limbs) {
      const core = limbOutline(limb, 0);
      for (const by of steps.slice(0, -1)) {
        for (const p of limbOutline(limb, by)) {
          const gap = Math.min(...core.map((q, i) => segment(p, q, core[(i + 1) % core.length]!)));
          expect(gap).toBeCloseTo(by, 1);
        }
      }
    }
  });

  test.each([5, 6, 7, 8, 9])('%i tones go one way from the dark ink to the pale one', (layers) => {
    const inks = {
      ...BATIK_INKS,
      motif: [process(0, 90, 80, 0), process(100, 80, 0, 40)],
      wax: [process(0, 0, 10, 0)],
    };
    const { paths } = batik.draw({ motif: 'mega-mendung', layers }, 1, inks, SIZE);
    const tones = paths.slice(2).map(({ ink }) => (ink.kind === 'process' ? ink.c : Number.NaN));
    expect(tones).toHaveLength(layers);
    expect(tones[0]).toBe(100);
    expect(tones.at(-1)).toBe(0);
    for (let i = 1; i < tones.length; i++) expect(tones[i]).toBeLessThan(tones[i - 1]!);
  });
});

interface At {
  readonly x: number;
  readonly y: number;
}

function segment(p: At, a: At, b: At): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const held = Math.min(1, Math.max(0, t));
  return Math.hypot(p.x - a.x - held * dx, p.y - a.y - held * dy);
}

test('nitik is the same along its eight axes', () => {
  for (let i = 0; i < 18; i++) {
    for (let j = 0; j < 18; j++) {
      const mark = nitikMark(i, j, 'cecek');
      expect(nitikMark(j, i, 'cecek')).toBe(mark);
      if (i > 0) expect(nitikMark(18 - i, j, 'cecek')).toBe(mark);
    }
  }
});

test('any setting is a cell of few paths and of numbers only', () => {
  const motifs = ['kawung', 'truntum', 'ceplok', 'nitik', 'mega-mendung', 'lereng'];
  fc.assert(
    fc.property(
      fc.record({
        motif: fc.constantFrom(...motifs),
        isen: fc.constantFrom('none', 'cecek', 'sawut'),
        size: fc.constantFrom(3, 60),
        line: fc.constantFrom(0.1, 0.8),
        hand: fc.constantFrom(0, 100),
        layers: fc.constantFrom(5, 9),
        offsetX: fc.double({ min: -1000, max: 1000, noNaN: true }),
      }),
      fc.integer({ min: 0, max: 9 }),
      (params, seed) => {
        const cell = batik.draw(params, seed, BATIK_INKS, SIZE);
        expect(cell.paths.length).toBeLessThan(20);
        for (const { path } of cell.paths) {
          for (const step of path) {
            for (const v of step.slice(1)) expect(Number.isFinite(v)).toBe(true);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('no motif that a court keeps for itself is offered', () => {
  const motif = batik.knobs.find((knob) => knob.key === 'motif');
  const names = motif?.kind === 'choice' ? motif.choices.join(' ') : '';
  expect(names).not.toMatch(/parang|liris|semen|sawat|gurda|huk|cemukiran|poleng|banji/);
});
