import traceWorker from '../../assets/trace/worker?worker&url';
import { createTracer, type Tracer } from '../../assets/trace';
import type { InkDrawing } from '../../core/document';
import type { Session } from './session.svelte';

/** A picture is looked at in at most this many pixels a side: print shows no finer outline. */
const LONGEST = 1400;

/** What a drawing in one ink is made by, but for the picture. */
export type InkWish = Omit<InkDrawing, 'path'>;

/** A tracer of a kept picture; the caller ends it. Rejects where the picture cannot be shown. */
export async function startTracer({ app }: Session, sha256: string): Promise<Tracer> {
  await app.services.pictures.load(sha256);
  const image = app.services.resources.image?.(sha256);
  if (!(image instanceof ImageBitmap)) throw new Error(`no picture ${sha256}`);
  const start = (): Worker => new Worker(traceWorker, { type: 'module' });
  return createTracer(start, onWhite(image));
}

/** What is seen through is paper. */
function onWhite(image: ImageBitmap): ImageData {
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const ctx = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, width, height);
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(image, 0, 0, width, height);
  return ctx.getImageData(0, 0, width, height);
}

/** The drawing that a wish makes; null where a later wish overtook it. */
export async function inkDrawing(tracer: Tracer, wish: InkWish): Promise<InkDrawing | null> {
  const path = await tracer.trace(wish);
  return path && { ...wish, path };
}

/** A picture drawn once as another one was. */
export async function tracedInk(
  session: Session,
  sha256: string,
  { path: _, ...wish }: InkDrawing,
): Promise<InkDrawing | null> {
  const tracer = await startTracer(session, sha256);
  try {
    return await inkDrawing(tracer, wish);
  } finally {
    tracer.end();
  }
}
