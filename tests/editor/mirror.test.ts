import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descendantsOf, nodeOf } from '../../src/core/document';
import type { BesekDocument, Id, NodeRecord, Paint } from '../../src/core/document';
import { applyToPoint, centre, quantise, quantiseRotation } from '../../src/core/geometry';
import type { Path, Point } from '../../src/core/geometry';
import { buildScene, itemsOf, type ImageItem, type SceneItem } from '../../src/core/scene';
import { boundsOfAll, createEditor, frameOnPanel, freeSelection } from '../../src/editor';
import { mirror, perform, pointOf, type MirrorAxis } from '../../src/editor';
import { arbitraryDocument } from '../support/arbitrary';
import { aDocument, aGroup, anAsset, anImage, aPath, aPattern } from '../support/builders';
import { aShape, aStyle, aSwatch, aText } from '../support/builders';
import { patchLaws } from '../support/laws';

const NEAR = 0.01;
const axes = fc.constantFrom<MirrorAxis>('h', 'v');
const mm = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map(quantise);
const share = fc.integer({ min: 0, max: 100 });
const fill = { swatch: 'ink' };
const stops = [
  { at: 10, fill },
  { at: 80, fill: { ...fill, tint: 20 } },
];
const paint: fc.Arbitrary<Paint> = fc.oneof(
  fc.constant(fill),
  fc.integer({ min: 0, max: 359 }).map((angle) => ({ kind: 'linear' as const, angle, stops })),
  fc.tuple(share, share).map(([cx, cy]) => ({ kind: 'radial' as const, cx, cy, r: 40, stops })),
);
const SLANTED: Path = [['M', 0, 0], ['L', 7, 1], ['C', 8, 2, 9, 6, 3, 8], ['L', 1, 5], ['Z']];

const look = fc.record({
  fill: paint,
  stroke: fc.constantFrom(null, { ...fill, width: 0.5 }),
  shadow: fc.record({ x: mm(-3, 3), y: mm(-3, 3), fill: fc.constant(fill) }),
});
const shape = fc.record(
  {
    shape: fc.constantFrom('rectangle', 'ellipse', 'line', 'polygon', 'star'),
    radii: fc.tuple(mm(0, 3), mm(0, 3), mm(0, 3), mm(0, 3)),
    sides: fc.integer({ min: 3, max: 12 }),
    heads: fc.constantFrom({ start: 'arrow' as const }, { start: 'dot' as const, end: 'arrow' }),
  },
  { requiredKeys: ['shape', 'heads'] },
);
const picture = fc.record(
  {
    flip: fc.constantFrom('h', 'v', 'both'),
    crop: fc.constant({ x: 0.1, y: 0.3, w: 0.5, h: 0.6 }),
    mask: fc.constantFrom({ kind: 'arch' }, { kind: 'diamond' }),
    ink: fc.constant({ path: SLANTED, natural: { w: 9, h: 8 }, fill, threshold: 50, smooth: 0 }),
  },
  { requiredKeys: [] },
);
const kind = fc.oneof(
  fc.tuple(shape, look).map(([part, seen]) => aShape({ ...part, ...seen } as object)),
  look.map((seen) => aPath({ path: SLANTED, natural: { w: 9, h: 8 }, ...seen })),
  picture.map((part) => anImage(part as object)),
  fc.constantFrom(aText(), aPattern()),
  fc.constant(aGroup()),
);
const frame = fc.record({
  x: mm(-20, 80),
  y: mm(-20, 80),
  w: mm(1, 60),
  h: mm(1, 60),
  rotation: fc.double({ min: 0, max: 360, noNaN: true }).map(quantiseRotation),
});

/** Objects of every kind, turned, some in groups in groups. */
const laidOut: fc.Arbitrary<BesekDocument> = fc
  .array(fc.tuple(kind, frame, fc.nat()), { minLength: 1, maxLength: 8 })
  .map((some) => {
    const parents: Id[] = ['front'];
    const nodes = some.map(([node, lying, at], i): NodeRecord => {
      const parent = parents[at % parents.length]!;
      if (node.type === 'group') parents.push(`n${i}`);
      return { ...node, ...lying, id: `n${i}`, parent, order: `a${i}` };
    });
    return aDocument({
      swatches: [aSwatch()],
      styles: [aStyle()],
      assets: [anAsset()],
      nodes,
    });
  });

