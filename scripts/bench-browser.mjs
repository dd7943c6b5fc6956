// Figures of the production build in Chromium, each beside its floor: the same work on a bare
// canvas in the same run. How a frame is measured stands in bench-page.mjs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import * as inPage from './bench-page.mjs';
import { CHROMIUM_ARGS, findChromium } from './chromium.mjs';
import { root } from './lib.mjs';

/** DevTools' "Slow 4G". */
const SLOW_4G = {
  offline: false,
  latency: 562,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};
const READY = '[role=application][data-view]:not([aria-busy=true])';
const PATIENCE = 30_000;

/**
 * All figures of the page at `address`. `crowd(n)` is a design with n objects as text, in rows of
 * `columns` at a distance of `pitch` mm; `templates` are the files of the wall's. What cannot be measured is a figure that fits no budget.
 */
export async function measureBrowser(address, { crowd, columns, pitch, templates }) {
  const executablePath = await findChromium();
  // Rubbish is taken out before memory is counted.
  const args = [...CHROMIUM_ARGS, '--js-flags=--expose-gc'];
  const browser = await chromium.launch({ executablePath, args });
  const bench = { browser, address, crowd, columns, pitch, templates };
  try {
    const figures = [];
    figures.push(...(await attempt('First load', () => load(bench))));
    figures.push(...(await attempt('Gestures', () => gestures(bench))));
    figures.push(...(await attempt('Wall', () => wall(bench))));
    return figures;
  } finally {
    await browser.close();
  }
}

async function attempt(name, measure) {
  try {
    return await measure();
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    return [{ title: `${name} could not be measured`, value: NaN, budget: 0, unit: '' }];
  }
}

const ms = (title, value, budget, note) => ({ title, value, budget, unit: 'ms', note });
const times = (title, value, budget, note) => ({ title, value, budget, unit: '×', note });

async function newPage({ browser }, viewport) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** A stored design, opened by its address on a slow net with nothing in the HTTP cache. */
async function load(bench) {
  const page = await newPage(bench, { width: 390, height: 700 });
  await page.goto(bench.address);
  await page.locator('a[data-template]').first().click();
  await page.locator(READY).waitFor();
  await page.locator('[data-state=saved]').first().waitFor({ state: 'attached' });
  // It was looked at for a moment, as designs are that are opened again.
  await page.waitForTimeout(2000);
  const { hash } = new URL(page.url());
  await page.addInitScript(inPage.watchLoad);
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  const found = [];
  for (let i = 0; i < 3; i += 1) {
    await page.goto('about:blank');
    await client.send('Network.clearBrowserCache');
    bytes = 0;
    found.push(await coldLoad(page, client, `${bench.address}${hash}`));
  }
  await page.context().close();
  const middle = (key) => found.map((one) => one[key]).sort((a, b) => a - b)[1];
  const note = `median of 3, ${(bytes / 1000).toFixed(0)} kB over the net`;
  const itself = `as it looked last; the label itself ${middle('itself').toFixed(0)} ms; ${note}`;
  return [
    ms('#/edit visible, Slow 4G and 4× CPU', middle('visible'), 1800, itself),
    ms('#/edit interactive, Slow 4G and 4× CPU', middle('interactive'), 2200, note),
  ];
}

async function coldLoad(page, client, address) {
  await client.send('Network.emulateNetworkConditions', SLOW_4G);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'commit' });
  const seen = await loaded(page);
  await page.waitForLoadState('networkidle');
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  return seen;
}

/** The page's own notes. Asked for again and again: the page's policy forbids what `waitForFunction` does. */
async function loaded(page) {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const seen = await page.evaluate(() => window.besekLoad).catch(() => undefined);
    if (seen?.interactive) return seen;
    await page.waitForTimeout(250);
  }
  throw new Error('the editor did not answer in time');
}

