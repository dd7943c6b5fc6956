import fc from 'fast-check';
import {
  descendantsOf,
  diffDocuments,
  emptyFacts,
  isNode,
  panelsOf,
} from '../../src/core/document';
import type {
  BesekDocument,
  DocRecord,
  Facts,
  Fill,
  NodeRecord,
  Paint,
  PanelRecord,
  Patch,
  ShapeNode,
  Stroke,
  SwatchRecord,
  TextStyleRecord,
} from '../../src/core/document';
import { quantise, quantiseRotation } from '../../src/core/geometry';
import * as build from './builders';

const mm = fc.double({ min: -50, max: 200, noNaN: true }).map(quantise);
const extent = fc.double({ min: 0, max: 200, noNaN: true }).map(quantise);
const degrees = fc.double({ min: 0, max: 360, noNaN: true }).map(quantiseRotation);
const words = fc.string({ maxLength: 30, unit: 'grapheme' });
const order = fc.stringMatching(/^[A-Za-z]{1,4}$/);
const percent = fc.integer({ min: 0, max: 100 });

const ink = fc.oneof(
  fc.record({
    kind: fc.constant('process' as const),
    c: percent,
    m: percent,
    y: percent,
    k: percent,
  }),
  fc.record({
    kind: fc.constant('spot' as const),
    name: words,
    tint: percent,
    alternate: fc.record({ c: percent, m: percent, y: percent, k: percent }),
  }),
  fc.record({ kind: fc.constant('rgb' as const), r: percent, g: percent, b: percent }),
);

export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record({
    name: words,
    brand: words,
    net: words,
    allergens: fc.array(words, { maxLength: 3 }),
    producer: fc.record({ name: words, address: words }),
    details: fc.array(fc.record({ label: words, value: words }), { maxLength: 8 }),
  })
  .map((some) => ({ ...emptyFacts(), ...some }));

const frame = { x: mm, y: mm, w: extent, h: extent, rotation: degrees, order };
const rule = fc.constantFrom('start', 'centre', 'end', 'stretch', 'scale');
const extras = fc.record(
  {
    name: words,
    locked: fc.boolean(),
    hidden: fc.boolean(),
    opacity: percent,
    follow: fc.record({ h: rule, v: rule }),
  },
  { requiredKeys: [] },
);
const fill: fc.Arbitrary<Fill> = fc.record(
  { swatch: fc.constant('ink'), tint: percent },
  { requiredKeys: ['swatch'] },
);
const nullableFill = fc.option(fill, { nil: null });
const stops = fc
  .array(fc.record({ at: percent, fill }), { minLength: 2, maxLength: 8 })
  .map((some) => [...some].sort((a, b) => a.at - b.at));
const paint: fc.Arbitrary<Paint | null> = fc.oneof(
  nullableFill,
  fc.record({ kind: fc.constant('linear' as const), angle: degrees, stops }),
  fc.record({
    kind: fc.constant('radial' as const),
    cx: percent,
    cy: percent,
    r: fc.integer({ min: 1, max: 200 }),
    stops,
  }),
);
const stroke: fc.Arbitrary<Stroke | null> = fc.option(
  fc.record(
    {
      swatch: fc.constant('ink'),
      width: fc.integer({ min: 0, max: 20 }),
      side: fc.constantFrom('inside' as const, 'outside' as const),
      cap: fc.constantFrom('round' as const, 'square' as const),
      join: fc.constantFrom('round' as const, 'bevel' as const),
      miterLimit: fc.integer({ min: 1, max: 20 }),
      dash: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
    },
    { requiredKeys: ['swatch', 'width'] },
  ),
  { nil: null },
);
const shadow = fc.record({ x: mm, y: mm, fill });
const shapePart: fc.Arbitrary<Partial<ShapeNode>> = fc.record(
  {
    shape: fc.constantFrom('rectangle', 'ellipse', 'line', 'polygon', 'star'),
    fill: paint,
    stroke,
    radius: extent,
    radii: fc.tuple(extent, extent, extent, extent),
    sides: fc.integer({ min: 3, max: 24 }),
    inner: fc.integer({ min: 5, max: 95 }),
    heads: fc.record({ end: fc.constantFrom('arrow' as const, 'dot' as const) }),
    shadow,
  },
  { requiredKeys: ['shape'] },
);
const run = fc.oneof(
  fc.record({ text: words }),
  fc.record({ fact: fc.constantFrom('name', 'producer.name', 'details.3') }),
  fc.record({ fact: fc.constant('net'), blank: extent }),
  fc.record({ text: words, overrides: fc.record({ size: fc.constant(3), fill }) }),
  fc.record({ text: words, overrides: fc.constant({ font: build.OWN_FONT }) }),
);
const kind: fc.Arbitrary<NodeRecord> = fc.oneof(
  fc.array(run, { maxLength: 3 }).map((runs) => build.aText({ runs })),
  shapePart.map((part) => build.aShape(part)),
  fc.record({ fill: paint, stroke, shadow }).map((part) => build.aPath(part)),
  fc.record({ seed: fc.integer() }).map((part) => build.aPattern(part)),
  fc.constant(build.aGroup()),
  fc.constant(build.anImage()),
);

