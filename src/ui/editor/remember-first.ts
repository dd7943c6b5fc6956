// What the script in the page (src/first.js) reads at the next opening. Only hints: where nothing can
// be stored, the next opening takes a moment longer.
import type { Box } from '../../core/geometry';

const FILES = 'besek-first-files';
const PICTURE = 'besek-first-picture';

/** Designs whose files are remembered, the last one opened last. */
const MOST = 8;
/** A picture of more characters takes the room of what matters. */
const MOST_PICTURE = 400_000;

/** What a design's first view waits for: font files below the app's base, and ids of patterns. */
export interface FirstFiles {
  readonly fonts: readonly string[];
  readonly patterns: readonly string[];
}

/** Keeps which files a design's first view needs. */
export function rememberFirstFiles(design: string, files: FirstFiles): void {
  const { [design]: _, ...others } = rememberedFiles();
  const kept = [...Object.entries(others), [design, files]].slice(-MOST);
  write(FILES, Object.fromEntries(kept));
}

function rememberedFiles(): Record<string, unknown> {
  try {
    return { ...(JSON.parse(localStorage.getItem(FILES) ?? '{}') as object) };
  } catch {
    return {};
  }
}

/** Keeps how the label looks in the first view, `box` in px of the window; of one design only. */
export function rememberFirstPicture(design: string, box: Box, canvas: HTMLCanvasElement): void {
  const src = canvas.toDataURL('image/webp', 0.85);
  if (src.length > MOST_PICTURE) return forgetFirstPicture();
  const { x, y, w, h } = box;
  write(PICTURE, { design, window: `${innerWidth},${innerHeight}`, box: [x, y, w, h], src });
}

/** The label looks otherwise now, or its design is gone. */
export function forgetFirstPicture(): void {
  try {
    localStorage.removeItem(PICTURE);
  } catch {
    // Nothing was stored either.
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // See above.
  }
}

/** Takes the picture away: the label itself is there, or never will be. */
export function dropFirstPicture(): void {
  document.getElementById('first-picture')?.remove();
}

/** Where the script put the picture it may be off by a little: here is where the label will stand. */
export function placeFirstPicture({ x, y, w, h }: Box): void {
  const image = document.getElementById('first-picture');
  const px = (value: number): string => `${value}px`;
  if (image) Object.assign(image.style, { left: px(x), top: px(y), width: px(w), height: px(h) });
}
