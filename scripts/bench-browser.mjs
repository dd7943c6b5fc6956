// Figures of the production build in Chromium: first load on a slow net, and a drag beside the
// same number of strokes on a bare canvas.
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './chromium.mjs';

/** DevTools' "Slow 4G". */
const SLOW_4G = {
  offline: false,
  latency: 562,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};
const CANVAS = '[role=application][data-view]';

/** All figures of the page at `address`. */
export async function measureBrowser(address) {
  const executablePath = await findChromium();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const template = await firstTemplate(browser, address);
    return [
      ...(await load(browser, address, template)),
      ...(await drag(browser, address, template)),
    ];
  } finally {
    await browser.close();
  }
}

async function firstTemplate(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  const card = page.locator('a[data-template]').first();
  await card.waitFor();
  const id = await card.getAttribute('data-template');
  await page.close();
  return id;
}

/** From the request to the label painted and to gestures answered, both cold. */
async function load(browser, address, template) {
  const page = await browser.newPage({ viewport: { width: 390, height: 700 } });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW_4G);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const start = performance.now();
  await page.goto(`${address}?template=${template}`, { waitUntil: 'commit' });
  await page.locator(CANVAS).waitFor({ timeout: 60_000 });
  const visible = performance.now() - start;
  await page.locator(`${CANVAS}:not([aria-busy=true])`).waitFor({ timeout: 60_000 });
  const interactive = performance.now() - start;
  await page.close();
  return [
    { title: 'Editor visible, Slow 4G and 4× CPU', value: visible, budget: 1800, unit: 'ms' },
    {
      title: 'Editor interactive, Slow 4G and 4× CPU',
      value: interactive,
      budget: 2200,
      unit: 'ms',
    },
  ];
}

/** Median time of work in a frame while one text is dragged, and that of the bare canvas. */
async function drag(browser, address, template) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}?template=${template}`);
  await page.locator(`${CANVAS}:not([aria-busy=true])`).waitFor({ timeout: 60_000 });
  const item = page.locator('[role=treeitem][data-type=text]').first();
  await item.click();
  const [x, y] = await centreOf(page, item);
  const floor = await page.evaluate(bareCanvas);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(startFrames);
  for (let i = 1; i <= 60; i += 1) await page.mouse.move(x + i, y + (i % 7));
  const frame = await page.evaluate(() => window.besekFrames());
  await page.mouse.up();
  await page.close();
  return [
    { title: 'Drag one object: work a frame', value: frame, budget: 8, unit: 'ms' },
    {
      title: 'Drag one object: against a bare canvas',
      value: frame / Math.max(floor, 0.1),
      budget: 3,
      unit: '×',
      note: `floor ${floor.toFixed(2)} ms`,
    },
  ];
}

async function centreOf(page, item) {
  const [bx, by, w, h] = (await item.getAttribute('data-box')).split(',').map(Number);
  const view = await page.locator(CANVAS).getAttribute('data-view');
  const [scale, ox, oy] = view.split(',').map(Number);
  return [ox + (bx + w / 2) * scale, oy + (by + h / 2) * scale];
}

/** Runs in the page: a bitmap and one moving rectangle, as little as a drag can draw. */
async function bareCanvas() {
  const canvas = new OffscreenCanvas(innerWidth, innerHeight);
  const context = canvas.getContext('2d');
  const rest = canvas.transferToImageBitmap();
  const times = [];
  for (let i = 0; i < 60; i += 1) {
    const start = performance.now();
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(rest, 0, 0);
    context.fillRect(100 + i, 100, 200, 40);
    context.getImageData(0, 0, 1, 1);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[30];
}

/** Runs in the page: time between a frame's start and the end of its script. */
function startFrames() {
  const times = [];
  let on = true;
  const tick = () => {
    const start = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => times.push(performance.now() - start);
    channel.port2.postMessage(null);
    if (on) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  window.besekFrames = () => {
    on = false;
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
  };
}
