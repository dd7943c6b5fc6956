import { deflateSync } from 'node:zlib';
import { createFontStore } from '../../src/assets';
import { designOf, type BesekDocument, type NodeRecord } from '../../src/core/document';
import { createSceneBuilder } from '../../src/core/scene';
import { createEditor, move, perform, setPatternParam } from '../../src/editor';
import { exportPdf, printScenes, type ExportResources } from '../../src/print';
import { typesetter } from '../../src/core/text';
import { aDocument, aPanel, aPattern, aShape, aText } from '../support/builders';

/** One figure beside its budget. */
export interface Measured {
  readonly title: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: 'ms' | 'bytes';
}

/** How the benches reach the project's files. */
export interface BenchHost {
  readonly read: (path: string) => Promise<Uint8Array>;
}

const ROUNDS = 15;

/** Everything that needs no screen, one figure after the other. */
export async function measure({ read }: BenchHost): Promise<Measured[]> {
  const fonts = await createFontStore((file) => read(`public/fonts/${file}`));
  await fonts.load('Gloock', 400);
  const icc = await read('public/icc/fogra39-compact.icc');
  const rgbTable = await read('public/icc/srgb-fogra39-33.bin');
  const resources: ExportResources = {
    icc,
    rgbTable,
    fonts: fonts.bytes,
    shaper: fonts.shaper,
    loadSubsetter: () => read('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'),
  };
  const builder = createSceneBuilder({ typeset: typesetter(fonts.shaper) });
  const build = (document: BesekDocument): unknown => builder.build(document, 'front');
  return [...nudges(build), weave(build), ...(await onePdf(fonts, resources))];
}

/** 2,000 nodes, every tenth a text. */
function crowd(): BesekDocument {
  const nodes: NodeRecord[] = Array.from({ length: 2000 }, (_, i) => {
    const place = { id: `n${i}`, x: (i % 50) * 4, y: Math.floor(i / 50) * 4, w: 3, h: 3 };
    return i % 10 === 0 ? aText({ ...place, text: `Kopi ${i}` }) : aShape(place);
  });
  return aDocument({ panels: [aPanel({ width: 200, height: 160 })], nodes });
}

function nudges(build: (document: BesekDocument) => unknown): Measured[] {
  const editor = createEditor(crowd(), { now: () => performance.now() });
  build(editor.state.document);
  editor.select(['n500']);
  let bytes = 0;
  editor.subscribe(({ transaction }) => (bytes = JSON.stringify(transaction?.patch ?? '').length));
  const nudge = median(() => {
    perform(move(editor.state, ['n500'], { x: 0.1, y: 0 }), editor.dispatch);
    editor.commit();
    build(editor.state.document);
  });
  const undo = median(() => {
    editor.undo();
    build(editor.state.document);
  });
  return [
    { title: 'Nudge among 2,000 nodes: state and scene', value: nudge, budget: 4, unit: 'ms' },
    { title: 'Undo among 2,000 nodes: state and scene', value: undo, budget: 4, unit: 'ms' },
    { title: 'A nudge writes', value: bytes, budget: 1000, unit: 'bytes' },
  ];
}

function weave(build: (document: BesekDocument) => unknown): Measured {
  const inks = { warp: [{ swatch: 'ink' }], weft: [{ swatch: 'ink', tint: 50 }] };
  const pattern = aPattern({ x: 0, y: 0, w: 60, h: 90, inks });
  const editor = createEditor(aDocument({ nodes: [pattern] }), { now: () => performance.now() });
  let width = 3;
  const value = median(() => {
    width += 0.1;
    perform(setPatternParam(editor.state, 'pattern', ['width', width]), editor.dispatch);
    build(editor.state.document);
  });
  return { title: 'Re-weave while a knob turns: scene', value, budget: 16, unit: 'ms' };
}

async function onePdf(
  fonts: Awaited<ReturnType<typeof createFontStore>>,
  resources: ExportResources,
): Promise<Measured[]> {
  const words = ['Kopi Kintamani', 'Kopi bubuk murni', '250 g'];
  const nodes = words.map((text, i) => aText({ id: `t${i}`, text, y: 10 + i * 12 }));
  const document = aDocument({ nodes });
  const job = {
    document,
    profile: 'press',
    date: designOf(document).modified,
    force: true,
  } as const;
  let size = 0;
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    const result = await exportPdf(job, await printScenes(job, fonts), resources);
    times.push(performance.now() - start);
    size = result.ok ? result.bytes.length : 0;
  }
  return [
    { title: 'PDF/X-4 of one label', value: middle(times), budget: 300, unit: 'ms' },
    {
      title: 'PDF/X-4 of one label beside its profile',
      value: size - deflateSync(resources.icc).length,
      budget: 40_000,
      unit: 'bytes',
    },
  ];
}

function median(act: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return middle(times);
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
