import { beforeAll, describe, expect, it } from 'vitest';
import { applyToPoint } from '../../../src/core/geometry';
import {
  factsOf,
  parseDocument,
  worldFrame,
  nodeOf,
  type BesekDocument,
  type NodeRecord,
} from '../../../src/core/document';
import { setFact } from '../../../src/core/facts';
import { findGenerator } from '../../../src/core/patterns';
import {
  buildScene,
  createSceneBuilder,
  type Scene,
  type SceneItem,
  isPrinted,
} from '../../../src/core/scene';
import type { Shaper } from '../../../src/core/text';
import { aDocument, aPattern, aShape, aText } from '../../support/builders';
import { CORPUS } from '../../support/corpus';
import { typesetter } from '../../../src/core/text';
import { dressed } from '../../support/facts';
import { allFonts } from '../../support/fonts';

let shaper: Shaper;
beforeAll(async () => {
  shaper = (await allFonts()).shaper;
});

function change(document: BesekDocument, id: string, part: Partial<NodeRecord>): BesekDocument {
  const record = { ...document.records[id], ...part } as NodeRecord;
  return { ...document, records: { ...document.records, [id]: record } };
}

/** Patterns carry hundreds of paths: a golden scene counts them. */
function readable(scene: Scene): unknown {
  const item = (i: SceneItem): unknown =>
    i.kind === 'pattern' ? { ...i, cell: { ...i.cell, paths: `${i.cell.paths.length} paths` } } : i;
  const texts = scene.texts.map((t) => ({ ...t, inks: `${t.inks.length} boxes` }));
  return { ...scene, items: scene.items.map(item), texts };
}

describe('golden scenes', () => {
  it('come from valid documents of which nothing fails', () => {
    for (const { name, document } of CORPUS) {
      expect(parseDocument(document), name).toMatchObject({ ok: true });
      expect(
        buildScene(document, 'front', { generator: findGenerator, typeset: typesetter(shaper) })
          .failed,
        name,
      ).toEqual([]);
    }
  });

  it.each(CORPUS)('$name', async ({ name, document }) => {
    const scene = readable(
      buildScene(document, 'front', { generator: findGenerator, typeset: typesetter(shaper) }),
    );
    await expect(`${JSON.stringify(scene, null, 1)}\n`).toMatchFileSnapshot(
      `../../golden/scene/${name}.json`,
    );
  });
});

