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
  const last = [...Object.entries(others), [design, files]].slice(-MOST);
  write(FILES, JSON.stringify(Object.fromEntries(last)));
}

function rememberedFiles(): Record<string, unknown> {
  try {
    return { ...(JSON.parse(localStorage.getItem(FILES) ?? '{}') as object) };
  } catch {
    return {};
  }
}

/** What the picture that was kept last was made of, and what was written down. */
let kept: { readonly of: readonly unknown[]; readonly text: string } | null = null;

/** How a label looks: what is painted, and from what. */
export interface FirstLook {
  readonly of: readonly unknown[];
  paint(): HTMLCanvasElement;
}

/**
 * Keeps how the label looks in the first view, `box` in px of the window; of one design only. The
 * same look again is not painted again.
 */
export function rememberFirstPicture(design: string, box: Box, look: FirstLook): void {
  const { x, y, w, h } = box;
  const window = `${innerWidth},${innerHeight}`;
  const of = [design, window, devicePixelRatio, x, y, w, h, ...look.of];
  if (isKept(of)) return;
  const src = look.paint().toDataURL('image/webp', 0.85);
  if (src.length > MOST_PICTURE) return forgetFirstPicture();
  const text = JSON.stringify({ design, window, box: [x, y, w, h], src });
  write(PICTURE, text);
  kept = { of, text };
}

/** Another page may have kept one in its place. */
function isKept(of: readonly unknown[]): boolean {
  try {
    return (
      kept !== null &&
      kept.of.length === of.length &&
      kept.of.every((each, i) => each === of[i]) &&
      localStorage.getItem(PICTURE) === kept.text
    );
  } catch {
    return false;
  }
}

/** The label looks otherwise now, or its design is gone. */
export function forgetFirstPicture(): void {
  try {
    localStorage.removeItem(PICTURE);
  } catch {
    // Nothing was stored either.
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
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
