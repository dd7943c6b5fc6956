import { FIRST_FILES, rememberedFiles, type FirstFiles } from '../first-files';

/** Designs that are remembered, the last one opened last. */
const MOST = 8;

/** Keeps which files a design's first view needs, for the next time it is opened. */
export function rememberFirstFiles(design: string, files: FirstFiles): void {
  const { [design]: _, ...others } = rememberedFiles();
  const kept = [...Object.entries(others), [design, files]].slice(-MOST);
  try {
    localStorage.setItem(FIRST_FILES, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Without it the next opening takes a moment longer.
  }
}
