/** Where it stands; who writes it is `editor/remember-files.ts`. */
export const FIRST_FILES = 'besek-first-files';

/** What a design's first view waits for: font files below the app's base, and ids of patterns. */
export interface FirstFiles {
  readonly fonts: readonly string[];
  readonly patterns: readonly string[];
}

/**
 * What the design showed when it was open last: it can be asked for before any code has come that
 * reads designs. Only a hint: without it all takes longer.
 */
export function firstFiles(design: string): FirstFiles {
  const { fonts, patterns } = Object(rememberedFiles()[design]) as Record<string, unknown>;
  return { fonts: texts(fonts, /^fonts\/[\w.-]+$/), patterns: texts(patterns, /^[a-z-]+@\d+$/) };
}

function texts(list: unknown, form: RegExp): readonly string[] {
  return Array.isArray(list) ? list.filter((it) => typeof it === 'string' && form.test(it)) : [];
}

/** What is stored, by design; nothing where it cannot be read. */
export function rememberedFiles(): Record<string, unknown> {
  try {
    return { ...(JSON.parse(localStorage.getItem(FIRST_FILES) ?? '{}') as object) };
  } catch {
    return {};
  }
}
