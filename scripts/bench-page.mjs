// What the bench runs inside the page. Each function is sent as text: it may use nothing of this
// module, only what `installMeter` has left on `window`.
//
// A frame's work is what the main thread does for it: the event's handlers, their microtasks,
// animation callbacks, style and layout (forced by asking for a size), and the canvas's raster: a
// canvas only records its drawing, and reading one pixel back forces that into the measured time.
// Callbacks that the event asks for run in the same frame, as they do for real pointer events,
// which browsers align with frames. Not counted is what other threads and the screen's own
// compositing take, which on a shared machine without a graphics card is mostly waiting; `task`
// tells the time up to the next task with all of that. The floors are measured the same way.

/** Leaves `window.bench`: frames, medians, and hands that point in panel mm. */
export function installMeter() {
  const raf = window.requestAnimationFrame.bind(window);
  const drop = window.cancelAnimationFrame.bind(window);
  let held = null;
  let last = 0;
  window.requestAnimationFrame = (act) => {
    if (!held) return raf(act);
    last -= 1;
    held.set(last, act);
    return last;
  };
  window.cancelAnimationFrame = (id) => (id < 0 ? held?.delete(id) : drop(id));

  const rastered = () =>
    window.bench.canvases.forEach((canvas) => canvas.getContext('2d').getImageData(0, 0, 1, 1));
  const nextTask = (act) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(null);
  };

  /** Work of one frame in ms: all of it, and of that the handlers and the canvas's painting. */
  const frame = (act) =>
    new Promise((done, fail) =>
      raf(async (time) => {
        const start = performance.now();
        held = new Map();
        try {
          act();
        } catch (error) {
          fail(error);
        }
        for (let i = 0; i < 8; i += 1) await null;
        const painting = performance.now();
        const callbacks = [...held.values()];
        held = null;
        callbacks.forEach((each) => each(time));
        rastered();
        const script = painting - start;
        const paint = performance.now() - painting;
        void document.body.offsetHeight;
        const all = performance.now() - start;
        nextTask(() => done({ all, script, paint, task: performance.now() - start }));
      }),
    );

  /**
   * The mean of the middle half: as calm as a median, and finer than the tenth of a millisecond to
   * which the page's clock is rounded.
   */
  const middle = (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const quarter = Math.floor(sorted.length / 4);
    const half = sorted.slice(quarter, sorted.length - quarter);
    return half.reduce((sum, value) => sum + value, 0) / half.length;
  };
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));

  /** Usual and longest frame of `count`, after `warm` that are not counted. */
  const frames = async (act, { count = 40, warm = 4, rest = 0 } = {}) => {
    const found = [];
    for (let i = -warm; i < count; i += 1) {
      const one = await frame(() => act(i + warm));
      if (i >= 0) found.push(one);
      if (rest) await wait(rest);
    }
    const of = (key) => found.map((each) => each[key]);
    const keys = ['all', 'script', 'paint', 'task'];
    const usual = Object.fromEntries(keys.map((key) => [key, middle(of(key))]));
    return { ...usual, longest: Math.max(...of('all')) };
  };

  window.bench = { canvases: [], frame, frames, middle, wait, raf, nextTask };
}

/** Hands on the canvas: synthetic events, since those of a remote control come when they like. */
export function installHands() {
  const host = document.querySelector('[role=application]');
  const surface = host.querySelectorAll('canvas')[1];
  const client = (x, y) => {
    const [scale, left, top] = host.dataset.view.split(',').map(Number);
    return { clientX: left + x * scale, clientY: top + y * scale };
  };
  const pointer = (type, at, part = {}) => {
    const init = {
      pointerId: 1,
      isPrimary: true,
      pointerType: 'mouse',
      buttons: 1,
      ...at,
      ...part,
    };
    surface.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, ...init }));
  };
  const wheel = (at, part) =>
    surface.dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, ...at, ...part }),
    );
  const key = (init) =>
    host.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  const canvases = [...host.querySelectorAll('canvas')];
  /** Left, top, width and height of the first selected object, in mm. */
  const box = () =>
    document.querySelector('[role=treeitem][aria-selected=true]').dataset.box.split(',');
  /** What was left or pulled by a handle was not dragged: no measurement. */
  const mustBeDragged = ([left, top, ...size]) => {
    const [x, y, ...after] = box();
    if ((x === left && y === top) || String(after) !== String(size))
      throw new Error(`${[left, top, size]} became ${[x, y, after]}`);
  };
  Object.assign(window.bench, { canvases, host, client, pointer, wheel, key, box, mustBeDragged });
  const { width, height } = canvases[0];
  return { width, height };
}

