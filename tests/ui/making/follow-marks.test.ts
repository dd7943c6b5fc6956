import { describe, expect, it } from 'vitest';
import type { FollowRule } from '../../../src/core/document';
import { frameMatrix, IDENTITY, type Point } from '../../../src/core/geometry';
import { frameOnPanel } from '../../../src/editor';
import {
  dropped,
  followMarks,
  standingOf,
  toggled,
  type Standing,
} from '../../../src/ui/making/follow-marks';
import {
  draggedTo,
  edgeAt,
  edgeLine,
  handlePlaces,
  trackOf,
} from '../../../src/ui/making/handle-places';
import { aDocument, aGroup, aShape } from '../../support/builders';

/** 40 × 20 mm on a panel of 90 × 130, 10 mm from the left, 30 from the top. */
function standing(part: Partial<Standing> = {}): Standing {
  return {
    frame: { x: 10, y: 30, w: 40, h: 20, rotation: 0 },
    follow: { h: 'start', v: 'start' },
    parent: { w: 90, h: 130 },
    matrix: IDENTITY,
    ...part,
  };
}

/** `h start follows 10` and so on, rounded to 0.001 mm. */
function said(of: Standing): string[] {
  return followMarks(of).sides.map(
    ({ axis, end, state, distance }) => `${axis} ${end} ${state} ${Number(distance.toFixed(3))}`,
  );
}

function rounded({ x, y }: Point): Point {
  return { x: Number(x.toFixed(3)) || 0, y: Number(y.toFixed(3)) || 0 };
}

describe('the marks of a frame', () => {
  it('tie the side that follows to its edge and leave the other free', () => {
    expect(said(standing())).toEqual([
      'h start follows 10',
      'h end free 40',
      'v start follows 30',
      'v end free 80',
    ]);
    expect(said(standing({ follow: { h: 'end', v: 'end' } }))).toEqual([
      'h start free 10',
      'h end follows 40',
      'v start free 30',
      'v end follows 80',
    ]);
  });

  it('tie both sides of what stretches, none of what is scaled or keeps to the middle', () => {
    expect(said(standing({ follow: { h: 'stretch', v: 'scale' } }))).toEqual([
      'h start follows 10',
      'h end follows 40',
      'v start scale 30',
      'v end scale 80',
    ]);
    const { sides, centres } = followMarks(standing({ follow: { h: 'centre', v: 'start' } }));
    expect(sides.map(({ state }) => state)).toEqual(['free', 'free', 'follows', 'free']);
    expect(centres).toEqual([
      { axis: 'h', from: { x: 30, y: 40 }, to: { x: 45, y: 40 }, distance: 15 },
    ]);
  });

  it('run from the middle of a side straight to the edge', () => {
    const [left, right, top, bottom] = followMarks(standing()).sides.map(({ from, to }) =>
      [from, to].map(rounded),
    );
    expect(left).toEqual([
      { x: 10, y: 40 },
      { x: 0, y: 40 },
    ]);
    expect(right).toEqual([
      { x: 50, y: 40 },
      { x: 90, y: 40 },
    ]);
    expect(top).toEqual([
      { x: 30, y: 30 },
      { x: 30, y: 0 },
    ]);
    expect(bottom).toEqual([
      { x: 30, y: 50 },
      { x: 30, y: 130 },
    ]);
  });

  it.each([
    [0, 10],
    [90, 20],
    [180, 10],
    [270, 20],
    [-90, 20],
  ])('are of the side that faces left when turned by %s°', (rotation, distance) => {
    const frame = { x: 10, y: 30, w: 40, h: 20, rotation };
    const [left] = followMarks(standing({ frame })).sides;
    expect(left!.distance).toBeCloseTo(distance, 6);
    expect(rounded(left!.to)).toEqual({ x: 0, y: 40 });
  });

  it('say how far a frame reaches beyond its edge', () => {
    const frame = { x: -3, y: 30, w: 96, h: 20, rotation: 0 };
    expect(said(standing({ frame, follow: { h: 'stretch', v: 'start' } })).slice(0, 2)).toEqual([
      'h start follows -3',
      'h end follows -3',
    ]);
  });

  it('go to the edges of the group that a node stands in', () => {
    const document = aDocument({
      nodes: [
        aGroup({ id: 'seal', x: 20, y: 40, w: 20, h: 30, rotation: 90 }),
        aShape({ id: 'disc', parent: 'seal', x: 2, y: 5, w: 10, h: 10 }),
      ],
    });
    const of = standingOf(document, 'disc', frameOnPanel(document, 'disc'));
    expect(said(of)).toEqual([
      'h start follows 2',
      'h end free 8',
      'v start follows 5',
      'v end free 15',
    ]);
    // The group's left edge is at the top once it is turned clockwise about 30, 55.
    const [left] = followMarks(of).sides;
    expect([left!.from, left!.to].map(rounded)).toEqual([
      { x: 35, y: 47 },
      { x: 35, y: 45 },
    ]);
  });
});

