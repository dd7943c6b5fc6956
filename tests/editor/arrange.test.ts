import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BesekDocument, Id } from '../../src/core/document';
import type { Box } from '../../src/core/geometry';
import {
  align,
  boundsOf,
  distribute,
  equalGaps,
  evenGap,
  frameOnPanel,
  gapsOf,
  restack,
  sameAs,
  setGaps,
  stepInTree,
  tidyUp,
} from '../../src/editor';
import type { EditorState, Plan } from '../../src/editor';
import { createCommands } from '../../src/editor';
import { childrenOf } from '../../src/core/document';
import { aDocument, aGroup, aPanel, aShape, aStyle, aSwatch, aText } from '../support/builders';
import { bench, sampleDocument, seeded } from './support';

const box = (document: BesekDocument, id: Id): Box => boundsOf(frameOnPanel(document, id));

function withShapes(...parts: readonly Parameters<typeof aShape>[0][]): BesekDocument {
  return aDocument({
    panels: [aPanel()],
    swatches: [aSwatch()],
    styles: [aStyle()],
    nodes: [
      aGroup({ id: 'group', x: 5, y: 7, w: 40, h: 50, rotation: 30, order: 'Z' }),
      ...parts.map((part, i) => aShape({ id: `n${i}`, order: `B${i}`, ...part })),
    ],
  });
}

/** Opens a document, selects nodes and carries a plan out. */
function after(
  document: BesekDocument,
  ids: readonly Id[],
  plan: (state: EditorState) => Plan | null,
): BesekDocument {
  const { editor, act } = bench(document);
  editor.select(ids);
  act(plan(editor.state));
  return editor.state.document;
}

describe('aligning', () => {
  const document = withShapes(
    { x: 10, y: 10, w: 10, h: 4 },
    { x: 22, y: 30, w: 6, h: 12, rotation: 45 },
    { x: 31, y: 50, w: 20, h: 5 },
  );
  const ids = ['n0', 'n1', 'n2'];
  const left = (b: Box): number => b.x;
  const middle = (b: Box): number => b.y + b.h / 2;

  it.each([
    ['left', left],
    ['centre', (b: Box) => b.x + b.w / 2],
    ['right', (b: Box) => b.x + b.w],
    ['top', (b: Box) => b.y],
    ['middle', middle],
    ['bottom', (b: Box) => b.y + b.h],
  ] as const)('%s: by the boxes around turned objects', (edge, at) => {
    const made = after(document, ids, (s) => align(s, edge));
    const places = ids.map((id) => at(box(made, id)));
    for (const place of places) expect(place).toBeCloseTo(places[0]!, 2);
  });

  it('one object goes to its label, one in a group to the group', () => {
    const alone = after(document, ['n1'], (s) => align(s, 'right'));
    expect(box(alone, 'n1').x + box(alone, 'n1').w).toBeCloseTo(60, 2);
    const inside = withShapes({ parent: 'group', x: 3, y: 3, w: 5, h: 5 });
    const made = after(inside, ['n0'], (s) => align(s, 'left'));
    expect(box(made, 'n0').x).toBeCloseTo(box(made, 'group').x, 2);
  });

  it('takes label or group as the measure of several', () => {
    const made = after(document, ids, (s) => align(s, 'top', 'label'));
    for (const id of ids) expect(box(made, id).y).toBeCloseTo(0, 2);
  });

  it('leaves locked ones where they are and lines the others up with them', () => {
    const locked = withShapes({ x: 4, w: 5, locked: true }, { x: 20, y: 60, w: 8 });
    const made = after(locked, ['n0', 'n1'], (s) => align(s, 'left'));
    expect(made.records['n0']).toBe(locked.records['n0']);
    expect(box(made, 'n1').x).toBe(4);
  });
});

describe('gaps', () => {
  const column = withShapes(
    { x: 10, y: 10, w: 10, h: 4 },
    { x: 12, y: 40, w: 6, h: 12, rotation: 90 },
    { x: 9, y: 20, w: 20, h: 5 },
  );
  const ids = ['n0', 'n1', 'n2'];
  const boxes = (document: BesekDocument): Box[] => ids.map((id) => box(document, id));

  it('are made equal between the outer two', () => {
    const made = after(column, ids, (s) => distribute(s, 'y'));
    const [a, b] = gapsOf(boxes(made), 'y');
    expect(a).toBeCloseTo(b!, 2);
    expect(box(made, 'n0')).toEqual(box(column, 'n0'));
    expect(box(made, 'n1').y).toBeCloseTo(box(column, 'n1').y, 3);
    expect(after(column, ids, (s) => equalGaps(s))).toEqual(made);
  });

  it('take a typed width; the first object stays', () => {
    const made = after(column, ids, (s) => setGaps(s, 'y', 2));
    expect(evenGap(boxes(made), 'y')).toBeCloseTo(2, 3);
    expect(box(made, 'n0')).toEqual(box(column, 'n0'));
  });

  it('have one value only where all are the same and none overlap', () => {
    expect(evenGap(boxes(column), 'y')).toBeNull();
    expect(evenGap(boxes(column), 'x')).toBeNull();
  });

  it('in a turned group are as they are seen on the panel', () => {
    const inside = withShapes(
      { parent: 'group', x: 2, y: 2, w: 5, h: 5 },
      { parent: 'group', x: 9, y: 20, w: 5, h: 5 },
      { parent: 'group', x: 5, y: 35, w: 5, h: 5 },
    );
    const made = after(inside, ids, (s) => setGaps(s, 'y', 3));
    for (const gap of gapsOf(boxes(made), 'y')) expect(gap).toBeCloseTo(3, 2);
  });
});

