import { beforeAll, describe, expect, it } from 'vitest';
import { applyPatch, type BesekDocument, type Id } from '../../src/core/document';
import { buildScene } from '../../src/core/scene';
import { typesetter, type Shaper } from '../../src/core/text';
import { findGenerator } from '../../src/core/patterns';
import { createEditor, higherToFit, smallerToFit, type Plan } from '../../src/editor';
import { allFonts } from '../support/fonts';
import { aDocument, aPanel, aText } from '../support/builders';

let shaper: Shaper;
beforeAll(async () => {
  shaper = (await allFonts()).shaper;
});
const report = (document: BesekDocument, on: Id) =>
  buildScene(document, on, { typeset: typesetter(shaper), generator: findGenerator }).texts;

describe('a text that does not fit its frame', () => {
  const words = 'Simpan di tempat sejuk dan kering, jauh dari matahari';
  const design = aDocument({ nodes: [aText({ text: words, w: 20, h: 4 })] });
  const state = createEditor(design, { now: () => 0 }).state;
  const textId = 'text';
  const isOverset = (plan: Plan | null): boolean =>
    report(applyPatch(design, plan!.patch), state.panel)[0]!.overset;

  it('is overset to begin with', () => {
    expect(report(design, state.panel)[0]!.overset).toBe(true);
  });

  it('fits when made smaller, and hardly smaller than it must', () => {
    const plan = smallerToFit(state, textId, report);
    expect(isOverset(plan)).toBe(false);
    const made = report(applyPatch(design, plan!.patch), state.panel)[0]!.size;
    expect(made).toBeLessThan(report(design, state.panel)[0]!.size);
  });

  it('fits in a higher frame of the same type', () => {
    expect(isOverset(higherToFit(state, textId, report))).toBe(false);
  });

  it('is left alone where no size would do', () => {
    const long = aText({ text: 'Rengginang '.repeat(200), w: 30, h: 2 });
    const crowded = aDocument({ panels: [aPanel({ height: 20 })], nodes: [long] });
    const other = createEditor(crowded, { now: () => 0 }).state;
    expect(smallerToFit(other, textId, report)).toBeNull();
    expect(higherToFit(other, textId, report)).toBeNull();
  });
});
