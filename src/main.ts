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
const fontFiles = new Map<string, Promise<Uint8Array>>();
const firstView = () => import('./first-view');
const services = createServices();
void loadUi(address.lang ?? 'id').then((words) =>
  mount(App, {
    target,
    props: {
      given: new AppState(services, words),
      editorScreen: async () => (await firstView()).EditorScreen,
    },
  }),
);

/** Everything the screens use, made once. Nothing here waits: what is slow answers later. */
function createServices(): Services {
  const storage = firstView().then(({ openStorage }) => openStorage());
  const store = storeOf(storage);
  const when = openingDesign ? 'after the first faces' : 'at once';
  const labels = createLabels(fetchBytes, (sha256) => store.readAsset(sha256), when);
  const printing = createPrintClient(() => new Worker(printWorker, { type: 'module' }));
  return {
    ...labels,
    store,
    pictures: picturesOf(store, labels.loadPicture),
    keepFont: async (bytes) => (await import('./fonts')).keepFont(store, bytes),
    fontFeatures: async (hash) => (await import('./fonts')).featuresOf(store, hash),
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
    readFile: async (bytes) => (await import('./files')).readFile(store, bytes),
    keepAsTemplate: async (document, design) =>
      (await import('./files')).keepAsTemplate(store, document, design),
    writeFile: async (document) => (await import('./files')).writeFile(store, document),
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
  const waiting =
    (method: keyof DesignStore) =>
    async (...args: readonly unknown[]): Promise<unknown> => {
      const { designs } = await storage;
      return Reflect.apply(designs[method], designs, args);
    };
  return new Proxy({} as DesignStore, {
    // It is no promise, whoever asks.
    get: (_, method) => (method === 'then' ? undefined : waiting(method as keyof DesignStore)),
  });
}

/** A file below the app's base. Screen and text engine both want a font: it is fetched once. */
function fetchBytes(path: string): Promise<Uint8Array> {
  const asked = fontFiles.get(path);
  if (asked) return asked;
  const file = fetched(path);
  if (path.startsWith('fonts/')) {
    fontFiles.set(path, file);
    file.catch(() => fontFiles.delete(path));
  }
  return file;
}

async function fetched(path: string): Promise<Uint8Array> {
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