const sceneOf = (document: BesekDocument) =>
  buildScene(document, 'front', {
    typeset: () => ({ pending: [] }),
    generator: () => 'pending',
    picture: () => 'there',
  });
const outermostOf = (document: BesekDocument): readonly Id[] =>
  Object.values(document.records).flatMap((record) =>
    'parent' in record && record.parent === 'front' ? [record.id] : [],
  );

function mirrored(document: BesekDocument, ids: readonly Id[], axis: MirrorAxis): BesekDocument {
  const editor = createEditor(document);
  perform(mirror(editor.state, ids, axis), editor.dispatch);
  return editor.state.document;
}

/** What the eye sees go over to the other side: outlines, colours' ways, corners of pictures. */
function pointsOf(item: SceneItem): readonly (readonly Point[])[] {
  const onPanel = (points: readonly Point[]) => points.map((p) => applyToPoint(item.matrix, p));
  if (item.kind === 'image') return [onPanel(pathPoints(item.clip)), ...corners(item).map(onPanel)];
  if (item.kind !== 'path') return [];
  const colours = item.fill && 'stops' in item.fill ? item.fill : null;
  const way = colours?.kind === 'radial' ? [[colours.centre]] : [];
  if (colours?.kind === 'linear') way.push([colours.from], [colours.to]);
  return [pathPoints(item.path), pathPoints(item.clip ?? []), ...way].map(onPanel);
}

function pathPoints(path: Path): readonly Point[] {
  return path.flatMap(([, ...n]) =>
    n.flatMap((x, i) => (i % 2 === 0 ? [{ x: x as number, y: n[i + 1] as number }] : [])),
  );
}

/** Each corner of the picture itself, wherever it lies. */
function corners({ box, flip }: ImageItem): readonly (readonly Point[])[] {
  const [across, down] = [flip === 'h' || flip === 'both', flip === 'v' || flip === 'both'];
  return [0, 1].flatMap((u) =>
    [0, 1].map((v) => [
      {
        x: box.x + box.w * (across ? 1 - u : u),
        y: box.y + box.h * (down ? 1 - v : v),
      },
    ]),
  );
}

/** How far the points of one set are from the nearest of the other, both ways. */
function apart(a: readonly Point[], b: readonly Point[]): number {
  const far = (from: readonly Point[], to: readonly Point[]) =>
    Math.max(0, ...from.map((p) => Math.min(...to.map((q) => Math.hypot(p.x - q.x, p.y - q.y)))));
  return Math.max(far(a, b), far(b, a));
}

const CORNERS = [0, 1].flatMap((u) => [0, 1].map((v) => [u, v] as const));
const frameCorners = (document: BesekDocument, id: Id): readonly Point[] =>
  CORNERS.map(([u, v]) => pointOf(frameOnPanel(document, id), u, v));

/** All numbers of a record with their paths; angles are compared round the circle. */
function differs(a: unknown, b: unknown, key = ''): readonly string[] {
  if (typeof a === 'number' && typeof b === 'number') {
    const isAngle = key === 'rotation' || key === 'angle';
    const gap = isAngle ? Math.abs(((a - b + 540) % 360) - 180) : Math.abs(a - b);
    return gap <= 0.001 + 1e-9 ? [] : [`${key}: ${a} and ${b}`];
  }
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) {
    return a === b ? [] : [`${key}: ${String(a)} and ${String(b)}`];
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((each) =>
    differs(a[each as keyof typeof a], b[each as keyof typeof b], each),
  );
}

