import type { FontId, Shaper } from '../core/text';
import { findFace } from './faces';
import { openFont, type OpenFont } from './harfbuzz';
import type { FontStore, ReadFont } from './types';
import { toSfnt } from './woff';

/** Shaped runs kept for re-use: a label has a few hundred at most. */
const SHAPE_CACHE = 4000;

/**
 * Starts HarfBuzz and returns an empty store. `read` gets a file's name under `public/fonts`
 * (`gloock-400.latin.woff`) and returns its bytes.
 */
export async function createFontStore(read: ReadFont): Promise<FontStore> {
  const hb = await import('harfbuzzjs');
  const bytes = new Map<FontId, Uint8Array>();
  const open = new Map<FontId, OpenFont>();
  const loading = new Map<string, Promise<void>>();
  const ready = new Set<string>();

  async function loadFace(family: string, weight: number): Promise<void> {
    const face = findFace(family, weight);
    if (!face) throw new RangeError(`no such face: ${family} ${weight}`);
    const files = await Promise.all(
      face.files.map(async ({ id, url }) => ({ id, sfnt: toSfnt(await read(fileName(url))) })),
    );
    for (const { id, sfnt } of files) {
      open.set(id, openFont(hb, sfnt));
      bytes.set(id, sfnt);
    }
    ready.add(faceKey(family, weight));
  }

  return {
    bytes,
    shaper: makeShaper(open, (family, weight) => ready.has(faceKey(family, weight))),
    load(family, weight) {
      const key = faceKey(family, weight);
      const started = loading.get(key);
      if (started) return started;
      const job = loadFace(family, weight).catch((error: unknown) => {
        loading.delete(key);
        throw error;
      });
      loading.set(key, job);
      return job;
    },
  };
}

function faceKey(family: string, weight: number): string {
  return `${family}/${weight}`;
}

function fileName(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

function makeShaper(
  open: ReadonlyMap<FontId, OpenFont>,
  isReady: (family: string, weight: number) => boolean,
): Shaper {
  const shaped = new Map<string, ReturnType<OpenFont['shape']>>();
  const need = (id: FontId): OpenFont => {
    const font = open.get(id);
    if (!font) throw new RangeError(`font file is not loaded: ${id}`);
    return font;
  };
  return {
    files: (family, weight) =>
      isReady(family, weight) ? (findFace(family, weight)?.files.map((f) => f.id) ?? null) : null,
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
