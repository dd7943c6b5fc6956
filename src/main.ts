import './ui/trusted-types';
import './ui/base.css';
import { mount } from 'svelte';
import { createFontStore, FACES, fontRef, type FontStore } from './assets';
import { cmykGrid } from './core/color';
import { parseTemplate } from './core/document';
import { createSceneBuilder } from './core/scene';
import type { Shaper } from './core/text';
import { createPaintResources, paintScene, type BrowserResources } from './paint';
import type { LabelFonts, Services, TemplateEntry } from './ui/services';
import { demoTemplate, memoryStore } from './ui/stand-ins';
import App from './ui/App.svelte';
import { App as AppState } from './ui/app.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');
mount(App, { target, props: { given: new AppState(createServices()) } });

/** Everything the screens use, made once. Nothing here waits: what is slow answers later. */
function createServices(): Services {
  const engine = createEngine();
  return {
    store: memoryStore(),
    claim: async () => ({ held: true, onLost: () => undefined, take: async () => undefined, release: () => undefined }),
    templates: templateEntries(),
    fonts: engine.fonts,
    resources: engine.resources,
    createSceneBuilder(question) {
      const builder = createSceneBuilder({
        shaper: engine.shaper,
        ...(question && { question }),
      });
      return (document, panel) => builder.build(document, panel);
    },
    paint: (ctx, scene, view, options) =>
      paintScene(ctx, scene, view, { resources: engine.resources, ...options }),
    createCanvas: () => Promise.reject(new Error('not yet')),
    createEditor: () => { throw new Error('not yet'); },
    check: () => [],
    exportPdf: () => Promise.reject(new Error('not yet')),
    exportSvg: () => '',
    readFile: () => ({ ok: false, issues: [] }),
    parseFacts: () => null,
    writeFile: () => new Uint8Array(),
    random: () => Math.random(),
    now: () => new Date(),
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
  const real = Object.entries(files).map(([path, read]) => {
    const [, , family, slug] = path.split('/');
    return { id: `${family}-${slug}`, load: async () => parseTemplate(await read()) };
  });
  if (real.length > 0) return real;
  return [[90, 130], [65, 100], [70, 110], [60, 90], [80, 100]].map(([w, h], at) => ({
    id: `demo-${at}`,
    load: async () => parseTemplate(demoTemplate(at, w!, h!)),
  }));
}
