import { createEditor, perform, type Editor, type Plan } from '../../src/editor';
import type { BesekDocument, NodeRecord } from '../../src/core/document';
import { nodeOf } from '../../src/core/document';
import {
  aDocument,
  aGroup,
  aPanel,
  aPattern,
  aShape,
  aStyle,
  aSwatch,
  aText,
} from '../support/builders';

/** A repeatable source of random numbers (mulberry32). */
export function seeded(seed = 1): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Two panels; on the front a turned group, a turned shape, texts free and bound, a pattern. */
export function sampleDocument(): BesekDocument {
  return aDocument({
    facts: { name: 'Kopi Gayo', net: '250 g', brand: 'Aroma' },
    panels: [aPanel(), aPanel({ id: 'back', name: 'Belakang', order: 'W' })],
    swatches: [aSwatch(), aSwatch({ id: 'red', order: 'W' })],
    styles: [aStyle()],
    nodes: [
      aPattern({ id: 'ground', x: -3, y: -3, w: 66, h: 96, locked: true }),
      aShape({ id: 'box', x: 10, y: 40, w: 20, h: 10, rotation: 30 }),
      aGroup({ id: 'seal', x: 30, y: 60, w: 20, h: 20, rotation: 90 }),
      aShape({ id: 'disc', parent: 'seal', shape: 'ellipse', x: 0, y: 0, w: 20, h: 20 }),
      aText({ id: 'word', parent: 'seal', text: 'Asli', x: 2, y: 8, w: 16, h: 4 }),
      aText({ id: 'title', fact: 'name' }),
      aText({
        id: 'net',
        y: 20,
        runs: [{ text: 'Netto ' }, { fact: 'net' }, { text: ' bersih' }],
      }),
      aText({ id: 'again', parent: 'back', fact: 'name' }),
    ],
  });
}

export interface Bench {
  readonly editor: Editor;
  act(plan: Plan | null): boolean;
  node(id: string): NodeRecord;
}

export function bench(document: BesekDocument = sampleDocument(), now?: () => number): Bench {
  const editor = createEditor(document, now ? { now } : {});
  return {
    editor,
    act: (plan) => perform(plan, editor.dispatch),
    node: (id) => nodeOf(editor.state.document, id),
  };
}
