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
const dragOf = (bench, count, nth) => {
  const at = placeOf(bench, Math.min(count / 2, 1000) + 1 + 12 * nth);
  return { press: at, from: at };
};

/** One object is dragged by mouse and by finger, on this processor and on a phone's slow one. */
async function handsOn(bench, page, count) {
  const drag = (nth, type) =>
    page.evaluate(inPage.dragFrames, { ...dragOf(bench, count, nth), type });
  const hands = { mouse: await drag(0, 'mouse'), touch: await drag(1, 'touch') };
  return slowed(page, async () => ({
    ...hands,
    slowMouse: await drag(2, 'mouse'),
    slowTouch: await drag(3, 'touch'),
  }));
}

async function gestures(bench) {
  const small = await withCrowd(bench, 200, (page) => handsOn(bench, page, 200));
  const middle = await withCrowd(bench, 500, (page) => handsOn(bench, page, 500));
  const typed = { press: placeOf(bench, 40), text: 'Kopi 40' };
  const key100 = await withCrowd(bench, 100, (page) => page.evaluate(inPage.typeFrames, typed));
  const key500 = await withCrowd(bench, 500, (page) => page.evaluate(inPage.typeFrames, typed));
  const large = await withCrowd(bench, 2000, (page, size) => inCrowd(bench, page, size));
  const huge = await withCrowd(bench, 5000, (page) => inHugeCrowd(bench, page));
  const floor = await floorsOf(bench, large.size);
  return [
    ...handFigures('200', small, floor.split200),
    ...handFigures('500', middle, floor.split2000),
    ...handFigures('2,000', large.hands, floor.split2000),
    ...handFigures('5,000', huge.hands, floor.split2000),
    ...dragFigures(small.mouse, large.hands.mouse, floor),
    ...otherFigures(large, huge, floor),
    ...crowdFigures(large, floor),
    ...keyFigures(key100, key500, floor),
  ];
}

/** Five thousand objects: what is dragged one by one, and the view over all of them. */
async function inHugeCrowd(bench, page) {
  const hands = await handsOn(bench, page, 5000);
  const pan = await page.evaluate(inPage.wheelFrames, { zoom: false });
  const zoom = await page.evaluate(inPage.wheelFrames, { zoom: true });
  return { hands, pan, zoom };
}

/** The same on a phone's slow processor. */
async function slowed(page, measure) {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const found = await measure();
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return found;
}

async function inCrowd(bench, page, size) {
  const hands = await handsOn(bench, page, 2000);
  const undo = await page.evaluate(inPage.undoFrames);
  const pan = await page.evaluate(inPage.wheelFrames, { zoom: false });
  const zoom = await page.evaluate(inPage.wheelFrames, { zoom: true });
  const bytes = await page.evaluate(inPage.canvasBytes);
  const { pitch } = bench;
  const marquee = await page.evaluate(inPage.marqueeFrames, {
    corner: [-2, -2],
    opposite: [50 * pitch - 0.8, 40 * pitch - 0.8],
  });
  if (marquee.chosen < 2000) throw new Error(`the marquee took ${marquee.chosen} of 2,000`);
  await page.keyboard.press('Escape');
  const many = await page.evaluate(inPage.dragMany, {
    corner: [-2, -2],
    opposite: [25 * pitch - 0.8, 20 * pitch - 0.8],
    grip: placeOf(bench, 1),
  });
  if (many.chosen < 500) throw new Error(`the marquee took ${many.chosen} objects of 500`);
  return { hands, undo, pan, zoom, marquee, many, bytes, size };
}

async function floorsOf(bench, size) {
  const page = await newPage(bench, { width: 1440, height: 900 });
  await page.evaluate(inPage.installMeter);
  const { columns, pitch } = bench;
  const found = await page.evaluate(inPage.floors, { ...size, columns, pitch });
  await page.addScriptTag({
    content: await readFile(join(root, 'node_modules/fabric/dist/index.min.js'), 'utf8'),
  });
  const stock = await page.evaluate(inPage.stockFabric, { ...size, columns, pitch, count: 2000 });
  await page.context().close();
  return { ...found, stock };
}

const floorNote = ({ all }) => `bare canvas ${all.toFixed(1)} ms`;

function dragFigures(small, large, floor) {
  const alike = Math.max(small.all, large.all) / Math.min(small.all, large.all);
  const ratio = (one, bare) => one.all / Math.max(bare.all, 0.1);
  return [
    times('Drag one of 200: against a bare split', ratio(small, floor.split200), 3),
    times('Drag one of 2,000: against a bare split', ratio(large, floor.split2000), 3),
    times('Drag one: 200 and 2,000 alike', alike, 1.2),
  ];
}

function handFigures(count, { mouse, touch, slowMouse, slowTouch }, split) {
  const row = (how, { all }, note) => ms(`Drag one of ${count}${how}: a frame`, all, 8, note);
  return [
    row('', mouse, floorNote(split)),
    row(' by finger', touch),
    row(', 4× CPU', slowMouse),
    row(' by finger, 4× CPU', slowTouch),
  ];
}

/** The view over other crowds, and what the canvases hold. */
function otherFigures({ marquee, bytes }, huge, { split2000, plain2000, stock }) {
  const split = floorNote(split2000);
  return [
    ms('Pan 5,000: a frame', huge.pan.all, 8, `first frame ${huge.pan.first.toFixed(0)} ms`),
    ms('Zoom 5,000: a frame', huge.zoom.all, 10, `first frame ${huge.zoom.first.toFixed(0)} ms`),
    ms('Marquee over 2,000: a frame', marquee.all, 16, floorNote(plain2000)),
    { title: 'Canvas memory at 2,000', value: bytes / 1e6, budget: 60, unit: 'MB' },
    ms('Stock Fabric drags one of 2,000: a frame', stock.drag.all, Infinity, split),
    ms('Stock Fabric pans 2,000: a frame', stock.pan.all, Infinity, split),
  ];
}

function crowdFigures({ many, pan, zoom, undo }, { split2000, plain2000 }) {
  const bare = `bare split ${split2000.all.toFixed(1)} ms`;
  const first = (one) => `${bare}; first frame ${one.first.toFixed(0)} ms`;
  const worst = `${bare}; longest ${many.longest.toFixed(0)} ms`;
  const whole = `whole frame with panels ${undo.all.toFixed(0)} ms; ${floorNote(plain2000)}`;
  return [
    ms(`Drag ${many.chosen} of 2,000: a frame`, many.all, 10, worst),
    ms('Pan 2,000: a frame', pan.all, 8, first(pan)),
    ms('Zoom 2,000: a frame', zoom.all, 10, first(zoom)),
    times('Undo among 2,000: pixels against a bare redraw', undo.paint / plain2000.all, 1.5, whole),
  ];
}

function keyFigures(key100, key500, { plain100, plain500 }) {
  const note = `${key500.all.toFixed(1)} ms; ${floorNote(plain500)}`;
  return [
    ms('Key to glyph among 100', key100.all, 16, floorNote(plain100)),
    times('Key to glyph among 500: against a bare redraw', key500.all / plain500.all, 2, note),
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
