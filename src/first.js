// Stands in the page itself and runs before any file has come. Where the address names a design that
// was open here, it asks for the files that its first view waited for and shows how its label looked.
// Only a help: without it all takes longer. Its hash stands in the policy (scripts/headers.mjs), so
// what a build names is given to it: the files of patterns, by id. What it reads is written by
// ui/editor/remember-first.ts.
(() => {
  const design = /^#\/edit\/([a-z0-9-]{1,40})$/.exec(location.hash)?.[1];
  if (!design) return;

  const kept = (key) => {
    try {
      return Object(JSON.parse(localStorage.getItem(key)));
    } catch {
      return {};
    }
  };
  const list = (some) => (Array.isArray(some) ? some : []);
  const ask = (link) =>
    document.head.append(
      Object.assign(document.createElement('link'), { crossOrigin: 'anonymous', ...link }),
    );

  const show = (image) => {
    if (document.body) return document.body.append(image);
    const watch = new MutationObserver(() => {
      if (!document.body) return;
      watch.disconnect();
      document.body.append(image);
    });
    watch.observe(document.documentElement, { childList: true });
  };

  const chunks = JSON.parse(document.currentScript.dataset.patterns ?? '{}');
  const files = Object(kept('besek-first-files')[design]);
  const askForFiles = () => {
    for (const path of list(files.fonts)) {
      if (/^fonts\/[\w.-]+$/.test(path)) ask({ rel: 'preload', as: 'fetch', href: path });
    }
    for (const id of list(files.patterns)) {
      if (!Object.hasOwn(chunks, id)) continue;
      for (const href of chunks[id]) ask({ rel: 'modulepreload', href });
    }
  };
  // After what the page itself asks for: browsers fetch some six files at a time.
  setTimeout(askForFiles);

  const picture = kept('besek-first-picture');
  const isHere = picture.design === design && picture.window === `${innerWidth},${innerHeight}`;
  if (!isHere || !/^data:image\/(webp|png);base64,/.test(picture.src)) return;
  const image = new Image();
  const [left, top, width, height] = list(picture.box).map((px) => `${Number(px)}px`);
  Object.assign(image, { id: 'first-picture', alt: '', src: picture.src });
  Object.assign(image.style, {
    position: 'fixed',
    pointerEvents: 'none',
    left,
    top,
    width,
    height,
  });
  show(image);
  const drop = () => image.remove();
  addEventListener('hashchange', drop, { once: true });
  // Whatever went wrong, it must not stand in the way for ever.
  setTimeout(drop, 15_000);
})();
