import { afterEach, describe, expect, it } from 'vitest';
import type { BesekDocument } from '../../src/core/document';
import { applyToPoint, invert } from '../../src/core/geometry';
import { worldMatrix } from '../../src/core/document';
import { createCommands, frameOnPanel, pointOf } from '../../src/editor';
import { aDocument, aGroup, aPanel, aShape } from '../support/builders';
import { Hands } from './support';

let hands: Hands;

afterEach(() => hands.leave());

/** A group turned by 25° in a group turned by 30°; `near` and `far` lie in the inner one. */
function label(): BesekDocument {
  return aDocument({
    panels: [aPanel()],
    nodes: [
      aShape({ id: 'beside', x: 2, y: 2, w: 12, h: 8 }),
      aGroup({ id: 'outer', x: 10, y: 25, w: 40, h: 40, rotation: 30 }),
      aShape({ id: 'plate', parent: 'outer', x: 0, y: 0, w: 8, h: 6 }),
      aGroup({ id: 'inner', parent: 'outer', x: 10, y: 12, w: 28, h: 24, rotation: 25 }),
      aShape({ id: 'near', parent: 'inner', x: 2, y: 2, w: 10, h: 6 }),
      aShape({ id: 'far', parent: 'inner', x: 14, y: 14, w: 10, h: 6, rotation: 10 }),
    ],
  });
}

function open(): Hands {
  hands = new Hands(label());
  return hands;
}

const document = (): BesekDocument => hands.editor.state.document;
const middle = (id: string) => pointOf(frameOnPanel(document(), id), 0.5, 0.5);
const moved = (at: { x: number; y: number }, dx: number, dy: number) => ({
  x: at.x + dx,
  y: at.y + dy,
});

/** Presses until the node itself is selected: each level is entered on the way. */
async function reach(id: string): Promise<void> {
  for (let i = 0; i < 3 && hands.editor.state.selection[0] !== id; i++) {
    await hands.doubleClick(middle(id));
  }
}