/** Selects what lies at `at` (mm) by a press, drags it frame by frame and lets go; by `type` of pointer. */
export async function dragFrames({ at, type = 'mouse' }) {
  const { client, pointer, frames, wait, box, mustBeDragged } = window.bench;
  const hand = (name, to, part) => pointer(name, to, { pointerType: type, ...part });
  const start = client(...at);
  hand('pointerdown', start);
  hand('pointerup', start, { buttons: 0 });
  await wait(1500);
  const before = box();
  const isThere = [0, 1].every((i) => Math.abs(at[i] - before[i] - before[i + 2] / 2) < 1);
  if (!isThere) throw new Error(`a press at ${at} took what is at ${before}`);
  hand('pointerdown', start);
  const found = await frames((i) =>
    hand('pointermove', {
      clientX: start.clientX + 4 + i * 1.3,
      clientY: start.clientY + 2 + (i % 7),
    }),
  );
  hand('pointerup', { clientX: start.clientX + 60, clientY: start.clientY }, { buttons: 0 });
  await wait(300);
  mustBeDragged(before);
  return found;
}

/** Pulls a marquee from one point in mm as far as another, lets go and selects nothing again. */
export async function marqueeFrames({ corner, opposite, type }) {
  const { client, pointer, key, frames, wait } = window.bench;
  const hand = (name, to, part) => pointer(name, to, { pointerType: type, ...part });
  const [from, to] = [client(...corner), client(...opposite)];
  const count = 40;
  hand('pointerdown', from);
  const found = await frames(
    (i) => {
      const part = Math.min(1, (i + 1) / count);
      hand('pointermove', {
        clientX: from.clientX + (to.clientX - from.clientX) * part,
        clientY: from.clientY + (to.clientY - from.clientY) * part,
      });
    },
    { count },
  );
  hand('pointerup', to, { buttons: 0 });
  await wait(300);
  const chosen = document.querySelectorAll('[role=treeitem][aria-selected=true]').length;
  if (chosen < 2000) throw new Error(`the marquee took ${chosen} of 2,000`);
  key({ key: 'Escape', code: 'Escape' });
  await wait(1000);
  return found;
}

/** Counts every canvas that is made from now on, on the page or off it. */
export function countCanvases() {
  const made = [];
  window.benchCanvases = made;
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (...given) {
    const element = create.apply(this, given);
    if (element instanceof HTMLCanvasElement) made.push(new WeakRef(element));
    return element;
  };
  const { OffscreenCanvas: Offscreen } = window;
  window.OffscreenCanvas = class extends Offscreen {
    constructor(width, height) {
      super(width, height);
      made.push(new WeakRef(this));
    }
  };
}

/** Bytes of pixels in all canvases that are still held, after the rubbish was taken out. */
export async function canvasBytes() {
  for (let i = 0; i < 3; i += 1) {
    window.gc?.();
    await window.bench.wait(50);
  }
  const held = window.benchCanvases.map((each) => each.deref()).filter(Boolean);
  return held.reduce((sum, { width, height }) => sum + width * height * 4, 0);
}

/** Selects by a marquee between two points in mm, drags all of it by `grip`, undoes it and lets it go. */
export async function dragMany({ corner, opposite, grip, type }) {
  const { client, pointer, key, frame, frames, wait, box, mustBeDragged } = window.bench;
  const hand = (name, to, part) => pointer(name, to, { pointerType: type, ...part });
  hand('pointerdown', client(...corner));
  await frame(() => hand('pointermove', client(...opposite)));
  hand('pointerup', client(...opposite), { buttons: 0 });
  await wait(300);
  const chosen = document.querySelectorAll('[role=treeitem][aria-selected=true]').length;
  if (chosen < 500) throw new Error(`the marquee took ${chosen} objects of 500`);
  await wait(2000);
  const before = box();
  const start = client(...grip);
  hand('pointerdown', start);
  const found = await frames((i) =>
    hand('pointermove', {
      clientX: start.clientX + 4 + i * 1.3,
      clientY: start.clientY + 2 + (i % 7),
    }),
  );
  hand('pointerup', start, { buttons: 0 });
  await wait(300);
  mustBeDragged(before);
  key({ key: 'z', code: 'KeyZ', ctrlKey: true });
  key({ key: 'Escape', code: 'Escape' });
  await wait(1000);
  return { ...found, chosen };
}

