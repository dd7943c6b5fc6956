import { expect, it } from 'vitest';
import { frameOnPanel } from '../../../src/editor';
import { BADGE, permitted, placeBadges, type Permitted } from '../../../src/ui/making/badges';
import { bench } from '../../editor/support';

const node = (id: string, x: number, y = 10, rotation = 0): Permitted => ({
  id,
  permission: 'editable',
  frame: { x, y, w: 20, h: 10, rotation },
});

function shown(scope: string | null, hidden: readonly string[] = []): Record<string, string> {
  const { editor } = bench();
  const { document } = editor.state;
  const records = { ...document.records };
  for (const id of hidden) records[id] = { ...records[id]!, hidden: true } as never;
  const state = { ...editor.state, document: { ...document, records }, scope };
  const found = permitted(state, ({ id }) => frameOnPanel(document, id));
  return Object.fromEntries(found.map(({ id, permission }) => [id, permission]));
}

it('shows what stands on the panel, and what is in a group once it was entered', () => {
  expect(shown(null)).toEqual({
    ground: 'locked',
    box: 'editable',
    seal: 'editable',
    title: 'editable',
    net: 'editable',
  });
  expect(Object.keys(shown('seal'))).toEqual(expect.arrayContaining(['disc', 'word', 'net']));
});

it('shows nothing of what is hidden', () => {
  expect(shown(null, ['box'])).not.toHaveProperty('box');
});

it('stands at the corner that is seen at the top right, however a frame is turned', () => {
  const at = [0, 180].map((turn) => placeBadges([node('a', 10, 10, turn)], [], 4)[0]!);
  expect(at[1]!.x).toBeCloseTo(at[0]!.x, 6);
  expect(at[1]!.y).toBeCloseTo(at[0]!.y, 6);
  expect(at[0]!.x).toBeGreaterThan(30 * 4);
  // A quarter turn about 20, 15 makes it 10 mm wide and 20 mm high.
  const [quarter] = placeBadges([node('a', 10, 10, 90)], [], 4);
  expect(quarter!.x - at[0]!.x).toBeCloseTo(-5 * 4, 6);
  expect(quarter!.y - at[0]!.y).toBeCloseTo(-5 * 4, 6);
});

it('hides no badge behind another, at any scale', () => {
  const many = Array.from({ length: 12 }, (_, i) =>
    node(`n${i}`, 10 + (i % 3) * 0.7, 10 + i * 0.4),
  );
  for (const scale of [0.7, 3.3333, 17]) {
    const badges = placeBadges(many, [], scale);
    expect(badges).toHaveLength(12);
    for (const [i, a] of badges.entries()) {
      for (const b of badges.slice(i + 1)) {
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(BADGE);
      }
    }
  }
});

it('stands at the corner of what is seen where the label is shown as it is cut', () => {
  const [ground, inside] = [
    { ...node('ground', -3, -3), frame: { x: -3, y: -3, w: 66, h: 96, rotation: 0 } },
    node('inside', 10),
  ];
  const trim = { w: 60, h: 90 };
  const [cut] = placeBadges([ground], [], 4, trim);
  const [whole] = placeBadges([ground], [], 4);
  expect(cut!.x).toBeLessThan(trim.w * 4);
  expect(cut!.x + BADGE).toBeGreaterThan(trim.w * 4);
  expect(cut!.y).toBeCloseTo(whole!.y + 3 * 4, 6);
  expect(placeBadges([inside], [], 4, trim)).toEqual(placeBadges([inside], [], 4));
});

it('marks on a small label what has room at its corner, or what is selected alone', () => {
  const trim = { w: 60, h: 90 };
  const crowd = Array.from({ length: 12 }, (_, i) => node(`n${i}`, 10, 10 + i * 2));
  const badges = placeBadges(crowd, [], 1.5, trim);
  expect(badges.length).toBeLessThan(6);
  for (const { id, y } of badges) {
    const corner = crowd.find((each) => each.id === id)!.frame.y * 1.5;
    expect(y).toBeLessThan(corner);
    expect(y + BADGE).toBeGreaterThan(corner - BADGE);
  }
  expect(placeBadges(crowd, [], 12, trim)).toHaveLength(12);
  expect(placeBadges(crowd, ['n3', 'n4'], 1.5, trim).map(({ id }) => id)).toEqual(['n3', 'n4']);
});

it('leaves the selected its place and draws it on top', () => {
  const both = [node('below', 10), node('above', 10)];
  const [own] = placeBadges([both[0]!], [], 4);
  const badges = placeBadges(both, ['below'], 4);
  expect(badges.at(-1)).toEqual(own);
  expect(placeBadges(both, ['above'], 4).at(-1)!.id).toBe('above');
});
