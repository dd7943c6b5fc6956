import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf, type BesekDocument, type TextNode } from '../../../src/core/document';
import { findGenerator } from '../../../src/core/patterns';
import { buildScene, createSceneBuilder, type Scene } from '../../../src/core/scene';
import { typesetter, type Typeset } from '../../../src/core/text';
import { aDocument, aShape, aText } from '../../support/builders';
import { dressed, NAMES } from '../../support/facts';
import { allFonts } from '../../support/fonts';

let typeset: Typeset;
beforeAll(async () => {
  typeset = typesetter((await allFonts()).shaper);
});

const UNIT = 5;
const CLEAR = 4;
const EDGE = 30;
const BASELINE = 60;

/** A weave above a paper; the name stands on the paper's foot and the weave gives way to it. */
function label(name: string): BesekDocument {
  const give = {
    unit: UNIT,
    from: -4,
    to: 3,
    clear: CLEAR,
    nodes: { paper: 'top', weave: 'bottom' },
  } as const;
  const document = aDocument({
    nodes: [
      aShape({ id: 'weave', x: -3, y: -3, w: 66, h: EDGE + 3 }),
      aShape({ id: 'paper', x: 0, y: EDGE, w: 60, h: 60 }),
      aText({
        id: 'name',
        fact: 'name',
        x: 5,
        y: 19,
        w: 50,
        h: BASELINE - 19,
        valign: 'bottom',
        overrides: { size: 24, leading: 1.1 },
        fit: { min: [14, 10, 6, 4], give },
      }),
      aShape({ id: 'below', x: 5, y: 70, w: 20, h: 10 }),
    ],
  });
  return dressed(document, { ...factsOf(document).values, name });
}

/** Top and bottom of a node on its panel. */
function span(scene: Scene, id: string): [number, number] {
  const item = scene.items.find((each) => each.nodeId === id)!;
  return [item.matrix[5], item.matrix[5] + item.frame.h];
}

/** Where the name's capitals begin. */
function capTop(scene: Scene): number {
  const item = scene.items.find((each) => each.nodeId === 'name')!;
  const report = scene.texts.find((each) => each.nodeId === 'name')!;
  return item.matrix[5] + Math.min(...report.inks.map((ink) => ink.y));
}

describe('a picture that gives way to the name', () => {
  it.each(NAMES)('moves by whole units for "%s" and leaves it its air', (name) => {
    const scene = buildScene(label(name), 'front', { typeset, generator: findGenerator });
    const [top] = span(scene, 'paper');
    const units = (EDGE - top) / UNIT;
    expect(units).toBeCloseTo(Math.round(units), 6);
    expect(units).toBeGreaterThanOrEqual(-4);
    expect(units).toBeLessThanOrEqual(3);
    // Round letters overshoot the capitals' height a little.
    expect(capTop(scene) - CLEAR).toBeGreaterThan(top - 0.6);
    if (units > -4) expect(capTop(scene) - CLEAR).toBeLessThan(top + UNIT + 4);
  });

  it.each(NAMES)('joins without a gap, and what stands below stays, for "%s"', (name) => {
    const scene = buildScene(label(name), 'front', { typeset, generator: findGenerator });
    const [top, foot] = span(scene, 'paper');
    expect(span(scene, 'weave')).toEqual([-3, top]);
    expect(foot).toBe(EDGE + 60);
    expect(span(scene, 'below')).toEqual([70, 80]);
  });

  it('gives a short name less than a long one', () => {
    const top = (name: string): number =>
      span(buildScene(label(name), 'front', { typeset, generator: findGenerator }), 'paper')[0];
    expect(top('Kopi Toraja')).toBeLessThan(top('Rengginang'));
  });

  it.each([...NAMES, 'Kopi Toraja'])(
    'loses one stripe a unit, the last first, for "%s"',
    (name) => {
      const document = label(name);
      const text = document.records['name'] as TextNode;
      const give = { ...text.fit!.give!, leaves: { weave: 2, below: 1 } };
      const striped = { ...text, fit: { ...text.fit!, give } };
      const records = { ...document.records, name: striped };
      const assets = { typeset, generator: findGenerator };
      const scene = buildScene({ ...document, records }, 'front', assets);
      const units = Math.round((EDGE - span(scene, 'paper')[0]) / UNIT);
      const isDrawn = (id: string): boolean => scene.items.some(({ nodeId }) => nodeId === id);
      expect([isDrawn('below'), isDrawn('weave')]).toEqual([units < 1, units < 2]);
    },
  );

  it('is drawn again only when the number of units changes', () => {
    const builder = createSceneBuilder({ typeset, generator: findGenerator });
    const paper = (name: string) =>
      builder.build(label(name), 'front').items.find((item) => item.nodeId === 'weave');
    const first = builder.build(label('Teh'), 'front');
    expect(builder.build(label('Teh'), 'front').items.length).toBe(first.items.length);
    expect(paper('Teh')?.frame).toEqual(paper('Teh')?.frame);
  });
});

describe('an optional text', () => {
  const story = (w: number): BesekDocument =>
    aDocument({
      nodes: [aText({ id: 'story', text: 'Dipetik senja', x: 5, y: 5, w, h: 4, optional: true })],
    });

  it('is left out, and reported, where it does not fit', () => {
    const scene = buildScene(story(6), 'front', { typeset, generator: findGenerator });
    expect(scene.items).toEqual([]);
    expect(scene.texts[0]).toMatchObject({ leftOut: true, overset: false, ink: null });
  });

  it('is set as any other where it fits', () => {
    const scene = buildScene(story(50), 'front', { typeset, generator: findGenerator });
    expect(scene.items.length).toBeGreaterThan(0);
    expect(scene.texts[0]).not.toHaveProperty('leftOut');
  });
});