/** Pans, or zooms, by the wheel or by two fingers, and fits the label again. */
export async function viewFrames({ zoom, type }) {
  const { client, pointer, wheel, key, frame, frames, host, wait } = window.bench;
  const at = client(100, 80);
  const finger = (name, pointerId, dx) =>
    pointer(
      name,
      { clientX: at.clientX + dx, clientY: at.clientY },
      { pointerId, pointerType: 'touch', isPrimary: pointerId === 1 },
    );
  const fingers = (name, left, right) => {
    finger(name, 1, left - 80);
    finger(name, 2, right + 80);
  };
  const there = (i) => 3 * Math.abs(((i + 10) % 20) - 10);
  const byTouch = (i) => fingers('pointermove', zoom ? -there(i) : there(i), there(i));
  const byWheel = (i) =>
    zoom
      ? wheel(at, { deltaY: i % 20 < 10 ? -6 : 6, ctrlKey: true })
      : wheel(at, { deltaX: i % 20 < 10 ? 5 : -5 });
  const turn = type === 'touch' ? byTouch : byWheel;
  // Only here they are painted: reading them back costs time of its own.
  const { canvases } = window.bench;
  window.bench.canvases = [...canvases, ...document.querySelectorAll('.rulers canvas')];
  await frame(() => host.focus());
  const before = host.dataset.view;
  if (type === 'touch') fingers('pointerdown', 0, 0);
  const first = await frame(() => turn(1));
  if (host.dataset.view === before) throw new Error(`${type}: the view stands still`);
  const found = await frames((i) => turn(i + 2));
  if (type === 'touch') fingers('pointerup', 0, 0);
  await wait(500);
  key({ key: '!', code: 'Digit1', shiftKey: true });
  await wait(500);
  window.bench.canvases = canvases;
  return { ...found, first: first.all };
}

/** Undo and redo by turns, through the keyboard. */
export async function undoFrames() {
  const { key, frames } = window.bench;
  return frames((i) => key({ key: 'z', code: 'KeyZ', ctrlKey: true, shiftKey: i % 2 === 1 }), {
    count: 16,
    warm: 2,
    rest: 50,
  });
}

/** Types into the text field of the text at `press`, which reads `text`. */
export async function typeFrames({ press, text }) {
  const { client, pointer, frames, wait } = window.bench;
  const at = client(...press);
  pointer('pointerdown', at);
  pointer('pointerup', at, { buttons: 0 });
  await wait(800);
  const field = [...document.querySelectorAll('textarea')].find(({ value }) => value === text);
  field.focus();
  return frames(
    (i) => {
      field.value = 'Kopi bubuk murni'.slice(0, 1 + (i % 16));
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    },
    { count: 24, rest: 30 },
  );
}