describe('tidying', () => {
  it('makes rows and columns of a crooked grid', () => {
    const grid = withShapes(
      { x: 5, y: 5, w: 10, h: 10 },
      { x: 21, y: 6, w: 10, h: 10 },
      { x: 4, y: 20, w: 10, h: 10 },
      { x: 20, y: 22, w: 10, h: 10 },
    );
    const made = after(grid, ['n0', 'n1', 'n2', 'n3'], (s) => tidyUp(s));
    const [a, b, c, d] = ['n0', 'n1', 'n2', 'n3'].map((id) => box(made, id));
    expect([a!.y, c!.y]).toEqual([b!.y, d!.y]);
    expect([a!.x, b!.x]).toEqual([c!.x, d!.x]);
  });
});

describe('laws of arranging', () => {
  const part = fc.record({
    x: fc.integer({ min: 0, max: 50_000 }).map((n) => n / 1000),
    y: fc.integer({ min: 0, max: 80_000 }).map((n) => n / 1000),
    w: fc.integer({ min: 1000, max: 20_000 }).map((n) => n / 1000),
    h: fc.integer({ min: 1000, max: 20_000 }).map((n) => n / 1000),
    rotation: fc.constantFrom(0, 0, 17, 45, 90, 200),
    locked: fc.constantFrom(false, false, true),
    parent: fc.constantFrom('front', 'group'),
  });
  const plans: readonly (readonly [string, (state: EditorState) => Plan | null])[] = [
    ...(['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const).flatMap((edge) =>
      (['selection', 'group', 'label'] as const).map(
        (to) => [`align ${edge} ${to}`, (s: EditorState) => align(s, edge, to)] as const,
      ),
    ),
    ['distribute x', (s) => distribute(s, 'x')],
    ['distribute y', (s) => distribute(s, 'y')],
    ['gaps', (s) => setGaps(s, 'x', 2.5)],
    ['equal gaps', (s) => equalGaps(s)],
    ['tidy', (s) => tidyUp(s)],
  ];

  it('no size, turn or locked object changes, and undo gives the same bytes', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(...plans),
        (parts, [, plan]) => {
          const document = withShapes(
            ...parts.map(({ locked, ...each }) => ({ ...each, ...(locked && { locked }) })),
          );
          const ids = parts.map((_, i) => `n${i}`);
          const { editor, act } = bench(document);
          editor.select(ids);
          const hasMoved = act(plan(editor.state));
          for (const [i, id] of ids.entries()) {
            const [before, now] = [document, editor.state.document].map((d) => d.records[id]);
            const sized = { w: parts[i]!.w, h: parts[i]!.h, rotation: parts[i]!.rotation };
            expect(now).toMatchObject(sized);
            if (parts[i]!.locked) expect(now).toBe(before);
          }
          if (hasMoved) editor.undo();
          expect(JSON.stringify(editor.state.document)).toBe(JSON.stringify(document));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('what is aligned stays', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 9 }), (parts) => {
        const document = withShapes(...parts.map(({ locked: _, ...each }) => each));
        const ids = parts.map((_, i) => `n${i}`);
        const once = after(document, ids, (s) => align(s, 'left'));
        expect(after(once, ids, (s) => align(s, 'left'))).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  it('a crooked grid is tidy after one go: rows, columns and gaps', () => {
    const jitter = fc.integer({ min: -900, max: 900 }).map((n) => n / 1000);
    const cell = fc.record({ dx: jitter, dy: jitter, w: jitter, h: jitter });
    const grid = fc.record({
      columns: fc.integer({ min: 2, max: 4 }),
      cells: fc.array(cell, { minLength: 12, maxLength: 12 }),
    });
    fc.assert(
      fc.property(grid, ({ columns, cells }) => {
        const used = cells.slice(0, columns * 3);
        const document = withShapes(
          ...used.map(({ dx, dy, w, h }, i) => ({
            x: (i % columns) * 12 + dx,
            y: Math.floor(i / columns) * 10 + dy,
            w: 8 + w,
            h: 6 + h,
          })),
        );
        const ids = used.map((_, i) => `n${i}`);
        const once = after(document, ids, (s) => tidyUp(s));
        const twice = after(once, ids, (s) => tidyUp(s));
        for (const id of ids) {
          expect(box(twice, id).x).toBeCloseTo(box(once, id).x, 2);
          expect(box(twice, id).y).toBeCloseTo(box(once, id).y, 2);
        }
        const top = ids.slice(0, columns).map((id) => box(once, id));
        const shares = [0, 0.5, 1].map((k) =>
          top.every((each) => Math.abs(each.y + each.h * k - top[0]!.y - top[0]!.h * k) < 0.01),
        );
        expect(shares).toContain(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the stack', () => {
  const names = (document: BesekDocument, parent: Id): readonly Id[] =>
    childrenOf(document, parent).map(({ id }) => id);

  it('takes objects into a turned group and out again without moving them', () => {
    const document = sampleDocument();
    const before = frameOnPanel(document, 'title');
    const inside = after(document, ['title'], (s) =>
      restack(s, ['title'], { parent: 'seal', above: 'disc' }),
    );
    expect(names(inside, 'seal')).toEqual(['disc', 'title', 'word']);
    expect(frameOnPanel(inside, 'title')).toMatchObject({
      x: expect.closeTo(before.x, 2),
      y: expect.closeTo(before.y, 2),
      w: before.w,
      rotation: before.rotation,
    });
    const out = after(inside, ['title'], (s) => stepInTree(s, 'out'));
    expect(frameOnPanel(out, 'title').x).toBeCloseTo(before.x, 2);
    expect(names(out, 'front').indexOf('title')).toBe(names(out, 'front').indexOf('seal') + 1);
  });

  it('steps past neighbours, out at the ends, into the group beside', () => {
    const document = sampleDocument();
    const order = names(document, 'front');
    const at = order.indexOf('box');
    const up = after(document, ['box'], (s) => stepInTree(s, 'up'));
    expect(names(up, 'front')[at + 1]).toBe('box');
    expect(
      names(
        after(up, ['box'], (s) => stepInTree(s, 'down')),
        'front',
      ),
    ).toEqual(order);
    const top = after(document, ['word'], (s) => stepInTree(s, 'up'));
    expect(names(top, 'front')).toContain('word');
    const bottom = after(document, ['disc'], (s) => stepInTree(s, 'down'));
    const now = names(bottom, 'front');
    expect(now.indexOf('disc')).toBe(now.indexOf('seal') - 1);
  });

  it('puts no group into itself', () => {
    const { editor } = bench();
    expect(restack(editor.state, ['seal'], { parent: 'seal', above: null })).toBeNull();
  });
});

describe('selecting what is the same', () => {
  const document = aDocument({
    panels: [aPanel()],
    swatches: [aSwatch(), aSwatch({ id: 'red', order: 'W' })],
    styles: [aStyle()],
    nodes: [
      aShape({ id: 'a', w: 10, h: 5 }),
      aShape({ id: 'b', w: 10, h: 5, fill: { swatch: 'red' } }),
      aShape({ id: 'c', shape: 'ellipse', w: 9, h: 5, fill: { swatch: 'red' } }),
      aShape({ id: 'd', fill: { swatch: 'red' }, locked: true }),
      aText({ id: 't', text: 'a', overrides: { fill: { swatch: 'red' } } }),
      aText({ id: 'u', text: 'b', overrides: { size: 9 } }),
    ],
  });
  const { editor } = bench(document);
  const same = (id: Id, by: Parameters<typeof sameAs>[1]): readonly Id[] => {
    editor.select([id]);
    return [...sameAs(editor.state, by)].sort();
  };

  it('goes by colour, kind, size and font', () => {
    expect(same('b', 'fill')).toEqual(['b', 'c', 't']);
    expect(same('a', 'kind')).toEqual(['a', 'b']);
    expect(same('a', 'size')).toEqual(['a', 'b']);
    expect(same('t', 'size')).toEqual(['t']);
    expect(same('t', 'font')).toEqual(['t', 'u']);
    expect(same('a', 'font')).toEqual([]);
  });
});

describe('duplicating again', () => {
  it('repeats how far the last copy was moved', () => {
    const { editor, node } = bench();
    const { duplicate } = createCommands(seeded());
    editor.select(['box']);
    duplicate.run(editor);
    const [first] = editor.state.selection;
    const { x, y } = node('box');
    expect(node(first!)).toMatchObject({ x: x + 3, y: y + 3 });
    createCommands(seeded())['leap-right'].run(editor);
    duplicate.run(editor);
    const [second] = editor.state.selection;
    expect(node(second!)).toMatchObject({ x: x + 8, y: y + 6 });
    editor.select(['title']);
    duplicate.run(editor);
    const title = node('title');
    expect(node(editor.state.selection[0]!)).toMatchObject({ x: title.x + 3, y: title.y + 3 });
  });
});
