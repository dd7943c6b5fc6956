import './ui/trusted-types';
import './ui/base.css';
import { mount } from 'svelte';
import type { Engine } from './engine';
import { createPrintClient } from './print/client';
import printWorker from './print/worker?worker&url';
import { loadMessages } from './i18n';
import type { BuildScene, Services, TemplateEntry } from './ui/services';
import type { DesignStore, Storage } from './storage';
import App from './ui/App.svelte';
import { App as AppState } from './ui/app.svelte';
import { readAddress } from './ui/route';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');
const services = createServices();
void loadMessages(readAddress(location.search, location.hash).lang ?? 'id').then((words) =>
  mount(App, { target, props: { given: new AppState(services, words) } }),
);

/** Everything the screens use, made once. Nothing here waits: what is slow answers later. */
function createServices(): Services {
  const engine = startLater();
  const storage = import('./storage').then(({ openStorage }) => openStorage());
  const printing = createPrintClient(() => new Worker(printWorker, { type: 'module' }));
  return {
    store: storeOf(storage),
    claim: async (id) => (await storage).claim(id),
    templates: templateEntries(),
    fonts: {
      ready: engine.ready,
      get families() {
        return engine.now().fonts.families;
      },
      load: async (family, weight) => {
        await engine.ready;
        await engine.now().fonts.load(family, weight);
      },
      ref: (family, weight) => engine.now().fonts.ref(family, weight),
    },
    resources: {
      css: (ink) => (engine.isReady() ? engine.now().resources.css(ink) : 'transparent'),
      cssFamily: (font) => engine.now().resources.cssFamily(font),
      outline: (font, gid) => engine.now().resources.outline(font, gid),
    },
    createSceneBuilder(question) {
      let build: BuildScene | null = null;
      return (document, panel) => {
        build ??= engine.now().createSceneBuilder(question);
        return build(document, panel);
      };
    },
    paint: (...args) => engine.now().paint(...args),
    createCanvas: async (options) => {
      // The canvas may arrive before the text engine, and it asks for a scene at once.
      const [{ createCanvasView }] = await Promise.all([import('./canvas'), engine.ready]);
      return createCanvasView(options);
    },
    check: (...args) => engine.now().check(...args),
    exportPdf: (job, signal) => printing.export(job, signal),
    exportSvg: (scene) => engine.now().exportSvg(scene),
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

interface Starting {
  readonly ready: Promise<void>;
  isReady(): boolean;
  /** Throws before `ready`: nothing can be laid out yet. */
  now(): Engine;
}

/** The engine is fetched at once and used when it is there; the shell does not wait. */
function startLater(): Starting {
  let engine: Engine | null = null;
  const ready = import('./engine').then(async ({ startEngine }) => {
    engine = await startEngine(fetchBytes);
  });
  return {
    ready,
    isReady: () => engine !== null,
    now() {
      if (!engine) throw new Error('the text engine has not started');
      return engine;
    },
  };
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Data files of the build. */
function templateEntries(): readonly TemplateEntry[] {
  const files = import.meta.glob<unknown>('/templates/*/*/template.json', { import: 'default' });
  return Object.entries(files).map(([path, read]) => {
    const [, , family, slug] = path.split('/');
    return { id: `${family}-${slug}`, read };
  });
}
