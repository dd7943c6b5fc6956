import { beforeAll, describe, expect, it } from 'vitest';
import { createFontStore, type FontStore } from '../../src/assets';
import { applyPatch, childrenOf, invertPatch } from '../../src/core/document';
import type { BesekDocument, NodeRecord, TextNode } from '../../src/core/document';
import { transformPath, type Path } from '../../src/core/geometry';
import { findGenerator } from '../../src/core/patterns';
import { buildScene, glyphMatrix, type Scene } from '../../src/core/scene';
import { typesetter } from '../../src/core/text';
import { createEditor, textsToCurves } from '../../src/editor';
import { exportPdf, printScenes } from '../../src/print';
import { aDocument, aGroup, aShape, aSwatch, aText } from '../support/builders';
import { allFonts, readFont } from '../support/fonts';
import { ownLabel } from '../support/own-label';
import { anOpenType } from '../support/own-fonts';
import { render, type Grey } from '../support/pdf-tools';
import { aJob, printResources } from '../support/print';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await allFonts();
});

const MOLLE = { family: 'Molle', weight: 400, sha256: 'ab'.repeat(32) };
const swatches = [
  aSwatch(),
  aSwatch({ id: 'red', order: 'W', ink: { kind: 'process', c: 0, m: 90, y: 80, k: 0 } }),
];
const text = (part: Partial<TextNode>): NodeRecord =>
  ({
    ...aText({ id: 'name', text: 'Kopi Tubruk', x: 12, y: 20, w: 36, h: 40 }),
    ...part,
  }) as NodeRecord;

function sceneOf(document: BesekDocument, store = fonts): Scene {
  const typeset = typesetter(store.shaper);
  return buildScene(document, 'front', { typeset, generator: findGenerator });
}

/** Everything that a scene fills, in panel mm, letter by letter or whole, by its ink. */
function drawn(scene: Scene, store = fonts): Record<string, Path> {
  const paths: Record<string, Path> = {};
  for (const item of scene.items) {
    const path =
      item.kind === 'glyphs'
        ? item.glyphs.flatMap((glyph) =>
            transformPath(
              glyphMatrix(glyph, item.size),
              store.shaper.outline(item.font, glyph.gid),
            ),
          )
        : item.kind === 'path'
          ? item.path
          : [];
    const ink = JSON.stringify([
      item.role === 'shadow',
      item.kind === 'glyphs' ? item.ink : 'fill' in item && (item.fill ?? 'line'),
    ]);
    paths[ink] = [...(paths[ink] ?? []), ...transformPath(item.matrix, path)];
  }
  return paths;
}

function converted(document: BesekDocument, ids: readonly string[], store = fonts) {
  const editor = createEditor(document, { now: () => 0 });
  editor.select(ids);
  const plan = textsToCurves(
    editor.state,
    sceneOf(document, store),
    store.shaper.outline,
    Math.random,
  );
  return plan && { plan, after: applyPatch(document, plan.patch) };
}

function expectSame(before: Record<string, Path>, after: Record<string, Path>): void {
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  for (const [ink, path] of Object.entries(before)) {
    const other = after[ink]!;
    expect(other.map(([kind]) => kind)).toEqual(path.map(([kind]) => kind));
    path.flat().forEach((value, i) => {
      if (typeof value === 'number')
        expect(Math.abs(value - (other.flat()[i] as number))).toBeLessThan(0.003);
    });
  }
}

describe('texts drawn as paths', () => {
  it.each([
    ['a plain one', text({})],
    ['a turned one', text({ rotation: 33 })],
    ['one that fits its frame', text({ fit: { min: [2, 2], hang: 20 } })],
    ['one on an arc', text({ line: { kind: 'arc', side: 'top', span: 200 }, h: 36, rotation: 12 })],
    ['an upright stack', text({ line: { kind: 'stack' }, h: 60 })],
    [
      'one with a shadow and air',
      text({ shadow: { x: 0.5, y: 0.4, fill: { swatch: 'red' } }, overrides: { tracking: 80 } }),
    ],
    ['a script whose letters overlap', text({ overrides: { font: MOLLE } })],
    [
      'one of two inks and a tint',
      text({
        rotation: 20,
        runs: [
          { text: 'Kopi ' },
          { text: 'Tubruk', overrides: { fill: { swatch: 'red', tint: 40 } } },
        ],
      }),
    ],
    [
      'one with a rule for a pen',
      text({ runs: [{ text: 'Tgl ' }, { fact: 'bestBefore', blank: 14 }] }),
    ],
  ])('look the same: %s', (_, node) => {
    const document = aDocument({ swatches, nodes: [node] });
    const made = converted(document, ['name'])!;
    expect(childrenOf(made.after, 'front').some(({ type }) => type === 'text')).toBe(false);
    expectSame(drawn(sceneOf(document)), drawn(sceneOf(made.after)));
    expect(applyPatch(made.after, invertPatch(made.plan.patch))).toEqual(document);
  });

  it('keep their place in a turned group and in the stack, their name and their seeing through', () => {
    const document = aDocument({
      swatches,
      nodes: [
        aShape({ id: 'under' }),
        aGroup({ id: 'group', x: 5, y: 5, w: 50, h: 50, rotation: 40 }),
        text({ parent: 'group', x: 3, y: 6, rotation: 15, opacity: 60 }),
        aShape({ id: 'over', parent: 'group' }),
      ],
    });
    const made = converted(document, ['name'])!;
    expectSame(drawn(sceneOf(document)), drawn(sceneOf(made.after)));
    expect(childrenOf(made.after, 'group').map(({ type }) => type)).toEqual(['path', 'shape']);
    expect(childrenOf(made.after, 'group')[0]).toMatchObject({
      name: 'Kopi Tubruk',
      opacity: 60,
      rotation: 15,
    });
  });

  it('leave alone what prints nothing, what is locked, and what has too many points', () => {
    const empty = aDocument({ nodes: [aText({ id: 'name', fact: 'name' })] });
    expect(converted(empty, ['name'])).toBeNull();
    const locked = aDocument({ nodes: [text({ locked: true })] });
    expect(converted(locked, ['name'])).toBeNull();
    const long = aDocument({ nodes: [text({ runs: [{ text: 'gula aren '.repeat(900) }] })] });
    expect(converted(long, ['name'])).toBeNull();
  });

  it('print alike, in a font that only the design has', async () => {
    const { document, assets } = ownLabel(await anOpenType('by name'));
    const store = await createFontStore(readFont, (hash) =>
      Promise.resolve(assets.get(hash) ?? null),
    );
    await printScenes({ document, assets }, store);
    const made = converted(document, ['name'], store)!;
    const resources = { ...(await printResources()), fonts: store.bytes, shaper: store.shaper };
    const pages: Grey[] = [];
    for (const each of [document, made.after]) {
      const job = aJob({ document: each, assets, profile: 'curves' });
      const result = await exportPdf(job, await printScenes(job, store), resources);
      if (result.ok) pages.push(render(result.bytes, 'poppler', 200));
    }
    const [text, curves] = pages as [Grey, Grey];
    const apart = text.data.filter((value, i) => Math.abs(value - curves.data[i]!) > 90).length;
    expect(text.data.some((value) => value < 60)).toBe(true);
    expect(apart / text.data.length).toBeLessThan(0.00002);
  });
});
