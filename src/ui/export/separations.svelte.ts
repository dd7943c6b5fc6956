import type { RgbTable } from '../../core/color';
import { designOf, type BesekDocument } from '../../core/document';
import type { Scene } from '../../core/scene';
import { pressTable } from '../editor/colour/inks';
import { platesOf, type InkPicture, type Plate } from '../../print/preview';
import type { ExportState } from './export.svelte';
import { drawingOf } from './page';
import { mostInk, overlaid, pixelsOnScreen, rasterOf, separatedPicture } from './raster';
import type { Rasters } from './raster';

/** Total ink is measured at so many pixels a mm, 144 ppi, when all has been still for so long. */
const MEASURED = 144 / 25.4;
const STILL_MS = 900;
const MOST_PIXELS = 2_000_000;

/** The plates of the pages: which are shown, and how much ink lies on one point. */
export class Separations {
  /** Greatest total ink of all pages in percent; null until it is measured. */
  most = $state.raw<number | null>(null);
  /** Names of the plates that are switched off. */
  off = $state.raw<ReadonlySet<string>>(new Set());
  readonly #job: ExportState;
  readonly #pictures = new Map<RgbTable, Map<string, InkPicture | null>>();
  /** The page drawn last: what is switched on and off is only laid over one another anew. */
  #drawn: { readonly key: readonly unknown[]; readonly rasters: Rasters } | null = null;

  constructor(job: ExportState) {
    this.#job = job;
  }

  platesOf(scene: Scene): readonly Plate[] {
    return this.#job.isPdf ? platesOf(scene) : [];
  }

  toggle(plate: string): void {
    const off = new Set(this.off);
    if (!off.delete(plate)) off.add(plate);
    this.off = off;
  }

  /**
   * Measures the ink when all is still, but that of the marks, which no limit is meant for; answers
   * how to give that up.
   */
  measureSoon(scenes: readonly Scene[]): () => void {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      this.#measure(scenes, stop.signal).catch((error: unknown) => {
        if (!stop.signal.aborted) console.warn(error);
      });
    }, STILL_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
      this.most = null;
    };
  }

  async #measure(scenes: readonly Scene[], signal: AbortSignal): Promise<void> {
    if (!this.#job.isPdf) return;
    let most = 0;
    for (const scene of scenes) {
      const [w, h] = scene.trim;
      const scale = Math.min(MEASURED, Math.sqrt(MOST_PIXELS / (w * h)));
      most = Math.max(most, mostInk(await this.#rasters(scene, { scale, marks: false }, signal)));
    }
    this.most = most;
  }

  /** The page with the plates that are on, at `scale` pixels a mm. Rejects when `signal` aborts. */
  async picture(scene: Scene, scale: number, signal: AbortSignal): Promise<ImageData> {
    const { css } = this.#job.session.app.services.resources;
    const key = [scene, scale, designOf(this.#job.session.document).profile];
    const isDrawn = this.#drawn?.key.every((each, i) => each === key[i]) ?? false;
    const rasters = isDrawn
      ? this.#drawn!.rasters
      : await this.#rasters(scene, { scale, marks: true }, signal);
    this.#drawn = { key, rasters };
    return overlaid(rasters, (plate) => !this.off.has(plate), css);
  }

  async #rasters(
    scene: Scene,
    { scale, marks }: { readonly scale: number; readonly marks: boolean },
    signal: AbortSignal,
  ): Promise<Rasters> {
    const { session } = this.#job;
    const table = await pressTable(designOf(session.document).profile);
    const pictures = await this.#picturesOf(scene, table, session.document);
    const drawing = { ...drawingOf(scene, true, scale), marks };
    const { outline } = session.app.services.resources;
    const plates = [];
    for (const plate of platesOf(scene)) {
      // Between two plates the page answers.
      await new Promise((go) => setTimeout(go));
      signal.throwIfAborted();
      plates.push({ plate, data: rasterOf(scene, plate, drawing, { outline, table, pictures }) });
    }
    return { ...drawing, plates };
  }

  /** The pictures of a panel in inks; one that cannot be read is on no plate, as in the PDF. */
  async #picturesOf(
    { items }: Scene,
    table: RgbTable,
    document: BesekDocument,
  ): Promise<ReadonlyMap<string, InkPicture>> {
    const found = new Map<string, InkPicture>();
    const kept = this.#pictures.get(table) ?? new Map<string, InkPicture | null>();
    this.#pictures.set(table, kept);
    for (const item of items) {
      if (item.kind !== 'image' || item.missing) continue;
      const { sha256 } = item;
      const known = kept.get(sha256);
      const picture = known === undefined ? await this.#inksOf(sha256, table, document) : known;
      kept.set(sha256, picture);
      if (picture) found.set(sha256, picture);
    }
    return found;
  }

  async #inksOf(
    sha256: string,
    table: RgbTable,
    { records }: BesekDocument,
  ): Promise<InkPicture | null> {
    const { resources, pictures } = this.#job.session.app.services;
    const image = resources.image?.(sha256);
    const isCmyk = Object.values(records).some(
      (record) => record.type === 'asset' && record.sha256 === sha256 && record.space === 'cmyk',
    );
    if (image instanceof ImageBitmap && !isCmyk) {
      return separatedPicture(pixelsOnScreen(image), table);
    }
    const pixels = await pictures.pixels(sha256).catch(() => null);
    return pixels && separatedPicture(pixels, table);
  }
}
