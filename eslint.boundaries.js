// Which folder may import what, in one table: eslint.config.js makes a rule of each row and
// tests/architecture.test.ts walks the real imports against it.

/** Every folder of src and the folders of ours that it may import; the longest name that fits a path counts. */
const CORE = [
  'core/geometry',
  'core/color',
  'core/document',
  'core/text',
  'core/patterns',
  'core/codes',
  'core/scene',
  'core/facts',
  'core/compliance',
];
/** Patterns whose code is fetched one by one. */
export const PATTERNS = [
  'anyaman',
  'bambu',
  'batik',
  'cincin',
  'cincin-susun',
  'kebun',
  'kebun-rangkai',
  'kerai',
  'mata-delapan',
  'pandan',
  'pandan-bundar',
  'rangka',
  'tenun',
  'wengku',
];
const PATTERN_FILES = PATTERNS.map((name) => `core/patterns/${name}`);
const BASE = ['core/geometry', 'core/color'];
const PRINT = ['print', 'print/preflight', 'print/imposition', 'print/pixels', 'print/pdf'];
const OUTER = [
  'editor',
  'assets',
  'assets/fonts',
  'assets/raster',
  'assets/trace',
  'assets/svg',
  'assets/combine',
  'paint',
  'canvas',
  'print',
  'storage',
  'share',
  'live',
  'i18n',
];

export const FOLDERS = {
  'core/geometry': { may: [], why: 'geometry is the ground everything stands on' },
  'core/color': { may: [], why: 'ink and its conversion know nothing of designs' },
  'core/document': { may: BASE, why: 'a document is plain data; nothing that draws or checks it' },
  'core/text': { may: BASE, why: 'text layout knows characters, not designs' },
  'core/patterns': { may: BASE, why: 'a pattern is a pure procedure' },
  'core/codes': { may: BASE, why: 'a code is modules as paths' },
  'core/facts': { may: ['core/document'], why: 'facts are derived from the record alone' },
  'core/scene': {
    may: CORE.slice(0, 6).concat('core/facts'),
    why: 'the scene is built from records; it never judges',
  },
  'core/compliance': {
    may: ['core/document', 'core/facts', 'core/text', 'core/scene'],
    why: 'a rule reads; it never draws or changes',
  },
  i18n: { may: [], why: 'sentences depend on nothing, so that everything may speak' },
  editor: { may: CORE, why: 'an open design needs no screen, storage or printer' },
  assets: { may: CORE, why: 'assets turn bytes into what the core asks for' },
  'assets/fonts': {
    may: [...CORE, 'assets'],
    why: 'fonts that people bring are judged only here, before they are used',
  },
  'assets/raster': {
    may: CORE,
    why: 'pictures are bytes from outside; only here they are decoded',
  },
  'assets/trace': {
    may: ['core/geometry'],
    why: 'a tracer turns pixels into a path; it knows neither files nor designs',
  },
  'assets/svg': {
    may: ['core/geometry', 'core/color', 'core/document'],
    why: 'a drawing from outside is read by an allow-list; it becomes records, never markup',
  },
  'assets/combine': {
    may: ['core/geometry'],
    why: 'areas become one outline; it knows no design',
  },
  paint: {
    may: ['core/scene', 'core/geometry', 'core/color', 'core/patterns', 'core/text'],
    why: 'a painter only translates the scene; it knows no record',
  },
  canvas: { may: [...CORE, 'editor', 'paint', 'assets'], why: 'Fabric is a view of the editor' },
  print: { may: [...CORE, 'assets', ...PRINT], why: 'printing needs no screen and no editor' },
  'print/preflight': {
    may: [...CORE, 'print/types', 'print/plates'],
    why: 'preflight is pure and never fixes',
  },
  'print/pixels': {
    may: [...CORE, 'print/plates'],
    why: 'inks in pixels need neither a file nor a screen',
  },
  'print/imposition': { may: [...CORE, 'print/types'], why: 'imposition is pure' },
  'print/pdf': {
    may: [...CORE, 'assets', 'assets/fonts', 'assets/raster', ...PRINT],
    why: 'the PDF painter needs no screen',
  },
  storage: { may: ['core/document'], why: 'storage keeps patches and documents, nothing else' },
  share: { may: ['core/document', 'assets'], why: 'a preview is handed to it as bytes' },
  live: { may: ['core/document'], why: 'live carries patches, never code or addresses' },
  cli: {
    may: [...CORE, 'assets', 'assets/fonts', 'assets/raster', 'paint', ...PRINT, 'share', 'i18n'],
    why: 'the command line has no screen and no storage',
  },
  ui: { may: [...CORE, ...OUTER, 'print/client'], why: 'the interface uses what folders offer' },
  'main.ts': {
    may: [...CORE, ...OUTER, 'print/client', 'print/worker', 'print/preflight', 'ui'],
    // It mounts the interface and hands it its services: both are parts of the same root.
    inside: ['ui', 'files.ts', 'first-view.ts', 'fonts.ts', 'labels.ts', 'pictures.ts'],
    why: 'the composition root',
  },
  'labels.ts': {
    may: ['core/document', 'core/scene', 'core/text', 'paint'],
    inside: ['ui', 'first-view.ts', 'painting.ts', 'setting.ts'],
    why: 'the part of the composition root that shows labels before all has arrived',
  },
  'first-view.ts': {
    may: ['storage', 'ui/editor'],
    inside: ['ui', 'generators.ts', 'painting.ts'],
    why: 'the part of the composition root that the first view of a design needs',
  },
  'generators.ts': {
    may: ['core/patterns', 'core/scene', ...PATTERN_FILES],
    why: 'the part of the composition root that fetches patterns one by one',
  },
  'files.ts': {
    may: ['core/document', 'assets', 'share', 'storage'],
    inside: ['pictures.ts'],
    why: 'the part of the composition root that reads and writes files, fetched with the first of them',
  },
  'fonts.ts': {
    may: ['core/document', 'assets', 'assets/fonts', 'share', 'storage'],
    inside: ['ui'],
    why: 'the part of the composition root that keeps fonts, fetched with the first of them',
  },
  'pictures.ts': {
    may: ['core/document', 'assets', 'assets/fonts', 'assets/raster', 'share', 'storage'],
    inside: ['ui'],
    why: 'the part of the composition root that keeps pictures, fetched with the first of them',
  },
  'painting.ts': {
    may: [...CORE, 'assets', 'assets/raster', 'paint', 'paint/on-screen'],
    inside: ['ui', 'generators.ts'],
    why: 'the part of the composition root that the first view needs',
  },
  'setting.ts': {
    may: [...CORE, 'assets', 'paint', 'print'],
    inside: ['ui', 'painting.ts'],
    why: 'the part of the composition root that the first view can do without',
  },
};

