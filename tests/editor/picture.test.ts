import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImageNode } from '../../src/core/document';
import { applyToPoint, frameMatrix, type Frame, type Point } from '../../src/core/geometry';
import {
  createEditor,
  croppingOf,
  cropZoom,
  frameOnPanel,
  insertPictures,
  mirror,
  isAssetUsed,
  mirrorPicture,
  movePicture,
  perform,
  pictureAssets,
  pullFrame,
  pullPicture,
  removeAsset,
  replacePicture,
  scalePicture,
  setCropping,
  setMask,
  turnPicture,
  type Cropping,
  type Handle,
} from '../../src/editor';
import { aDocument, aGroup, anAsset, anImage } from '../support/builders';
import { seeded } from './support';

const side = fc.double({ min: 5, max: 120, noNaN: true });
const share = fc.double({ min: 0.05, max: 1, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const flip = fc.constantFrom('h' as const, 'v' as const, 'both' as const, undefined);
const degrees = fc.integer({ min: 0, max: 359 });
const drag = fc.record({
  x: fc.double({ min: -200, max: 200, noNaN: true }),
  y: fc.double({ min: -200, max: 200, noNaN: true }),
});
const corner: fc.Arbitrary<Handle> = fc.record({
  x: fc.constantFrom(-1 as const, 1 as const),
  y: fc.constantFrom(-1 as const, 1 as const),
});
const handle: fc.Arbitrary<Handle> = fc
  .record({
    x: fc.constantFrom(-1 as const, 0 as const, 1 as const),
    y: fc.constantFrom(-1 as const, 0 as const, 1 as const),
  })
  .filter(({ x, y }) => x !== 0 || y !== 0);

interface Placed {
  readonly crop: NonNullable<ImageNode['crop']>;
  readonly flip: ImageNode['flip'];
  readonly frame: Frame;
}

const placed: fc.Arbitrary<Placed> = fc
  .record({ w: side, h: side, cw: share, ch: share, u: part, v: part, rotation: degrees, flip })
  .map(({ w, h, cw, ch, u, v, rotation, flip: mirrored }) => ({
    crop: { x: (1 - cw) * u, y: (1 - ch) * v, w: cw, h: ch },
    flip: mirrored,
    frame: { x: 10, y: 20, w, h, rotation },
  }));

const lying = ({ crop, flip: mirrored, frame }: Placed): Cropping =>
  croppingOf({ crop, ...(mirrored && { flip: mirrored }) }, frame);

function expectCovered({ frame, box }: Cropping): void {
  const near = 1e-6;
  expect(box.x).toBeLessThanOrEqual(near);
  expect(box.y).toBeLessThanOrEqual(near);
  expect(box.x + box.w).toBeGreaterThanOrEqual(frame.w - near);
  expect(box.y + box.h).toBeGreaterThanOrEqual(frame.h - near);
}

/** Where a point of the whole picture, in shares of its sides, lies on the panel. */
function onPanel({ frame, box }: Cropping, u: number, v: number): Point {
  return applyToPoint(frameMatrix(frame), { x: box.x + u * box.w, y: box.y + v * box.h });
}

function expectNear(a: Point, b: Point): void {
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(1e-6);
}

describe('a picture under its frame', () => {
  it('covers the frame whatever is done to it, and keeps its proportions', () => {
    fc.assert(
      fc.property(
        placed,
        handle,
        corner,
        drag,
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (p, h, c, by, k) => {
          const start = lying(p);
          const ratio = start.box.w / start.box.h;
          for (const moved of [
            movePicture(start, by),
            scalePicture(start, k, { x: by.x, y: by.y }),
            pullPicture(start, c, by),
            pullFrame(start, h, by),
            pullFrame(start, h, by, { centred: true }),
            pullFrame(start, h, by, { ratio: true }),
            turnPicture(start),
          ]) {
            expectCovered(moved);
            expect(moved.box.w / moved.box.h).toBeCloseTo(ratio, 6);
            expect(moved.frame.w).toBeGreaterThan(0);
            expect(moved.frame.h).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('stays where it is on the panel while sides of the frame are pulled, however it is turned', () => {
    fc.assert(
      fc.property(placed, handle, drag, fc.boolean(), fc.boolean(), (p, h, by, centred, ratio) => {
        const start = lying(p);
        const pulled = pullFrame(start, h, by, { centred, ratio });
        for (const [u, v] of [
          [0, 0],
          [1, 0],
          [0.3, 1],
        ] as const) {
          expectNear(onPanel(pulled, u, v), onPanel(start, u, v));
        }
        if (ratio) {
          expect(pulled.frame.w / pulled.frame.h).toBeCloseTo(start.frame.w / start.frame.h, 6);
        }
        if (centred) {
          expectNear(
            applyToPoint(frameMatrix(pulled.frame), {
              x: pulled.frame.w / 2,
              y: pulled.frame.h / 2,
            }),
            applyToPoint(frameMatrix(start.frame), { x: start.frame.w / 2, y: start.frame.h / 2 }),
          );
        }
      }),
    );
  });

  it('keeps the corner opposite to the one that is pulled', () => {
    fc.assert(
      fc.property(placed, corner, drag, (p, c, by) => {
        const start = lying(p);
        const [u, v] = [c.x > 0 ? 0 : 1, c.y > 0 ? 0 : 1];
        expectNear(onPanel(pullPicture(start, c, by), u, v), onPanel(start, u, v));
      }),
    );
  });

  it('is stored as it lies: the crop read back is the same picture, mirrored or not', () => {
    fc.assert(
      fc.property(placed, drag, (p, by) => {
        const start = lying(p);
        const to = movePicture(start, by);
        const document = aDocument({
          assets: [anAsset({ width: 800, height: 600 })],
          nodes: [
            anImage({ ...p.frame, crop: p.crop, ...(p.flip && { flip: p.flip }) } as ImageNode),
          ],
        });
        const editor = createEditor(document);
        // The editor refuses what the parser would.
        perform(
          setCropping(editor.state, 'image', { from: start, to, flip: p.flip }),
          editor.dispatch,
        );
        const after = editor.state.document;
        const node = after.records['image'] as ImageNode;
        const found = croppingOf(node, frameOnPanel(after, 'image'));
        for (const key of ['x', 'y', 'w', 'h'] as const) {
          expect(Math.abs(found.box[key] - to.box[key])).toBeLessThan(to.box.w * 1e-3);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('comes back after four quarter turns and after two mirrorings', () => {
    fc.assert(
      fc.property(placed, (p) => {
        const start = lying(p);
        const around = turnPicture(turnPicture(turnPicture(turnPicture(start))));
        expect(around.frame.rotation).toBe(start.frame.rotation);
        for (const key of ['x', 'y', 'w', 'h'] as const) {
          expect(around.frame[key]).toBeCloseTo(start.frame[key], 6);
          const twice = mirrorPicture(mirrorPicture(start, 'h'), 'h');
          expect(twice.box[key]).toBeCloseTo(start.box[key], 6);
        }
        expect(cropZoom(around)).toBeCloseTo(cropZoom(start), 6);
      }),
    );
  });

  it('turns under a frame that stays where it is seen', () => {
    const start = lying({
      crop: { x: 0, y: 0, w: 1, h: 1 },
      flip: undefined,
      frame: { x: 10, y: 20, w: 40, h: 20, rotation: 30 },
    });
    const { frame } = turnPicture(start);
    expect(frame).toEqual({ x: 20, y: 10, w: 20, h: 40, rotation: 120 });
    expectNear(
      applyToPoint(frameMatrix(frame), { x: 0, y: 40 }),
      applyToPoint(frameMatrix(start.frame), { x: 0, y: 0 }),
    );
  });
});

describe('pictures of a design', () => {
  const file = (sha: string, name: string) => ({
    sha256: sha.repeat(32),
    mime: 'image/png',
    name,
    width: 600,
    height: 300,
  });
  const box = { x: 5, y: 5, w: 20, h: 10 };

  function bench(document = aDocument({})) {
    const editor = createEditor(document);
    return { editor, act: (plan: Parameters<typeof perform>[0]) => perform(plan, editor.dispatch) };
  }

  it('come with their files in one step; the same file twice is one record', () => {
    const { editor, act } = bench();
    const before = editor.state.document;
    const pictures = [
      { file: file('aa', 'a.png'), box },
      { file: file('bb', 'b.png'), box },
      { file: file('aa', 'copy of a.png'), box },
    ];
    act(insertPictures(editor.state, pictures, seeded()));
    const { document, selection } = editor.state;
    expect(pictureAssets(document).map(({ name }) => name)).toEqual(['a.png', 'b.png']);
    expect(selection).toHaveLength(3);
    const nodes = selection.map((id) => document.records[id] as ImageNode);
    expect(nodes[0]?.asset).toBe(nodes[2]?.asset);
    expect(nodes[0]?.asset).not.toBe(nodes[1]?.asset);
    act(insertPictures(editor.state, [{ file: file('bb', 'b.png'), box }], seeded(2)));
    expect(pictureAssets(editor.state.document)).toHaveLength(2);
    editor.undo();
    editor.undo();
    expect(editor.state.document).toEqual(before);
  });

  it('stand upright on the panel, also in a turned group', () => {
    const group = aGroup({ id: 'seal', x: 30, y: 30, w: 20, h: 20, rotation: 90 });
    const { editor, act } = bench(aDocument({ nodes: [group] }));
    editor.enter('seal');
    act(insertPictures(editor.state, [{ file: file('aa', 'a.png'), box }], seeded()));
    const [id = ''] = editor.state.selection;
    const frame = frameOnPanel(editor.state.document, id);
    expect(frame).toMatchObject({ rotation: 0 });
    expect(frame.x).toBeCloseTo(5, 3);
  });

  it('replaced keep their frame and fill it about the same point', () => {
    const asset = anAsset({ width: 600, height: 300 });
    const image = anImage({ x: 10, y: 10, w: 20, h: 20, crop: { x: 0.5, y: 0, w: 0.5, h: 1 } });
    const { editor, act } = bench(aDocument({ assets: [asset], nodes: [image] }));
    const tall = { ...file('cc', 'tall.png'), width: 300, height: 600 };
    act(replacePicture(editor.state, 'image', { file: tall }, seeded()));
    const node = editor.state.document.records['image'] as ImageNode;
    expect(node).toMatchObject({ x: 10, y: 10, w: 20, h: 20 });
    expect(node.crop).toEqual({ x: 0, y: 0.25, w: 1, h: 0.5 });
    const wide = { ...file('dd', 'wide.png'), width: 900, height: 300 };
    editor.undo();
    act(replacePicture(editor.state, 'image', { file: wide }, seeded()));
    const { crop } = editor.state.document.records['image'] as ImageNode;
    // The middle of what was seen, three quarters across, cannot come further to the middle.
    expect(crop).toEqual({ x: 0.583333, y: 0, w: 0.333333, h: 1 });
  });

  it('leave their file in the design until nobody shows it, and undo brings it back', () => {
    const { editor, act } = bench(aDocument({ assets: [anAsset()], nodes: [anImage()] }));
    expect(removeAsset(editor.state, 'asset')).toBeNull();
    expect(isAssetUsed(editor.state.document, 'asset')).toBe(true);
    const { document } = editor.state;
    editor.dispatch({
      origin: 'user',
      label: 'delete',
      patch: { added: {}, updated: {}, removed: { image: document.records['image']! } },
    });
    expect(editor.state.document.records['asset']).toBeDefined();
    act(removeAsset(editor.state, 'asset'));
    expect(editor.state.document.records['asset']).toBeUndefined();
    editor.undo();
    editor.undo();
    expect(editor.state.document).toEqual(document);
  });

  it('are mirrored and masked, and only what differs is written', () => {
    const { editor, act } = bench(aDocument({ assets: [anAsset()], nodes: [anImage()] }));
    const before = editor.state.document.records['image'];
    act(mirror(editor.state, ['image'], 'h'));
    act(mirror(editor.state, ['image'], 'v'));
    act(setMask(editor.state, ['image'], { kind: 'arch' }));
    expect(editor.state.document.records['image']).toMatchObject({
      flip: 'both',
      mask: { kind: 'arch' },
    });
    act(setMask(editor.state, ['image'], null));
    act(mirror(editor.state, ['image'], 'h'));
    act(mirror(editor.state, ['image'], 'v'));
    expect(editor.state.document.records['image']).toEqual(before);
  });
});
