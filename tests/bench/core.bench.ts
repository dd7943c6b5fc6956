import { deflateSync } from 'node:zlib';
import { createFontStore } from '../../src/assets';
import { designOf, type BesekDocument } from '../../src/core/document';
import { findGenerator } from '../../src/core/patterns';
import { createSceneBuilder } from '../../src/core/scene';
import { createEditor, move, perform, setPatternParam, snapBox, snapField } from '../../src/editor';
import { exportPdf, printScenes, type ExportResources } from '../../src/print';
import { typesetter } from '../../src/core/text';
import { aDocument, aPattern, aText } from '../support/builders';
import { crowd } from './crowd';

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
const WARM = 10;

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
    loadWebp: () => read('node_modules/@jsquash/webp/codec/dec/webp_dec.wasm'),
  };
  const builder = createSceneBuilder({
    generator: findGenerator,
    typeset: typesetter(fonts.shaper),
  });
  const build = (document: BesekDocument): unknown => builder.build(document, 'front');
  return [
    ...nudges(build),
    history(),
    snaps(),
    ...weaves(build),
    ...(await onePdf(fonts, resources)),
  ];
}

function nudges(build: (document: BesekDocument) => unknown): Measured[] {
  const editor = createEditor(crowd(2000), { now: () => performance.now() });
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

/** What two hundred drags of one object leave behind to be undone, as it would be written. */
function history(): Measured {
  const editor = createEditor(crowd(2000), { now: () => performance.now() });
  let bytes = 0;
  editor.subscribe(({ transaction }) => (bytes += JSON.stringify(transaction ?? '').length));
  for (let i = 0; i < 200; i++) {
    const by = { x: 0.37 * (i % 9), y: 0.21 };
    perform(move(editor.state, [`n${i * 7}`], by), editor.dispatch);
    editor.commit();
  }
  return { title: '200 undo steps of drags', value: bytes, budget: 1_000_000, unit: 'bytes' };
}

/** One box is dragged among a thousand in rows: what each move of the pointer asks. */
function snaps(): Measured {
  const boxes = Array.from({ length: 1000 }, (_, i) => ({
    x: (i % 50) * 4,
    y: Math.floor(i / 50) * 4,
    w: 3,
    h: 3,
  }));
  const field = snapField({ boxes });
  let at = 0;
  const value = median(() => {
    at += 1.31;
    snapBox({ x: at, y: at / 2, w: 3, h: 3 }, field, 0.6);
  });
  return { title: 'Snapping among 1,000 boxes: a move', value, budget: 1, unit: 'ms' };
}

/** A knob that draws the whole cell anew, where that takes longest, and how it is turned. */
interface Turn {
  readonly generator: string;
  readonly knob: string;
  readonly from: number;
  readonly by: number;
  readonly params?: Readonly<Record<string, string>>;
}

const TURNS: readonly Turn[] = [
  { generator: 'anyaman@1', knob: 'width', from: 20, by: -0.5 },
  { generator: 'bambu@1', knob: 'internode', from: 20, by: -0.5 },
  { generator: 'tenun@1', knob: 'size', from: 60, by: -0.1, params: { motif: 'ikat' } },
  { generator: 'kebun@1', knob: 'shift', from: 0, by: 1, params: { plant: 'clove' } },
  {
    generator: 'kebun-rangkai@1',
    knob: 'leafSize',
    from: 5,
    by: -0.04,
    params: { plant: 'coffee', form: 'wreath' },
  },
];

function weaves(build: (document: BesekDocument) => unknown): Measured[] {
  return TURNS.map(({ generator, knob, from, by, params = {} }) => {
    const roles = findGenerator(generator)?.inkRoles ?? [];
    const inks = Object.fromEntries(
      roles.map(({ key }) => [key, [{ swatch: 'ink' }, { swatch: 'ink', tint: 50 }]]),
    );
    const pattern = aPattern({ x: 0, y: 0, w: 70, h: 100, generator, inks, params });
    const editor = createEditor(aDocument({ nodes: [pattern] }), { now: () => performance.now() });
    let setting = from;
    const turn = (): void => {
      setting += by;
      perform(setPatternParam(editor.state, 'pattern', [knob, setting]), editor.dispatch);
      build(editor.state.document);
    };
    // A knob that is turned asks again and again: the first answers are those of cold code.
    for (let i = 0; i < WARM; i++) turn();
    const value = median(turn);
    const what = [generator, ...Object.values(params)].join(' ');
    return { title: `${what} while ${knob} turns: scene`, value, budget: 16, unit: 'ms' };
  });
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
