import { describe, expect, it } from 'vitest';
import { pictureToReplace } from '../../src/editor';
import { aDocument, anAsset, anImage, aPanel, aShape, aSwatch } from '../support/builders';
import { bench } from './support';

const WHOLE = anImage({ id: 'ground', order: 'a', x: -2, y: -2, w: 104, h: 54 });
const SMALL = anImage({ id: 'small', order: 'b', x: 60, y: 10, w: 30, h: 30 });

/** What a file takes the place of that is dropped on a panel of 100 × 50 mm. */
function taken(
  at: readonly [number, number],
  nodes = [WHOLE, SMALL],
  selection: readonly string[] = [],
): string | null {
  const document = aDocument({
    panels: [aPanel({ width: 100, height: 50 })],
    swatches: [aSwatch()],
    assets: [anAsset()],
    nodes: [...nodes, aShape({ id: 'bar', order: 'c', x: 0, y: 20, w: 100, h: 2 })],
  });
  const { editor } = bench(document);
  editor.select(selection);
  return pictureToReplace(editor.state, { x: at[0], y: at[1] });
}

describe('a picture that is dropped', () => {
  it('takes the place of the topmost picture under it, and of none beside one', () => {
    expect(taken([75, 21])).toBe('small');
    expect(taken([75, 21], [SMALL])).toBe('small');
    expect(taken([10, 10], [SMALL])).toBe(null);
  });

  it('lies on a picture that fills the panel, unless that one is selected', () => {
    expect(taken([10, 10])).toBe(null);
    expect(taken([10, 10], undefined, ['ground'])).toBe('ground');
    expect(taken([75, 21], undefined, ['ground'])).toBe('small');
  });

  it.each([
    [59, 'ground'],
    [60, null],
  ])('a picture over %i %% of the panel is %s', (w, answer) => {
    // What hangs over the trim does not count.
    const wide = { ...WHOLE, x: -20, w: w + 20 };
    expect(taken([10, 10], [wide])).toBe(answer);
  });

  it('leaves what is locked or hidden alone', () => {
    expect(taken([75, 10], [{ ...SMALL, locked: true }])).toBe(null);
    expect(taken([75, 10], [{ ...SMALL, hidden: true }])).toBe(null);
  });

  it('is asked where a turned picture is, not where the box around it is', () => {
    const turned = { ...SMALL, rotation: 45 };
    expect(taken([75, 25], [turned])).toBe('small');
    expect(taken([60.5, 10.5], [turned])).toBe(null);
  });
});