/** A crowd of `count`, opened as a file, ready for the hands. */
async function openCrowd(bench, count) {
  const page = await newPage(bench, { width: 1440, height: 900 });
  await page.addInitScript(inPage.installMeter);
  await page.addInitScript(inPage.countCanvases);
  await page.goto(bench.address);
  await page.locator('input[type=file]').setInputFiles({
    name: `${count}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(bench.crowd(count)),
  });
  await page.locator(READY).waitFor();
  await page.waitForTimeout(1500);
  const size = await page.evaluate(inPage.installHands);
  return { page, size };
}

async function withCrowd(bench, count, measure) {
  const { page, size } = await openCrowd(bench, count);
  try {
    return await measure(page, size);
  } finally {
    await page.context().close();
  }
}

/** The middle of object `i`, in mm. */
function placeOf({ columns, pitch }, i) {
  return [(i % columns) * pitch + 1.5, Math.floor(i / columns) * pitch + 1.5];
}

/** An object on the label that no drag has touched yet: `nth` tells several of one page apart. */
const dragOf = (bench, count, nth) => ({
  at: placeOf(bench, Math.min(count / 2, 1000) + 1 + 8 * nth),
});

/** Every hand, on this processor and on a phone's slow one. */
const HANDS = [
  { name: 'mouse', type: 'mouse', rate: 1 },
  { name: 'finger', type: 'touch', rate: 1 },
  { name: 'mouse at 4× CPU', type: 'mouse', rate: 4 },
  { name: 'finger at 4× CPU', type: 'touch', rate: 4 },
];

/** The same by every hand in turn, as a list in the order of HANDS. */
async function byHands(page, measure) {
  const found = [];
  for (const [nth, { type, rate }] of HANDS.entries()) {
    found.push(await atRate(page, rate, () => measure(type, nth)));
  }
  return found;
}

async function atRate(page, rate, measure) {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  try {
    return await measure();
  } finally {
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await client.detach();
  }
}

/** One object is dragged, then the view over all of them, by every hand. */
async function handsOn(bench, page, count) {
  const dragged = (type, nth) =>
    page.evaluate(inPage.dragFrames, { ...dragOf(bench, count, nth), type });
  const drag = await byHands(page, dragged);
  // What is compared with another crowd: a machine has calm and busy moments.
  const again = [await dragged('mouse', HANDS.length), await dragged('mouse', HANDS.length + 1)];
  const steady = [drag[0], ...again].sort((a, b) => a.all - b.all)[1];
  const view = (zoom) => byHands(page, (type) => page.evaluate(inPage.viewFrames, { zoom, type }));
  return { drag, steady, pan: await view(false), zoom: await view(true) };
}

async function gestures(bench) {
  const small = await withCrowd(bench, 200, (page) => handsOn(bench, page, 200));
  const middle = await withCrowd(bench, 500, (page) => handsOn(bench, page, 500));
  const key100 = await withCrowd(bench, 100, (page) => keys(bench, page));
  const key500 = await withCrowd(bench, 500, (page) => keys(bench, page));
  const large = await withCrowd(bench, 2000, (page, size) => inCrowd(bench, page, size));
  const huge = await withCrowd(bench, 5000, (page) => handsOn(bench, page, 5000));
  const floor = await floorsOf(bench, large.size);
  return [
    ...handFigures('200', small, floor.split200),
    ...handFigures('500', middle, floor.split2000),
    ...handFigures('2,000', large.hands, floor.split2000),
    ...handFigures('5,000', huge, floor.split2000),
    ...dragFigures(small.steady, large.hands.steady, floor),
    ...crowdFigures(large, floor),
    ...keyFigures(key100, key500, floor),
  ];
}

/** A key is typed on this processor and on a phone's. */
async function keys(bench, page) {
  const typeInto = (i) => () =>
    page.evaluate(inPage.typeFrames, { press: placeOf(bench, i), text: `Kopi ${i}` });
  return { fast: await typeInto(40)(), slow: await atRate(page, 4, typeInto(50)) };
}

async function inCrowd(bench, page, size) {
  const hands = await handsOn(bench, page, 2000);
  const undoing = () => page.evaluate(inPage.undoFrames);
  const undo = { fast: await undoing(), slow: await atRate(page, 4, undoing) };
  const bytes = await page.evaluate(inPage.canvasBytes);
  const { pitch } = bench;
  const corner = [-2, -2];
  const upTo = (across, down) => [across * pitch - 0.8, down * pitch - 0.8];
  const all = { corner, opposite: upTo(50, 40) };
  const marquee = await byHands(page, (type) =>
    page.evaluate(inPage.marqueeFrames, { ...all, type }),
  );
  const half = { corner, opposite: upTo(25, 20), grip: placeOf(bench, 500 + 12) };
  const many = await byHands(page, (type) => page.evaluate(inPage.dragMany, { ...half, type }));
  return { hands, undo, marquee, many, bytes, size };
}

/** What a bare canvas takes, on this processor and on a phone's, and stock Fabric. */
async function floorsOf(bench, size) {
  const page = await newPage(bench, { width: 1440, height: 900 });
  await page.evaluate(inPage.installMeter);
  const { columns, pitch } = bench;
  const bare = () => page.evaluate(inPage.floors, { ...size, columns, pitch });
  const fast = await bare();
  const slow = await atRate(page, 4, bare);
  await page.addScriptTag({
    content: await readFile(join(root, 'node_modules/fabric/dist/index.min.js'), 'utf8'),
  });
  const stock = await page.evaluate(inPage.stockFabric, { ...size, columns, pitch, count: 2000 });
  await page.context().close();
  return { ...fast, slow, stock };
}

const floorNote = ({ all }) => `bare canvas ${all.toFixed(1)} ms`;
const ratio = (one, bare) => one / Math.max(bare.all, 0.1);

/** The slowest of all hands; the note says them all. */
function slowest(title, found, budget, note) {
  const each = found.map(({ all }, i) => `${HANDS[i].name} ${all.toFixed(1)}`).join(', ');
  return ms(title, Math.max(...found.map(({ all }) => all)), budget, `${each}; ${note}`);
}

function handFigures(count, { drag, pan, zoom }, split) {
  const bare = floorNote(split);
  const first = (found) => Math.max(...found.map((one) => one.first)).toFixed(0);
  return [
    slowest(`Drag one of ${count}: a frame`, drag, 8, bare),
    slowest(`Pan ${count}: a frame`, pan, 8, `${bare}; first frame ${first(pan)} ms`),
    slowest(`Zoom ${count}: a frame`, zoom, 10, `${bare}; first frame ${first(zoom)} ms`),
  ];
}

function dragFigures(small, large, floor) {
  const alike = Math.max(small.all, large.all) / Math.min(small.all, large.all);
  return [
    times('Drag one of 200: against a bare split', ratio(small.all, floor.split200), 3),
    times('Drag one of 2,000: against a bare split', ratio(large.all, floor.split2000), 3),
    times('Drag one: 200 and 2,000 alike', alike, 1.2),
  ];
}

function crowdFigures({ many, marquee, undo, bytes }, { split2000, plain2000, slow, stock }) {
  const [split, plain] = [floorNote(split2000), floorNote(plain2000)];
  const whole = (one) => `whole frame with panels ${one.all.toFixed(0)} ms`;
  const undone = 'Undo among 2,000: pixels against a bare redraw';
  return [
    slowest(`Drag ${many[0].chosen} of 2,000: a frame`, many, 10, split),
    slowest('Marquee over 2,000: a frame', marquee, 16, plain),
    times(undone, ratio(undo.fast.paint, plain2000), 1.5, `${whole(undo.fast)}; ${plain}`),
    times(`${undone}, 4× CPU`, ratio(undo.slow.paint, slow.plain2000), 1.5, whole(undo.slow)),
    { title: 'Canvas memory at 2,000', value: bytes / 1e6, budget: 60, unit: 'MB' },
    ms('Stock Fabric drags one of 2,000: a frame', stock.drag.all, Infinity, split),
    ms('Stock Fabric pans 2,000: a frame', stock.pan.all, Infinity, split),
  ];
}

function keyFigures(key100, key500, { plain100, plain500, slow }) {
  const note = ({ all }, bare) => `${all.toFixed(1)} ms; ${floorNote(bare)}`;
  const among500 = 'Key to glyph among 500: against a bare redraw';
  return [
    ms('Key to glyph among 100', key100.fast.all, 16, floorNote(plain100)),
    ms('Key to glyph among 100, 4× CPU', key100.slow.all, 16, floorNote(slow.plain100)),
    times(among500, ratio(key500.fast.all, plain500), 2, note(key500.fast, plain500)),
    times(
      `${among500}, 4× CPU`,
      ratio(key500.slow.all, slow.plain500),
      2,
      note(key500.slow, slow.plain500),
    ),
  ];
}

/** The home, while its labels put on a new name: as it comes, then with a hundred templates. */
async function wall(bench) {
  const page = await newPage(bench, { width: 1440, height: 900 });
  await page.addInitScript(inPage.installMeter);
  await openWall(page, bench.address);
  const few = await wearing(page);
  await fillWall(page, bench);
  const many = await wearing(page);
  // So tall a window that no label is out of sight.
  await page.setViewportSize({ width: 1440, height: 12_000 });
  await page.waitForTimeout(4000);
  const whole = await wearing(page);
  const floor = await page.evaluate(inPage.wallFloor, { name: 'Kopi Kintamani', times: 5 });
  await page.context().close();
  if (whole.painted < WALL) throw new Error(`${whole.painted} labels of ${WALL} were painted`);
  return [...wallFigures('Wall', few), ...wallFigures(`Wall of ${WALL}`, many), all(whole, floor)];
}

const WALL = 100;
const NAMES = ['Kopi Kintamani', 'Teh Melati', 'Keripik Tempe'];

async function openWall(page, address) {
  await page.goto(address);
  await page.locator('[data-template] canvas').last().waitFor();
  await page.waitForTimeout(2500);
}

/** Makes the wall one of a hundred templates: those of the house and copies of them as own ones. */
async function fillWall(page, { address, templates }) {
  const house = await page.locator('[data-template]').count();
  await page.evaluate(inPage.keepTemplates, { files: templates, count: WALL - house });
  await openWall(page, address);
  await page
    .locator('[data-template]')
    .nth(WALL - 1)
    .waitFor();
  await page.waitForTimeout(2500);
}

/** Medians of three names. */
async function wearing(page) {
  const found = [];
  for (const name of NAMES) {
    found.push(await page.evaluate(inPage.wallFrames, { name }));
    await page.waitForTimeout(500);
  }
  const keys = ['longest', 'row', 'all', 'inRow', 'painted'];
  const middle = (key) => found.map((one) => one[key]).sort((a, b) => a - b)[1];
  return Object.fromEntries(keys.map((key) => [key, middle(key)]));
}

function wallFigures(what, { longest, row, all: near, inRow, painted }) {
  const note = `median of 3; ${inRow} labels in the row, all ${painted} that are near in ${near.toFixed(0)} ms`;
  return [
    ms(`${what} wearing a new name: longest frame`, longest, 50),
    ms(`${what} wearing a new name: first row`, row, 100, note),
  ];
}

function all({ all: last, longest, painted }, floor) {
  const note = `all ${painted} labels on the screen; longest frame ${longest.toFixed(0)} ms; a name on as many bare canvases ${floor.toFixed(1)} ms`;
  return ms(`Wall of ${WALL} wearing a new name: all of them`, last, 1500, note);
}
