import './ui/trusted-types';
import './ui/base.css';
import { mount } from 'svelte';
import { createFontStore, FACES, fontRef, type FontStore } from './assets';
import { cmykGrid } from './core/color';
import { parseTemplate } from './core/document';
import { createSceneBuilder, type SceneBuilder } from './core/scene';
import { createEditor } from './editor';
import type { Shaper } from './core/text';
import { createPaintResources, paintScene, sceneToSvg, type BrowserResources } from './paint';
import { createPrintClient } from './print/client';
import { preflight } from './print/preflight';
import printWorker from './print/worker?worker&url';
import type { LabelFonts, Services, TemplateEntry } from './ui/services';
import { openStorage, type DesignStore, type Storage } from './storage';
import App from './ui/App.svelte';
import { App as AppState } from './ui/app.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');
mount(App, { target, props: { given: new AppState(createServices()) } });

/** Everything the screens use, made once. Nothing here waits: what is slow answers later. */
function createServices(): Services {
  const engine = createEngine();
  const storage = openStorage();
  const printing = createPrintClient(() => new Worker(printWorker, { type: 'module' }));
  return {
    store: storeOf(storage),
    claim: async (id) => (await storage).claim(id),
    templates: templateEntries(),
    fonts: engine.fonts,
    resources: engine.resources,
    createSceneBuilder(question) {
      let builder: SceneBuilder | null = null;
      return (document, panel) => {
        builder ??= createSceneBuilder({ shaper: engine.shaper, ...(question && { question }) });
        return builder.build(document, panel);
      };
    },
    paint: (ctx, scene, view, options) =>
      paintScene(ctx, scene, view, { resources: engine.resources, ...options }),
    createCanvas: async (options) => {
      const { createCanvasView } = await import('./canvas');
      return createCanvasView(options);
    },
    createEditor: (document) => createEditor(document, { now: () => performance.now() }),
    check: (document, scenes, profile) => preflight(scenes, document, profile),
    exportPdf: (job, signal) => printing.export(job, signal),
    exportSvg: (scene) => sceneToSvg(scene, engine.resources),
    async readFile(bytes) {
      const { openFile } = await import('./share');
      const opened = openFile(bytes);
      return opened.ok ? { ok: true, value: opened.value.document } : opened;
    },
    async writeFile(document) {
      const { packDesign } = await import('./share');
      return packDesign(document, new Map());
    },
    random: () => Math.random(),
    now: () => new Date(),
  };
}

/** The store that waits for the database with every call. */
function storeOf(storage: Promise<Storage>): DesignStore {
  const designs = storage.then((opened) => opened.designs);
  return {
    list: async () => (await designs).list(),
    create: async (...args) => (await designs).create(...args),
    open: async (id) => (await designs).open(id),
    duplicate: async (...args) => (await designs).duplicate(...args),
    rename: async (...args) => (await designs).rename(...args),
    remove: async (id) => (await designs).remove(id),
    restore: async (id) => (await designs).restore(id),
    journal: async (...args) => (await designs).journal(...args),
    readProduct: async () => (await designs).readProduct(),
    writeProduct: async (product) => (await designs).writeProduct(product),
  };
}

interface Engine {
  readonly fonts: LabelFonts;
  readonly resources: Services['resources'];
  /** Throws before `fonts.ready`. */
  readonly shaper: Shaper;
}

/** HarfBuzz, the fonts and the colour grid, fetched at once and used when they are there. */
function createEngine(): Engine {
  let store: FontStore | null = null;
  let painted: BrowserResources | null = null;
  const starting = createFontStore((file) => fetchBytes(`fonts/${file}`));
  const ready = Promise.all([starting, fetchBytes('icc/fogra39-srgb-9.bin')]).then(
    ([fonts, grid]) => {
      store = fonts;
      painted = createPaintResources(cmykGrid(grid), () => fonts.shaper);
    },
  );
  const shaper = (): Shaper => {
    if (!store) throw new Error('HarfBuzz has not started');
    return store.shaper;
  };
  async function load(family: string, weight: number): Promise<void> {
    await ready;
    await store?.load(family, weight);
    const files = store?.shaper.files(family, weight) ?? [];
    await Promise.all(files.map((id) => painted?.addFont(id, store!.bytes.get(id)!)));
  }
  return {
    fonts: { ready, families: familiesOf(), load, ref: fontRef },
    resources: {
      css: (ink) => painted?.css(ink) ?? 'transparent',
      cssFamily: (font) => painted?.cssFamily(font) ?? null,
      outline: (font, gid) => painted?.outline(font, gid) ?? null,
    },
    get shaper() {
      return shaper();
    },
  };
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function familiesOf(): LabelFonts['families'] {
  const families = [...new Set(FACES.map((face) => face.family))];
  return families.map((family) => ({
    family,
    weights: FACES.filter((face) => face.family === family).map((face) => face.weight),
  }));
}

/** Data files of the build, read through the same door as a stranger's. */
function templateEntries(): readonly TemplateEntry[] {
  const files = import.meta.glob<unknown>('/templates/*/*/template.json', { import: 'default' });
  return Object.entries(files).map(([path, read]) => {
    const [, , family, slug] = path.split('/');
    return { id: `${family}-${slug}`, load: async () => parseTemplate(await read()) };
  });
}