/** The floor: the same pixels from a bare canvas, as little as each verb can draw. */
export async function floors({ width, height, columns, pitch }) {
  document.body.style.margin = '0';
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  document.body.replaceChildren(canvas);
  window.bench.canvases = [canvas];
  const ctx = canvas.getContext('2d');
  const scale = Math.min((width - 48) / 200, (height - 48) / 160);
  const side = 3 * scale;
  const outline = (draw) => {
    const path = new Path2D();
    draw(path);
    path.closePath();
    return path;
  };
  const shapes = [
    outline((path) => {
      for (let k = 0; k < 10; k += 1) {
        const [reach, turn] = [(k % 2 ? 0.25 : 0.5) * side, (k * Math.PI) / 5];
        path.lineTo(side / 2 + reach * Math.sin(turn), side / 2 - reach * Math.cos(turn));
      }
    }),
    outline((path) => path.rect(0, 0, side, side)),
    outline((path) => path.ellipse(side / 2, side / 2, side / 2, side / 2, 0, 0, 2 * Math.PI)),
    outline((path) => path.roundRect(0, 0, side, side, 0.5 * scale)),
  ];
  const node = (context, i, dx = 0) => {
    const x = 24 + (i % columns) * pitch * scale + dx;
    const y = 24 + Math.floor(i / columns) * pitch * scale;
    context.setTransform(1, 0, 0, 1, x, y);
    context.fillStyle = `hsl(30 20% ${20 + (i % 8) * 10}%)`;
    if (i % 10 === 0) return context.fillText(`Kopi ${i}`, 0, side);
    context.fill(shapes[i % 4]);
    context.stroke(shapes[i % 4]);
  };
  const redraw = (context, from, to) => {
    context.font = `${4 * scale}px serif`;
    context.lineWidth = 0.2 * scale;
    for (let i = from; i < to; i += 1) node(context, i);
    context.setTransform(1, 0, 0, 1, 0, 0);
  };
  const bitmap = (from, to) => {
    const picture = new OffscreenCanvas(width, height);
    redraw(picture.getContext('2d'), from, to);
    return picture;
  };
  const cleared = (draw) => (i) => {
    ctx.fillStyle = '#fff';
    ctx.fillRect(0, 0, width, height);
    draw(i);
  };
  const split = (count) => {
    const [below, above] = [bitmap(0, count / 2), bitmap(count / 2 + 1, count)];
    return cleared((i) => {
      ctx.drawImage(below, 0, 0);
      node(ctx, count / 2 + 1, i);
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.drawImage(above, 0, 0);
    });
  };
  const { frames } = window.bench;
  const plain = (count) => frames(cleared(() => redraw(ctx, 0, count)));
  return {
    split200: await frames(split(200)),
    split2000: await frames(split(2000)),
    plain100: await plain(100),
    plain500: await plain(500),
    plain2000: await plain(2000),
  };
}

/** The same crowd in Fabric as it comes, each object Fabric's own: one is dragged, then all are panned. */
export async function stockFabric({ width, height, columns, pitch, count }) {
  const { Canvas, Ellipse, Polygon, Rect, FabricText } = window.fabric;
  const element = document.createElement('canvas');
  document.body.replaceChildren(element);
  const canvas = new Canvas(element, { width, height, renderOnAddRemove: false });
  const scale = Math.min((width - 48) / 200, (height - 48) / 160);
  const side = 3 * scale;
  const star = Array.from({ length: 10 }, (_, k) => {
    const [reach, turn] = [(k % 2 ? 0.25 : 0.5) * side, (k * Math.PI) / 5];
    return { x: reach * Math.sin(turn), y: -reach * Math.cos(turn) };
  });
  const shapes = [
    (place) => new Polygon(star, place),
    (place) => new Rect({ ...place, width: side, height: side }),
    (place) => new Ellipse({ ...place, rx: side / 2, ry: side / 2 }),
    (place) => new Rect({ ...place, width: side, height: side, rx: 0.5 * scale, ry: 0.5 * scale }),
  ];
  const objects = Array.from({ length: count }, (_, i) => {
    const place = {
      left: 24 + (i % columns) * pitch * scale,
      top: 24 + Math.floor(i / columns) * pitch * scale,
      fill: `hsl(30 20% ${20 + (i % 8) * 10}%)`,
    };
    if (i % 10 === 0)
      return new FabricText(`Kopi ${i}`, { ...place, fontSize: side, fontFamily: 'serif' });
    return shapes[i % 4]({ ...place, stroke: '#333', strokeWidth: 0.2 * scale });
  });
  canvas.add(...objects);
  canvas.renderAll();
  window.bench.canvases = [element];
  const { frames } = window.bench;
  const held = objects[count / 2 + 1];
  const left = held.left;
  const few = { count: 8, warm: 2 };
  const drag = await frames((i) => {
    held.set({ left: left + i * 1.3 });
    held.setCoords();
    canvas.renderAll();
  }, few);
  const pan = await frames((i) => {
    canvas.setViewportTransform([1, 0, 0, 1, i % 20, 0]);
    canvas.renderAll();
  }, few);
  return { drag, pan };
}

