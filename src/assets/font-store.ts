import type { FontId, Shaper } from '../core/text';
import { findFace } from './faces';
import { openFont, type OpenFont } from './harfbuzz';
import type { FontStore, ReadFont, ReadOwnFont } from './types';
import { toSfnt } from './woff';

/** Shaped runs kept for re-use: a label has a few hundred at most. */
const SHAPE_CACHE = 4000;

/** What texts are set in whose own font is nowhere to be had. */
const STAND_IN = { family: 'Barlow Condensed', weight: 500 } as const;

/**
 * Starts HarfBuzz and returns an empty store. `read` gets a file's name under `public/fonts`
 * (`gloock-400.latin.woff`) and returns its bytes; `readOwn` finds fonts that do not ship.
 */
export async function createFontStore(
  read: ReadFont,
  readOwn: ReadOwnFont = () => Promise.resolve(null),
): Promise<FontStore> {
  const hb = await import('harfbuzzjs');
  const bytes = new Map<FontId, Uint8Array>();
  const open = new Map<FontId, OpenFont>();
  const loading = new Map<string, Promise<void>>();
  const ready = new Map<string, readonly FontId[]>();

  function keep(id: FontId, sfnt: Uint8Array): void {
    open.set(id, openFont(hb, sfnt));
    bytes.set(id, sfnt);
  }

  async function loadFace(family: string, weight: number): Promise<readonly FontId[]> {
    const face = findFace(family, weight);
    if (!face) throw new RangeError(`no such face: ${family} ${weight}`);
    const files = await Promise.all(
      face.files.map(async ({ id, url }) => ({ id, sfnt: toSfnt(await read(fileName(url))) })),
    );
    for (const { id, sfnt } of files) keep(id, sfnt);
    return files.map(({ id }) => id);
  }

  /** The file's own glyphs, or those of the face that stands in for it. */
  async function loadOwn(file: string): Promise<readonly FontId[]> {
    const found = await readOwn(file);
    try {
      if (found) return (keep(file, toSfnt(found)), [file]);
    } catch {
      // Storage may give damaged bytes back: as good as none.
    }
    // The file may come later: it is looked for again next time.
    loading.delete(file);
    const { family, weight } = STAND_IN;
    await load(family, weight);
    return ready.get(faceKey(family, weight)) ?? [];
  }

  function load(family: string, weight: number, file?: string): Promise<void> {
    const key = faceKey(family, weight, file);
    const started = loading.get(key);
    if (started) return started;
    const files = file === undefined ? loadFace(family, weight) : loadOwn(file);
    const job = files.then(
      (ids) => void ready.set(key, ids),
      (error: unknown) => {
        loading.delete(key);
        throw error;
      },
    );
    loading.set(key, job);
    return job;
  }

  const files: Shaper['files'] = (...face) => ready.get(faceKey(...face)) ?? null;
  return { bytes, shaper: makeShaper(open, files), load };
}

/** A file that does not ship is known by its bytes alone, whatever it is called. */
function faceKey(family: string, weight: number, file?: string): string {
  return file ?? `${family}/${weight}`;
}

function fileName(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

function makeShaper(open: ReadonlyMap<FontId, OpenFont>, files: Shaper['files']): Shaper {
  const shaped = new Map<string, ReturnType<OpenFont['shape']>>();
  const need = (id: FontId): OpenFont => {
    const font = open.get(id);
    if (!font) throw new RangeError(`font file is not loaded: ${id}`);
    return font;
  };
  return {
    files,
    covers: (id, codePoint) => need(id).covers(codePoint),
    shape(id, text, ligatures, features = []) {
      const key = `${id} ${features.join()}\n${ligatures ? 1 : 0}${text}`;
      const known = shaped.get(key);
      if (known) return known;
      if (shaped.size > SHAPE_CACHE) shaped.clear();
      const run = need(id).shape(text, ligatures, features);
      shaped.set(key, run);
      return run;
    },
    metrics: (id) => need(id).metrics,
    extents: (id, gid) => need(id).extents(gid),
    outline: (id, gid) => need(id).outline(gid),
  };
}