/** Files that may be imported by name from outside their folder, beside its `index.ts`. */
export const DOORS = [
  'assets/trace/worker',
  'i18n/all',
  'paint/on-screen',
  'print/client',
  'print/pdf/boxes',
  'print/pdf/picture-ink',
  'print/plates',
  'print/preview',
  'print/types',
  'print/worker',
  ...PATTERN_FILES,
];

/** npm packages (and Node's own modules) by the folders that may import them. */
export const PACKAGES = {
  fabric: { in: ['canvas'], why: 'selection, handles and gestures; nothing else sees it' },
  'pdf-lib': { in: ['print/pdf'], why: 'the object layer of PDF' },
  // The printer's worker asks for the address of the subsetter's wasm, nothing else.
  harfbuzzjs: { in: ['assets', 'assets/fonts', 'print'], why: 'text is shaped in one place' },
  'pdfjs-dist': { in: ['assets/raster'], why: 'the decoder of JPEG, of CMYK too' },
  // Its wasm's address is asked for by who fetches it.
  '@jsquash/webp': { in: ['assets/raster', 'pictures.ts', 'print'], why: 'the decoder of WebP' },
  '@rgrove/parse-xml': { in: ['assets/svg'], why: 'reading XML, in Node too, without entities' },
  'path-bool': { in: ['assets/combine'], why: 'booleans that keep curves' },
  'd3-contour': { in: ['assets/trace'], why: 'outlines of what is darker than a threshold' },
  'fit-curve': { in: ['assets/trace'], why: 'curves along those outlines' },
  fflate: {
    in: ['assets', 'assets/raster', 'print/pdf', 'share'],
    why: 'inflating fonts and containers, deflating streams',
  },
  'idb-keyval': { in: ['storage'], why: 'the only way to the disk' },
  svelte: { in: ['ui', 'main.ts'], why: 'the interface' },
  '@lucide/svelte': { in: ['ui'], why: 'icons' },
  'node:': { in: ['cli'], why: 'everything else runs in the browser too' },
};

/** The row of a path such as `core/text/lines.ts`, or null outside the table. */
export function folderOf(path) {
  const names = Object.keys(FOLDERS).filter((name) => path === name || path.startsWith(`${name}/`));
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}