const node: fc.Arbitrary<NodeRecord> = fc
  .tuple(kind, fc.record(frame), extras)
  .map(([base, placed, more]) => ({ ...base, ...placed, ...more }));

const panel: fc.Arbitrary<PanelRecord> = fc
  .record({
    width: fc.integer({ min: 5, max: 300 }),
    height: fc.integer({ min: 5, max: 300 }),
    order,
  })
  .map((part) => build.aPanel(part));
const swatch: fc.Arbitrary<SwatchRecord> = fc
  .record({ name: words, order, ink })
  .map((part) => build.aSwatch(part));
const style: fc.Arbitrary<TextStyleRecord> = fc
  .record({ name: words, order, size: fc.double({ min: 1, max: 50, noNaN: true }) })
  .map((part) => build.aStyle(part));

const pick = fc.nat();

/** A random valid document: up to three panels and fifteen nodes, groups in groups among them. */
export const arbitraryDocument: fc.Arbitrary<BesekDocument> = fc
  .record({
    panels: fc.array(panel, { minLength: 1, maxLength: 3 }),
    swatch,
    style,
    facts: arbitraryFacts,
    nodes: fc.array(fc.tuple(node, pick), { maxLength: 15 }),
  })
  .map(({ panels, swatch: ink, style: body, facts, nodes }) => {
    const faces = panels.map((each, i) => ({ ...each, id: i === 0 ? 'front' : `panel-${i}` }));
    const parents = faces.map((face) => face.id);
    const placed = nodes.map(([each, at], i) => {
      const made = { ...each, id: `node-${i}`, parent: parents[at % parents.length] ?? 'front' };
      if (made.type === 'group') parents.push(made.id);
      return made;
    });
    return build.aDocument({
      panels: faces,
      swatches: [ink],
      styles: [body],
      assets: [build.anAsset()],
      facts,
      nodes: placed,
    });
  });

type Step = (document: BesekDocument) => BesekDocument;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(node, pick, pick).map(([made, at, tag]) => addNode(made, at, tag)),
  pick.map(
    (at): Step =>
      (doc) =>
        removeSubtree(doc, at),
  ),
  fc.tuple(pick, fc.record(frame), extras).map(([at, placed, more]): Step => {
    return (doc) => changeNode(doc, at, (old) => ({ ...old, ...placed, ...more }));
  }),
  pick.map(
    (at): Step =>
      (doc) =>
        changeNode(doc, at, withoutName),
  ),
  words.map(
    (name): Step =>
      (doc) =>
        put(doc, build.aSwatch({ name })),
  ),
  arbitraryFacts.map((values): Step => {
    return (doc) => put(doc, { id: 'facts', type: 'facts', product: null, values });
  }),
);

/** A document and the patches of a random session on it, each made for what the ones before it left. */
export const arbitrarySession: fc.Arbitrary<{ document: BesekDocument; patches: Patch[] }> = fc
  .tuple(
    arbitraryDocument,
    fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
  )
  .map(([document, transactions]) => {
    const patches: Patch[] = [];
    let now = document;
    for (const steps of transactions) {
      const next = steps.reduce((doc, act) => act(doc), now);
      patches.push(diffDocuments(now, next));
      now = next;
    }
    return { document, patches };
  });

function put(document: BesekDocument, ...records: readonly DocRecord[]): BesekDocument {
  const entries = records.map((record) => [record.id, record] as const);
  return { ...document, records: { ...document.records, ...Object.fromEntries(entries) } };
}

function nodesOf(document: BesekDocument): readonly NodeRecord[] {
  return Object.values(document.records).filter(isNode);
}

function addNode(made: NodeRecord, at: number, tag: number): Step {
  return (document) => {
    const groups = nodesOf(document).filter((each) => each.type === 'group');
    const parents = [...panelsOf(document), ...groups].map((each) => each.id);
    const parent = parents[at % parents.length] ?? 'front';
    const id = `added-${tag}`;
    return Object.hasOwn(document.records, id) ? document : put(document, { ...made, id, parent });
  };
}

function removeSubtree(document: BesekDocument, at: number): BesekDocument {
  const nodes = nodesOf(document);
  const target = nodes[at % Math.max(nodes.length, 1)];
  if (!target) return document;
  const gone = new Set([target.id, ...descendantsOf(document, target.id).map((each) => each.id)]);
  const left = Object.entries(document.records).filter(([id]) => !gone.has(id));
  return { ...document, records: Object.fromEntries(left) };
}

function changeNode(
  document: BesekDocument,
  at: number,
  change: (node: NodeRecord) => NodeRecord,
): BesekDocument {
  const nodes = nodesOf(document);
  const target = nodes[at % Math.max(nodes.length, 1)];
  return target ? put(document, change(target)) : document;
}

function withoutName({ name: _, ...rest }: NodeRecord): NodeRecord {
  return rest as NodeRecord;
}