describe('mirrored', () => {
  it('what is drawn is the mirror image of what was drawn, and shadows fall as before', () => {
    fc.assert(
      fc.property(laidOut, axes, (document, axis) => {
        const ids = outermostOf(document);
        const after = mirrored(document, ids, axis);
        const middle = centre(boundsOfAll(ids.map((id) => frameOnPanel(document, id)))!);
        const over = ({ x, y }: Point): Point =>
          axis === 'h' ? { x: 2 * middle.x - x, y } : { x, y: 2 * middle.y - y };
        const [was, is] = [sceneOf(document), sceneOf(after)];
        for (const { id } of descendantsOf(document, 'front')) {
          const wanted = frameCorners(document, id).map(over);
          expect(apart(wanted, frameCorners(after, id)), id).toBeLessThan(NEAR);
          const [old, now] = [itemsOf(was, id), itemsOf(is, id)];
          expect(now.length).toBe(old.length);
          const isCast = old.some(({ role }) => role === 'shadow');
          const half = isCast ? old.length / 2 : 0;
          for (const [i, item] of old.entries()) {
            const seen = pointsOf(now[i]!);
            if (item.role === 'shadow') {
              const fall = (items: readonly SceneItem[]): Point => {
                const [a, b] = [items[i]!, items[i + half]!].map((it) => pointsOf(it)[0]![0]!);
                return { x: a!.x - b!.x, y: a!.y - b!.y };
              };
              expect(apart([fall(old)], [fall(now)])).toBeLessThan(NEAR);
            } else
              pointsOf(item).forEach((points, part) => {
                expect(apart(points.map(over), seen[part]!), `${id}.${part}`).toBeLessThan(NEAR);
              });
          }
        }
      }),
    );
  });

  it('twice, everything is where and as it was; locked objects never move; one step each', () => {
    fc.assert(
      fc.property(arbitraryDocument, axes, (document, axis) => {
        const editor = createEditor(document);
        const ids = outermostOf(document);
        editor.select(ids);
        const turn = (): boolean => {
          const plan = mirror(editor.state, freeSelection(editor.state), axis);
          if (plan) patchLaws(editor.state.document, plan.patch);
          return perform(plan, editor.dispatch);
        };
        const isTurned = turn();
        expect(editor.history.steps.length).toBe(isTurned ? 1 : 0);
        for (const id of ids) {
          const record = nodeOf(document, id);
          if (record.locked) expect(nodeOf(editor.state.document, id)).toBe(record);
        }
        turn();
        expect(differs(document, editor.state.document)).toEqual([]);
        editor.undo();
        if (isTurned) editor.undo();
        expect(editor.state.document).toEqual(document);
      }),
    );
  });

  const LINE = aShape({ shape: 'line', w: 30, h: 0, heads: { end: 'arrow' } });
  const ARC = { kind: 'arc', side: 'top', span: 90 } as const;
  it.each<[string, NodeRecord, MirrorAxis, object | null]>([
    ['an arrow points the other way', LINE, 'h', { heads: { start: 'arrow' }, rotation: 0 }],
    ['a level arrow is the same upside down', LINE, 'v', null],
    ['letters stay readable', aText({ text: 'Kopi' }), 'h', null],
    ['a turned text leans the other way', aText({ rotation: 30 }), 'h', { rotation: 330 }],
    ['an arc goes to the other side', aText({ line: ARC }), 'v', { line: { side: 'bottom' } }],
    ['an arc stays left to right', aText({ line: ARC }), 'h', null],
    ['a weave stays', aPattern(), 'v', null],
    [
      'a triangle stands on its head',
      aShape({ shape: 'polygon', sides: 3 }),
      'v',
      { rotation: 180 },
    ],
    ['a hexagon has no head', aShape({ shape: 'polygon', sides: 6 }), 'v', null],
    ['a picture', anImage({ flip: 'h' }), 'v', { flip: 'both', rotation: 0 }],
  ])('%s', (_, node, axis, becomes) => {
    const document = aDocument({ assets: [anAsset()], nodes: [{ ...node, id: 'it' }] });
    const { x, y } = node;
    const after = nodeOf(mirrored(document, ['it'], axis), 'it');
    if (becomes === null) expect(mirror(createEditor(document).state, ['it'], axis)).toBeNull();
    expect(after).toMatchObject({ x, y, ...becomes });
  });

  it('in a turned group it is the label’s own left and right that change places', () => {
    const document = aDocument({
      nodes: [
        aGroup({ id: 'seal', x: 30, y: 40, w: 20, h: 20, rotation: 90 }),
        aShape({ id: 'a', parent: 'seal', x: 0, y: 0, w: 4, h: 4, rotation: 10 }),
        aShape({ id: 'b', parent: 'seal', x: 0, y: 12, w: 4, h: 4 }),
      ],
    });
    const after = mirrored(document, ['a', 'b'], 'h');
    expect(nodeOf(after, 'a')).toMatchObject({ x: 0, rotation: 170 });
    const [a, b] = ['a', 'b'].map((id) => frameOnPanel(after, id));
    expect(a!.x).toBeLessThan(b!.x);
    expect(frameOnPanel(document, 'a').x).toBeGreaterThan(frameOnPanel(document, 'b').x);
    expect(nodeOf(after, 'seal')).toBe(nodeOf(document, 'seal'));
  });
});
