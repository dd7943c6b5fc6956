import { expect, test } from 'vitest';
import {
  clearance,
  layOutStand,
  MEMBERS,
  NODE_CLEARANCE,
  parseMembers,
} from '../../../src/core/patterns/bamboo/stand';
import { culmParts, CulmLayer } from '../../../src/core/patterns/bamboo/culm';
import { SPECIES } from '../../../src/core/patterns';
import { totalInk } from '../../../src/core/color';

const plan = {
  members: parseMembers('6.0t 8.8w 5.0t 7.4w 6t'),
  gap: 0.22,
  internode: 29,
  jitter: 0.1,
};

test('neighbouring culms never bear nodes at one height, around the cell either', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { culms, size } = layOutStand({ ...plan, seed });
    culms.forEach((culm, i) => {
      const next = culms[(i + 1) % culms.length]!;
      expect(clearance(culm.nodes, next.nodes, size.height)).toBeGreaterThanOrEqual(NODE_CLEARANCE);
    });
  }
});

test('internodes differ, but by no more than a fifth of their length', () => {
  const { culms } = layOutStand({ ...plan, seed: 4 });
  for (const { nodes } of culms) {
    const lengths = nodes.slice(1).map((y, i) => y - nodes[i]!);
    for (const length of lengths)
      expect(Math.abs(length - 29)).toBeLessThanOrEqual(29 * 0.2 + 0.001);
    expect(new Set(lengths).size).toBeGreaterThan(1);
  }
});

test('the cell is as wide as its culms and gaps, and holds whole internodes', () => {
  const { size, culms } = layOutStand({ ...plan, seed: 0 });
  expect(size).toEqual({ width: 34.3, height: 116 });
  expect(culms.map(({ nodes }) => nodes.length)).toEqual([4, 4, 4, 4, 4]);
});

test('a place can be left open', () => {
  const { culms, size } = layOutStand({
    ...plan,
    gap: 0,
    members: parseMembers('7w 28.4- 6t'),
    seed: 1,
  });
  expect(size.width).toBe(41.4);
  expect(culms.map(({ centre, colour }) => [centre, colour])).toEqual([
    [3.5, 1],
    [38.4, 0],
  ]);
});

test.each(['', '6', '6x', 't6', '6t,8w', '6t  8w', '123t', '6.123t'])(
  '%j is no row of culms',
  (text) => {
    expect(MEMBERS.test(text)).toBe(false);
  },
);

test('species are printable recipes', () => {
  for (const ink of Object.values(SPECIES)) expect(totalInk(ink)).toBeLessThanOrEqual(280);
});

test('a culm swells at every node, also where the cell begins anew', () => {
  const { culms, size } = layOutStand({ ...plan, seed: 2 });
  const look = { fibre: 0, jitter: 0, nodes: 1, shade: 0.5, seed: 2, height: size.height };
  const culm = culms[1]!;
  const bodies = culmParts(culm, SPECIES.tali, look).filter(
    ({ layer }) => layer === CulmLayer.body,
  );
  expect(bodies).toHaveLength(culm.nodes.length);
  for (const outline of bodies.flatMap(({ outlines }) => outlines)) {
    const heights = outline.map(({ y }) => y);
    for (const end of [Math.min(...heights), Math.max(...heights)]) {
      const half = Math.max(
        ...outline.filter(({ y }) => y === end).map(({ x }) => x - culm.centre),
      );
      expect(half).toBeGreaterThan((culm.width / 2) * 1.05);
    }
  }
});