/** Names the product on the home and watches the labels put it on. */
export async function wallFrames({ name }) {
  const { raf, nextTask, wait } = window.bench;
  const cards = [...document.querySelectorAll('[data-template] canvas')];
  const top = Math.min(...cards.map((card) => card.getBoundingClientRect().bottom));
  const row = cards.filter((card) => card.getBoundingClientRect().bottom < top + 80);
  const drawn = new Map();
  let touched = new Set();
  const { restore } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.restore = function () {
    touched.add(this.canvas);
    return restore.call(this);
  };
  const times = [];
  let on = true;
  const begun = performance.now();
  const tick = (act) => {
    const start = performance.now();
    if (on) raf(() => tick(() => undefined));
    act();
    nextTask(() => {
      for (const canvas of touched) canvas.getContext('2d').getImageData(0, 0, 1, 1);
      const end = performance.now();
      for (const canvas of touched) drawn.set(canvas, end - begun);
      touched = new Set();
      times.push(end - start);
    });
  };
  const input = document.querySelector('form input');
  raf(() =>
    tick(() => {
      input.value = name;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }),
  );
  for (let i = 0; i < 100 && cards.some((card) => !drawn.has(card)); i += 1) await wait(20);
  on = false;
  CanvasRenderingContext2D.prototype.restore = restore;
  // Cards far from the screen are painted when they come near.
  const done = (some) => Math.max(...some.map((card) => drawn.get(card) ?? 0));
  const counts = { inRow: row.length, painted: drawn.size };
  return { longest: Math.max(...times), row: done(row), all: done(cards), ...counts };
}

/** Puts templates on the owner's own wall, under ids of their own; they stand there on the next visit. */
export function keepTemplates({ files, count }) {
  return new Promise((done, fail) => {
    const request = indexedDB.open('besek', 1);
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const writing = database.transaction('records', 'readwrite');
      for (let i = 0; i < count; i += 1) {
        const id = `bench-${String(i).padStart(3, '0')}`;
        writing.objectStore('records').put(files[i % files.length], ['template', id]);
      }
      writing.onerror = () => fail(writing.error);
      writing.oncomplete = () => {
        database.close();
        done();
      };
    };
  });
}

/** The wall's floor: a name on bare canvases as large as the labels, all in the frame after the key. */
export async function wallFloor({ name, times }) {
  const { raf, nextTask, middle } = window.bench;
  const cards = [...document.querySelectorAll('[data-template] canvas')];
  const bare = cards.map(({ width, height }) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    return canvas.getContext('2d');
  });
  const once = () =>
    new Promise((done) => {
      raf(() => {
        const begun = performance.now();
        raf(() => {
          for (const ctx of bare) {
            ctx.fillStyle = '#fff';
            ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
            ctx.fillStyle = '#000';
            ctx.font = `${ctx.canvas.width / 8}px serif`;
            ctx.fillText(name, 10, ctx.canvas.height / 2);
          }
          nextTask(() => {
            for (const ctx of bare) ctx.getImageData(0, 0, 1, 1);
            done(performance.now() - begun);
          });
        });
      });
    });
  const found = [];
  for (let i = 0; i < times; i += 1) found.push(await once());
  return middle(found);
}

/**
 * Writes down when the label was seen: as it looked last, then itself with all of its texts; and when
 * gestures were answered.
 */
export function watchLoad() {
  const seen = {};
  window.besekLoad = seen;
  const painted = (key) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (seen[key] ??= performance.now());
      port2.postMessage(null);
    });
  let isPictured = false;
  const look = () => {
    const picture = document.getElementById('first-picture');
    if (picture && !isPictured) {
      isPictured = true;
      void picture.decode().then(() => painted('visible'));
    }
    const host = document.querySelector('[role=application]');
    if (!host?.dataset.view || host.dataset.shown !== 'true') return;
    if (!isPictured) painted('visible');
    if (!('itself' in seen)) painted('itself');
    if (host.getAttribute('aria-busy') !== 'true') {
      painted('interactive');
      watcher.disconnect();
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, attributes: true });
}