describe('a scene', () => {
  it('carries the frame of each node as the document knows it', () => {
    for (const { document } of CORPUS) {
      for (const item of buildScene(document, 'front', {
        generator: findGenerator,
        typeset: typesetter(shaper),
      }).items) {
        const { x, y, w, h } = worldFrame(document, nodeOf(document, item.nodeId));
        const middle = applyToPoint(item.matrix, { x: item.frame.w / 2, y: item.frame.h / 2 });
        expect(item.frame).toEqual({ w, h });
        expect(middle.x).toBeCloseTo(x + w / 2, 9);
        expect(middle.y).toBeCloseTo(y + h / 2, 9);
      }
    }
  });

  it('draws again only what changed', () => {
    const { document } = CORPUS[0]!;
    const builder = createSceneBuilder({ generator: findGenerator, typeset: typesetter(shaper) });
    const glyphs = (scene: Scene, id: string): unknown =>
      scene.items.find((i) => i.nodeId === id && i.kind === 'glyphs');
    const before = builder.build(document, 'front');
    const moved = builder.build(change(document, 'name', { x: 5 }), 'front');
    const one = glyphs(before, 'name') as { glyphs: unknown };
    const two = glyphs(moved, 'name') as { glyphs: unknown; matrix: unknown[] };
    expect(two.glyphs).toBe(one.glyphs);
    expect(two.matrix[4]).toBe(5);
    const narrower = builder.build(change(document, 'name', { w: 20 }), 'front');
    expect((glyphs(narrower, 'name') as { glyphs: unknown }).glyphs).not.toBe(one.glyphs);
  });

  it('is the same from a builder that saw other documents before', () => {
    const builder = createSceneBuilder({ generator: findGenerator, typeset: typesetter(shaper) });
    for (const { document } of CORPUS) {
      expect(builder.build(document, 'front')).toEqual(
        buildScene(document, 'front', { generator: findGenerator, typeset: typesetter(shaper) }),
      );
    }
  });

  it('leaves out hidden nodes', () => {
    const document = aDocument({ nodes: [aShape({ hidden: true }), aShape({ id: 'seen' })] });
    expect(
      buildScene(document, 'front', {
        generator: findGenerator,
        typeset: typesetter(shaper),
      }).items.map((i) => i.nodeId),
    ).toEqual(['seen']);
  });

  it('prints nothing for an empty fact and asks for it in the editor only', () => {
    const document = aDocument({ nodes: [aText({ fact: 'brand' })] });
    expect(
      buildScene(document, 'front', { generator: findGenerator, typeset: typesetter(shaper) })
        .items,
    ).toEqual([]);
    const question = (fact: string): string => `${fact}?`;
    const [item] = buildScene(document, 'front', {
      generator: findGenerator,
      typeset: typesetter(shaper),
      question,
    }).items;
    expect(item).toMatchObject({ kind: 'glyphs', role: 'question', text: 'brand?' });
  });

  it('drops a paragraph whose facts are empty and keeps its neighbours', () => {
    const runs = [{ text: 'Merek ' }, { fact: 'brand' }, { text: '\nNama ' }, { fact: 'name' }];
    const document = aDocument({ facts: { name: 'Sela' }, nodes: [aText({ runs })] });
    const words = buildScene(document, 'front', {
      generator: findGenerator,
      typeset: typesetter(shaper),
    }).items.map((i) => (i.kind === 'glyphs' ? i.text : ''));
    expect(words).toEqual(['Nama ', 'Sela']);
  });

  it('sets only those texts anew that speak of the fact that is typed', () => {
    const net = aText({ id: 'net', runs: [{ block: 'net' }] });
    const nodes = [aText({ id: 'name', fact: 'name' }), aText({ id: 'brand', fact: 'brand' }), net];
    const facts = { name: 'Sela', brand: 'Dapur', net: '200 g' };
    const before = aDocument({ facts, nodes });
    const builder = createSceneBuilder({ generator: findGenerator, typeset: typesetter(shaper) });
    const itemsFor = (document: BesekDocument) => {
      const { items } = builder.build(document, 'front');
      return (id: string) => items.filter(({ nodeId }) => nodeId === id);
    };
    const was = itemsFor(before);
    const named = dressed(before, setFact(factsOf(before).values, 'name', 'Sela Manis'));
    const is = itemsFor(named);
    expect(is('name')[0]).toMatchObject({ text: 'Sela Manis' });
    for (const id of ['brand', 'net']) expect(is(id)[0]).toBe(was(id)[0]);
    const weighed = itemsFor(dressed(named, setFact(factsOf(named).values, 'net', '250 ml')));
    const words = weighed('net').map((item) => (item.kind === 'glyphs' ? item.text : ''));
    expect(words.join('')).toContain('250\u00a0ml');
    expect(weighed('name')[0]).toBe(is('name')[0]);
  });

  it('hatches a node that cannot be drawn and says why', () => {
    const document = aDocument({ nodes: [aText({ style: 'nowhere' }), aShape()] });
    const scene = buildScene(document, 'front', {
      generator: findGenerator,
      typeset: typesetter(shaper),
    });
    expect(scene.failed).toEqual([{ nodeId: 'text', message: 'no textStyle nowhere' }]);
    expect(scene.items.map((i) => i.role)).toEqual(['hatch', 'hatch', 'hatch', null]);
    expect(scene.items.filter(isPrinted)).toHaveLength(1);
  });

  it('hatches a pattern whose code could not be fetched, even one that replaces another', () => {
    let state: 'late' | 'pending' = 'pending';
    const builder = createSceneBuilder({
      generator: (id) => (id === 'bambu@1' ? state : findGenerator(id)),
      typeset: typesetter(shaper),
    });
    const inks = { warp: [{ swatch: 'ink' }], weft: [{ swatch: 'ink' }] };
    const woven = aDocument({ nodes: [aPattern({ inks })] });
    const replaced = change(woven, 'pattern', { generator: 'bambu@1' });
    const roles = (document: BesekDocument): readonly unknown[] =>
      builder.build(document, 'front').items.map((item) => item.role);
    expect(roles(woven)).toEqual([null]);
    // What is on its way leaves the label as it was.
    expect(roles(replaced)).toEqual([null]);
    state = 'late';
    expect(roles(replaced)).toEqual(['hatch', 'hatch', 'hatch']);
    expect(builder.build(replaced, 'front')).toMatchObject({
      pending: [{ generator: 'bambu@1' }],
      failed: [{ nodeId: 'pattern', late: true }],
    });
  });

  it('names the faces it waits for and tries again when they are there', () => {
    let ready = false;
    const late: Shaper = { ...shaper, files: (f, w) => (ready ? shaper.files(f, w) : null) };
    const builder = createSceneBuilder({ generator: findGenerator, typeset: typesetter(late) });
    const document = aDocument({ nodes: [aText()] });
    expect(builder.build(document, 'front').pending).toEqual([{ family: 'Gloock', weight: 400 }]);
    ready = true;
    expect(builder.build(document, 'front').items).toHaveLength(1);
  });
});