describe('a handle', () => {
  it.each<[FollowRule, FollowRule, FollowRule]>([
    ['start', 'centre', 'stretch'],
    ['end', 'stretch', 'centre'],
    ['stretch', 'end', 'start'],
    ['centre', 'start', 'end'],
    ['scale', 'start', 'end'],
  ])('pressed makes of %s: %s at the start, %s at the end', (rule, atStart, atEnd) => {
    expect(toggled(rule, 'start')).toBe(atStart);
    expect(toggled(rule, 'end')).toBe(atEnd);
  });

  it.each<[FollowRule, 'start' | 'end', 'start' | 'end', FollowRule]>([
    ['start', 'start', 'end', 'end'],
    ['end', 'end', 'start', 'start'],
    ['stretch', 'start', 'end', 'end'],
    ['start', 'start', 'start', 'start'],
    ['stretch', 'end', 'end', 'stretch'],
    ['start', 'end', 'end', 'stretch'],
    ['end', 'start', 'start', 'stretch'],
    ['centre', 'start', 'start', 'start'],
    ['scale', 'end', 'end', 'end'],
    ['scale', 'end', 'start', 'start'],
  ])('of %s: the one at the %s let go on the %s edge makes %s', (rule, handle, onto, then) => {
    expect(dropped(rule, handle, onto)).toBe(then);
  });

  const ground = { pxPerMm: 4, x: 60, y: 50, width: 600, height: 700 };

  it('stands on the edge that is followed, else just outside of its frame', () => {
    const of = standing();
    const places = handlePlaces(followMarks(of), ground, { matrix: of.matrix, hit: 32 });
    expect(places.map(({ dot }) => rounded(dot))).toEqual([
      { x: 60, y: 210 },
      { x: 284, y: 210 },
      { x: 180, y: 50 },
      { x: 180, y: 274 },
    ]);
  });

  it('keeps clear of the corner handles where its edge is too near', () => {
    const of = standing({ frame: { x: 1, y: 30, w: 40, h: 20, rotation: 0 } });
    const [left] = handlePlaces(
      followMarks(of),
      { ...ground, x: 100 },
      { matrix: of.matrix, hit: 32 },
    );
    // The side is at 104 px, its edge at 100.
    expect(rounded(left!.dot)).toEqual({ x: 80, y: 210 });
  });

  it('stays in sight when the label is seen from near', () => {
    const of = standing();
    const near = { pxPerMm: 20, x: -300, y: -500, width: 600, height: 700 };
    const places = handlePlaces(followMarks(of), near, { matrix: of.matrix, hit: 32 });
    for (const { dot, pill } of places) {
      expect(dot.x).toBeGreaterThanOrEqual(24 + 16);
      expect(dot.x).toBeLessThanOrEqual(600 - 16);
      expect(dot.y).toBeGreaterThanOrEqual(24 + 16);
      expect(dot.y).toBeLessThanOrEqual(700 - 16);
      expect(dot.y + pill.y).toBeGreaterThanOrEqual(24);
    }
  });

  it('finds the edge that it is dragged to, also in a turned group', () => {
    const track = trackOf(standing(), 'h', ground);
    expect([60, 90, 240, 400, 500].map((x) => edgeAt(track, { x, y: 99 }, 24))).toEqual([
      'start',
      null,
      null,
      'end',
      'end',
    ]);
    expect(edgeLine(track, 'end').map(rounded)).toEqual([
      { x: 420, y: 50 },
      { x: 420, y: 570 },
    ]);
    const matrix = frameMatrix({ x: 20, y: 40, w: 20, h: 30, rotation: 90 });
    const turned = trackOf(standing({ parent: { w: 20, h: 30 }, matrix }), 'h', ground);
    // Its left edge is at the top now: 45 mm down.
    expect(edgeAt(turned, { x: 0, y: 50 + 45 * 4 }, 24)).toBe('start');
    expect(edgeAt(turned, { x: 0, y: 50 + 65 * 4 }, 24)).toBe('end');
  });

  it('goes straight out of its side while it is dragged', () => {
    const of = standing();
    const [left] = handlePlaces(followMarks(of), ground, { matrix: of.matrix, hit: 32 });
    const dragged = draggedTo(left!, { x: 300, y: 5 }, { x: 1, y: 0 });
    expect(rounded(dragged.dot)).toEqual({ x: 300, y: 210 });
    expect(dragged.line.map(rounded)).toEqual([
      { x: 300, y: 210 },
      { x: 100, y: 210 },
    ]);
  });
});
