import { beforeAll, describe, expect, it } from 'vitest';
import { totalInk } from '../../src/core/color';
import { union, type Box } from '../../src/core/geometry';
import {
  applyPatch,
  descendantsOf,
  FAMILIES,
  shapeClassesOf,
  sizesTaken,
  wornOn,
  factsOf,
  nodeOf,
  panelsOf,
  resizePanel,
  worldFrame,
  type BesekDocument,
  type Facts,
  type TemplateFile,
  type TextNode,
} from '../../src/core/document';
import { factsIn as spokenOf } from '../../src/core/facts';
import { findGenerator, knobIssues } from '../../src/core/patterns';
import { buildScene, type Scene } from '../../src/core/scene';
import type { Shaper } from '../../src/core/text';
import { findFace } from '../../src/assets';
import { preflight } from '../../src/print';
import { dressed, LONG_FACTS, NAMES, SPARSE_FACTS } from '../support/facts';
import { allFonts } from '../support/fonts';
import { typesetter } from '../../src/core/text';
import { readTemplates } from '../support/templates';

const TEMPLATES = [...readTemplates()];

let shaper: Shaper;
beforeAll(async () => {
  shaper = (await allFonts()).shaper;
});

function scenesOf(document: BesekDocument): Scene[] {
  return panelsOf(document).map((p) => buildScene(document, p.id, { generator: findGenerator, typeset: typesetter(shaper) }));
}

/** Every finding as `panel node: id`, so that a failing test names the object. */
function faults(document: BesekDocument): string[] {
  return preflight(scenesOf(document), document).map(
    (f) => `${f.panelId} ${f.nodeId}: ${f.id} ${JSON.stringify(f.params)}`,
  );
}

function textsOf(document: BesekDocument, panel: string): TextNode[] {
  return descendantsOf(document, panel).filter((n) => n.type === 'text');
}

function factsIn(texts: readonly TextNode[]): Set<string> {
  return new Set(texts.flatMap((text) => spokenOf(text.runs)));
}

function front(template: TemplateFile): string {
  return panelsOf(template.design)[0]!.id;
}

function resized(document: BesekDocument, [w, h]: readonly [number, number]): BesekDocument {
  return applyPatch(document, resizePanel(document, panelsOf(document)[0]!.id, { width: w, height: h }));
}

describe('the wall', () => {
  it('has twenty designs or more in ten families, two or more of each', () => {
    const families = TEMPLATES.map(([, t]) => t.family);
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(20);
    for (const family of FAMILIES) {
      expect(families.filter((each) => each === family).length, family).toBeGreaterThanOrEqual(2);
    }
  });
});