describe('groups turned within a turned group', () => {
  it('are entered level by level and left by Esc level by level', async () => {
    const { editor } = open();
    await hands.click(middle('near'));
    expect(editor.state).toMatchObject({ selection: ['outer'], scope: null });
    await hands.doubleClick(middle('near'));
    await hands.doubleClick(middle('near'));
    expect(editor.state).toMatchObject({ selection: ['near'], scope: 'inner' });
    const { escape } = createCommands(() => 0);
    escape.run(editor);
    expect(editor.state).toMatchObject({ selection: ['inner'], scope: 'outer' });
    escape.run(editor);
    expect(editor.state).toMatchObject({ selection: ['outer'], scope: null });
    escape.run(editor);
    expect(editor.state).toMatchObject({ selection: [], scope: null });
    expect(escape.can(editor.state)).toBe(false);
  });

  it('show what is outside of them dimmed, the inside as it prints', async () => {
    open();
    const at = async (id: string): Promise<number[]> => {
      const canvas = await hands.painted();
      const { pxPerMm, x, y } = hands.view.view;
      const ratio = canvas.width / 600;
      const p = middle(id);
      const px = [(p.x * pxPerMm + x - 20) * ratio, (p.y * pxPerMm + y - 10) * ratio] as const;
      return [...canvas.getContext('2d')!.getImageData(...px, 1, 1).data];
    };
    const ink = [0x20, 0x40, 0x80];
    // 40 % of the ink on white.
    const dim = ink.map((v) => Math.round(255 + (v - 255) * 0.4));
    const near = (got: number[], wanted: readonly number[]) =>
      wanted.forEach((v, i) => expect(Math.abs(got[i]! - v)).toBeLessThanOrEqual(2));
    near(await at('beside'), ink);
    hands.editor.enter('inner');
    near(await at('beside'), dim);
    near(await at('plate'), dim);
    near(await at('near'), ink);
    hands.editor.enter('outer');
    near(await at('beside'), dim);
    near(await at('plate'), ink);
    hands.editor.enter(null);
    near(await at('beside'), ink);
  });

  it('let a node go as far on the label as the pointer went, the other nodes stay', async () => {
    open();
    await reach('near');
    const before = frameOnPanel(document(), 'near');
    const others = ['far', 'inner', 'outer', 'plate'].map((id) => frameOnPanel(document(), id));
    hands.hold({ ctrlKey: true });
    await hands.drag(middle('near'), moved(middle('near'), 6, -4));
    const after = frameOnPanel(document(), 'near');
    expect(after.x - before.x).toBeCloseTo(6, 2);
    expect(after.y - before.y).toBeCloseTo(-4, 2);
    expect(after.rotation).toBeCloseTo(before.rotation, 2);
    expect(['far', 'inner', 'outer', 'plate'].map((id) => frameOnPanel(document(), id))).toEqual(
      others,
    );
    hands.editor.undo();
    expect(document()).toEqual(label());
  });

  it('let a corner follow the pointer while the opposite one stays where it is', async () => {
    open();
    await reach('far');
    const frame = frameOnPanel(document(), 'far');
    const [fixed, corner] = [pointOf(frame, 0, 0), pointOf(frame, 1, 1)];
    hands.hold({ ctrlKey: true });
    const to = moved(corner, 1, 5);
    await hands.drag(corner, to);
    const after = frameOnPanel(document(), 'far');
    expect(pointOf(after, 0, 0).x).toBeCloseTo(fixed.x, 2);
    expect(pointOf(after, 0, 0).y).toBeCloseTo(fixed.y, 2);
    expect(pointOf(after, 1, 1).x).toBeCloseTo(to.x, 1);
    expect(pointOf(after, 1, 1).y).toBeCloseTo(to.y, 1);
    expect(hands.node('far').rotation).toBe(10);
  });

  it("snap on the label, where one looks: a middle comes to lie under the next one's", async () => {
    open();
    await reach('near');
    const scale = hands.view.view.pxPerMm;
    const wanted = middle('far').x;
    // Half a px beside: no other line is as near.
    const by = wanted - middle('near').x + 0.5 / scale;
    await hands.drag(middle('near'), moved(middle('near'), by, 1.3));
    expect(middle('near').x).toBeCloseTo(wanted, 2);
    // In the group's own space it moved both ways: the group is turned.
    const inside = applyToPoint(invert(worldMatrix(document(), 'inner')), middle('near'));
    expect(Math.abs(inside.x - 7)).toBeGreaterThan(0.5);
    expect(Math.abs(inside.y - 5)).toBeGreaterThan(0.5);
  });

  it('keep their own turn when something in them is turned', async () => {
    open();
    await reach('near');
    const frame = frameOnPanel(document(), 'near');
    const centre = middle('near');
    const corner = pointOf(frame, 1, 1);
    const away = 14 / hands.view.view.pxPerMm;
    const radius = Math.hypot(corner.x - centre.x, corner.y - centre.y) + away;
    const angle = Math.atan2(corner.y - centre.y, corner.x - centre.x);
    const at = (degrees: number) => ({
      x: centre.x + radius * Math.cos(angle + (degrees * Math.PI) / 180),
      y: centre.y + radius * Math.sin(angle + (degrees * Math.PI) / 180),
    });
    hands.hold({ ctrlKey: true });
    await hands.drag(at(0), at(22));
    expect(middle('near').x).toBeCloseTo(centre.x, 2);
    expect(frameOnPanel(document(), 'near').rotation).not.toBeCloseTo(frame.rotation, 0);
    expect(frameOnPanel(document(), 'inner').rotation).toBeCloseTo(55, 2);
  });

  it('keep a marquee that is begun in them to what is in them; beside them it leaves', async () => {
    const { editor } = open();
    await reach('near');
    // An empty corner of the group; from there a box that touches both.
    const empty = pointOf(frameOnPanel(document(), 'inner'), 0.05, 0.9);
    await hands.drag(empty, moved(empty, 18, 10.5));
    expect([...editor.state.selection].sort()).toEqual(['far', 'near']);
    expect(editor.state.scope).toBe('inner');
    await hands.click(empty);
    expect(editor.state).toMatchObject({ selection: [], scope: 'inner' });
    await hands.click({ x: 55, y: 5 });
    expect(editor.state).toMatchObject({ selection: [], scope: null });
  });

  it('are left by a press on something outside', async () => {
    const { editor } = open();
    await reach('near');
    await hands.click(middle('beside'));
    expect(editor.state).toMatchObject({ selection: ['beside'], scope: null });
  });
});
