import './ui/trusted-types';
import './ui/base.css';
import { mount } from 'svelte';
import { createPrintClient } from './print/client';
import printWorker from './print/worker?worker&url';
import { loadUi } from './i18n';
import { createLabels } from './labels';
import type { LabelPictures, Services, TemplateEntry } from './ui/services';
import type { DesignStore, Storage } from './storage';
import App from './ui/App.svelte';
import { App as AppState } from './ui/app.svelte';
import { readAddress } from './ui/route';
import { startTheme } from './ui/theme';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');
startTheme();
const address = readAddress(location.search, location.hash);
const openingDesign = address.route.kind === 'edit';
const services = createServices();
void loadUi(address.lang ?? 'id').then((words) =>
  mount(App, { target, props: { given: new AppState(services, words) } }),
);

/** Everything the screens use, made once. Nothing here waits: what is slow answers later. */
function createServices(): Services {
  const storage = import('./storage').then(({ openStorage }) => openStorage());
  const store = storeOf(storage);
  const when = openingDesign ? 'after the first view' : 'at once';
  const labels = createLabels(fetchBytes, (sha256) => store.readAsset(sha256), when);
  const printing = createPrintClient(() => new Worker(printWorker, { type: 'module' }));
  return {
    ...labels,
    store,
    pictures: picturesOf(store, labels.loadPicture),
    claim: async (id) => (await storage).claim(id),
    templates: templateEntries(),
    createCanvas: async (options) => {
      // The canvas may arrive before there are colours, and it asks for a scene at once.
      const [{ createCanvasView }] = await Promise.all([import('./canvas'), labels.painting]);
      return createCanvasView(options);
    },
    async exportPdf(job, signal) {
      const { assetsOf } = await import('./pictures');
      const assets = await assetsOf(store, job.document, 'shown');
      return printing.export({ ...job, assets }, signal);
    },
    async readFile(bytes) {
      const { openFile } = await import('./share');
      const opened = openFile(bytes);
      if (!opened.ok) return opened;
      const { unknownFaces } = await import('./painting');
      const issues = unknownFaces(opened.value.document);
      if (issues.length > 0) return { ok: false, issues };
      const { keepAssets } = await import('./pictures');
      return keepAssets(store, opened.value.document, opened.value.assets);
    },
    async keepAsTemplate(document, design) {
      const { idBeside, templateOf } = await import('./setting');
      const made = templateOf(document);
      if (!made.ok) return null;
      const own = await store.ownTemplates();
      const id = idBeside(made.value, own, design);
      const maker = own.find(([each]) => each === id)?.[2] ?? design;
      await store.keepTemplate(id, made.value, maker);
      return made.value.title;
    },
    async writeFile(document) {
      const [{ packDesign }, { assetsOf }] = await Promise.all([
        import('./share'),
        import('./pictures'),
      ]);
      return packDesign(document, await assetsOf(store, document, 'all'));
    },
    random: () => Math.random(),
    now: () => new Date(),
  };
}

/** Pictures, whose code is fetched with the first of them. */
function picturesOf(store: DesignStore, load: LabelPictures['load']): LabelPictures {
  return {
    load,
    keep: async (bytes) => (await import('./pictures')).keepPicture(store, bytes),
    read: (sha256) => store.readAsset(sha256),
    pixels: async (sha256) => (await import('./pictures')).pixelsOf(store, sha256),
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
    recall: async (id) => (await designs).recall(id),
    remember: async (...args) => (await designs).remember(...args),
    readProduct: async () => (await designs).readProduct(),
    writeProduct: async (product) => (await designs).writeProduct(product),
    ownTemplates: async () => (await designs).ownTemplates(),
    keepTemplate: async (...args) => (await designs).keepTemplate(...args),
    dropTemplate: async (id) => (await designs).dropTemplate(id),
    readAsset: async (sha256) => (await designs).readAsset(sha256),
    keepAsset: async (...args) => (await designs).keepAsset(...args),
    readPreferences: async () => (await designs).readPreferences(),
    writePreferences: async (preferences) => (await designs).writePreferences(preferences),
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
