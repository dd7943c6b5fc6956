import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatch, nodeOf, resizePanel } from '../../../src/core/document';
import type { Follow, NodeRecord } from '../../../src/core/document';
import { arbitraryDocument } from '../../support/arbitrary';
import { aDocument, aGroup, aShape } from '../../support/builders';
import { patchLaws } from '../../support/laws';

const at = (node: NodeRecord): number[] => [node.x, node.y, node.w, node.h];
const place = { x: 10, y: 20, w: 40, h: 30 };

function resized(
  nodes: readonly NodeRecord[],
  width: number,
  height: number,
): (id: string) => number[] {
  const before = aDocument({ nodes });
  const after = applyPatch(before, resizePanel(before, 'front', { width, height }));
  return (id) => at(nodeOf(after, id));
}

// The face grows from 60 × 90 to 90 × 180.
it.each<[Follow | undefined, number[]]>([
  [undefined, [10, 20, 40, 30]],
  [{ h: 'start', v: 'start' }, [10, 20, 40, 30]],
  [{ h: 'centre', v: 'centre' }, [25, 65, 40, 30]],
  [{ h: 'end', v: 'end' }, [40, 110, 40, 30]],
  [{ h: 'stretch', v: 'stretch' }, [10, 20, 70, 120]],
  [{ h: 'scale', v: 'scale' }, [15, 40, 60, 60]],
  [{ h: 'end', v: 'stretch' }, [40, 20, 40, 120]],
])('moves a frame by %j', (follow, frame) => {
  const node = aShape({ ...place, ...(follow ? { follow } : {}) });
  expect(resized([node], 90, 180)('shape')).toEqual(frame);
});

it('never makes a width less than nothing', () => {
  const node = aShape({ ...place, follow: { h: 'stretch', v: 'stretch' } });
  expect(resized([node], 15, 15)('shape')).toEqual([10, 20, 0, 0]);
});

it('stretches a frame on its side along what is seen', () => {
  // Seen: 30 wide, 40 high, from (15, 15); grown by 30 to the right.
  const node = aShape({ ...place, rotation: 90, follow: { h: 'stretch', v: 'start' } });
  const [x = 0, y = 0, w = 0, h = 0] = resized([node], 90, 90)('shape');
  expect([w, h]).toEqual([40, 60]);
  expect([x + w / 2 - h / 2, y + h / 2 - w / 2]).toEqual([15, 15]);
});

it('hands a new size on to what stands in a group', () => {
  const move = resized(
    [
      aGroup({ x: 0, y: 0, w: 60, h: 90, follow: { h: 'stretch', v: 'start' } }),
      aShape({ id: 'right', parent: 'group', ...place, follow: { h: 'end', v: 'end' } }),
      aGroup({ id: 'still', ...place }),
      aShape({ id: 'inside', parent: 'still', ...place, follow: { h: 'end', v: 'end' } }),
    ],
    80,
    100,
  );
  expect(move('group')).toEqual([0, 0, 80, 90]);
  expect(move('right')).toEqual([30, 20, 40, 30]);
  expect(move('inside')).toEqual([10, 20, 40, 30]);
});

it('keeps a valid document valid', () => {
  const trim = fc.double({ min: 5, max: 1500, noNaN: true });
  fc.assert(
    fc.property(arbitraryDocument, trim, trim, (document, width, height) => {
      patchLaws(document, resizePanel(document, 'front', { width, height }));
    }),
    { numRuns: 60 },
  );
});