describe.each(TEMPLATES)('%s', (_, template) => {
  const sample = factsOf(template.design).values;
  const wear = (facts: Facts): BesekDocument => dressed(template.design, facts);

  it('is a set of front, information and a third piece, without a finding as shipped', () => {
    expect(panelsOf(template.design).length).toBeGreaterThanOrEqual(3);
    expect(faults(template.design)).toEqual([]);
  });

  it('stays composed with names of 3 to 40 letters', () => {
    for (const name of NAMES) expect(faults(wear({ ...sample, name })), name).toEqual([]);
  });

  it('stays composed with a record nobody drew it for', () => {
    expect(faults(wear(LONG_FACTS))).toEqual([]);
    expect(faults(wear(SPARSE_FACTS))).toEqual([]);
    expect(faults(wear({ ...LONG_FACTS, name: 'Teh' }))).toEqual([]);
  });

  it('takes its smallest and largest size', () => {
    for (const size of [template.sizes.min, template.sizes.max]) {
      expect(faults(resized(template.design, size)), size.join('×')).toEqual([]);
    }
  });

  it('takes its own size and three others, in two shapes or more', () => {
    expect(sizesTaken(template).length).toBeGreaterThanOrEqual(4);
    expect(shapeClassesOf(template).length).toBeGreaterThanOrEqual(2);
  });

  it('stands in every size it takes, with a short and a long name', () => {
    for (const size of sizesTaken(template)) {
      for (const name of [sample.name, NAMES[0], NAMES.at(-1)!]) {
        const worn = wornOn(template, size, { ...sample, name });
        expect(worn && faults(worn), `${size.width} × ${size.height}: ${name}`).toEqual([]);
      }
    }
  });

  it('says what it is for, and comes in two to four palettes that its colours follow', () => {
    expect(template.products?.length).toBeGreaterThan(0);
    expect(template.packs?.length).toBeGreaterThan(0);
    expect(template.palettes?.length).toBeGreaterThanOrEqual(2);
    const parts = Object.values(template.design.records).filter(
      (record) => record.type === 'swatch' && record.part,
    );
    expect(parts.length).toBeGreaterThan(0);
  });

  it('binds what a label must say', () => {
    const onFront = factsIn(textsOf(template.design, front(template)));
    for (const fact of ['name', 'brand', 'kind', 'net', 'producer.name', 'producer.address']) {
      expect(onFront, fact).toContain(fact);
    }
    const anywhere = factsIn(
      panelsOf(template.design).flatMap((p) => textsOf(template.design, p.id)),
    );
    for (const fact of [
      'ingredients',
      'allergens',
      'numbers.pirt',
      'bestBefore',
      'batch',
      'storage',
    ]) {
      expect(anywhere, fact).toContain(fact);
    }
  });

  it('sets the bound name as the largest text of its front', () => {
    const { texts } = buildScene(template.design, front(template), { generator: findGenerator, typeset: typesetter(shaper) });
    const largest = texts.reduce((a, b) => (b.size > a.size ? b : a));
    const node = nodeOf(template.design, largest.nodeId) as TextNode;
    expect(node.runs).toEqual([expect.objectContaining({ fact: 'name' })]);
  });

  it('leaves numbers that only the owner can have to the owner', () => {
    expect(Object.values(sample.numbers).join('')).toBe('');
    expect(sample.batch + sample.bestBefore).toBe('');
  });

  it('names its idea, only faces that ship, and patterns with sound knobs', () => {
    expect(template.idea.id.length).toBeGreaterThan(20);
    expect(template.idea.en.length).toBeGreaterThan(20);
    for (const record of Object.values(template.design.records)) {
      if (record.type === 'textStyle') {
        const { family, weight, sha256 } = record.font;
        expect(findFace(family, weight)?.files[0]!.sha256, family).toBe(sha256);
      }
      if (record.type === 'pattern') {
        expect(knobIssues(findGenerator(record.generator)!, record.params), record.id).toEqual([]);
      }
    }
  });

  it('prints no more than 300 % ink', () => {
    for (const record of Object.values(template.design.records)) {
      if (record.type === 'swatch')
        expect(totalInk(record.ink), record.name).toBeLessThanOrEqual(300);
    }
  });
});

/** Left, top, right and bottom of a box as shares of the face. */
function shares(box: Box, [w, h]: readonly [number, number]): number[] {
  return [box.x / w, box.y / h, (box.x + box.w) / w, (box.y + box.h) / h];
}

/** Where name, plaque and facts stand on a face, each as shares of it. */
function composition(template: TemplateFile): number[] {
  const panel = front(template);
  const { texts, trim } = buildScene(template.design, panel, { generator: findGenerator, typeset: typesetter(shaper) });
  const isName = (id: string): boolean =>
    (nodeOf(template.design, id) as TextNode).runs.some((r) => 'fact' in r && r.fact === 'name');
  const inks = (name: boolean): Box =>
    texts
      .filter((t) => t.ink && isName(t.nodeId) === name)
      .map((t) => t.ink!)
      .reduce(union);
  const plaque = worldFrame(template.design, nodeOf(template.design, template.plaque));
  return [inks(true), plaque, inks(false)].flatMap((box) => shares(box, trim));
}

/** Mean distance of the twelve edges, in faces. */
function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, v, i) => sum + Math.abs(v - b[i]!), 0) / a.length;
}

describe('compositions', () => {
  it('differ from each other by a tenth of the face or more', () => {
    const close: string[] = [];
    TEMPLATES.forEach(([id, a], i) => {
      for (const [other, b] of TEMPLATES.slice(i + 1)) {
        const apart = distance(composition(a), composition(b));
        if (apart < 0.1) close.push(`${id} ~ ${other}: ${apart.toFixed(3)}`);
      }
    });
    expect(close).toEqual([]);
  });
});
