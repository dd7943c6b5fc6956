import { PATTERN_BOOK, type BookPage } from './book';
import { resolveKnobs, type ResolvedKnobs } from './knobs';
import type { Generator, KnobValues } from './types';

/**
 * The page of the pattern book that a pattern is of: its motif is the page's, and of the pages with
 * that motif it is the one that agrees in most, then the nearest in its numbers. Null where the book
 * has none, as for a draft of one's own.
 */
export function pageOf(generator: Generator, params: KnobValues): BookPage | null {
  const knobs = resolveKnobs(generator, params);
  const pages = PATTERN_BOOK.filter(
    (page) => page.generator === generator.id && hasMotif(page, knobs),
  );
  const ranked = pages.map((page) => ({ page, ...nearness(page, knobs) }));
  ranked.sort((a, b) => b.agreed - a.agreed || a.away - b.away);
  return ranked[0]?.page ?? null;
}

/** Whether two pages draw one motif and differ in nothing but numbers. */
export function isSameMotif(a: BookPage, b: BookPage): boolean {
  return a.generator === b.generator && JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
}

function wordsOf({ params }: BookPage): readonly [string, unknown][] {
  return Object.entries(params).filter(([, value]) => typeof value === 'string');
}

/** The first thing that a page says is its motif; a draft is the drawing itself. */
function hasMotif(page: BookPage, knobs: ResolvedKnobs): boolean {
  return wordsOf(page).every(
    ([key, value], at) => (at > 0 && key !== 'draft') || knobs[key] === value,
  );
}

function nearness(page: BookPage, knobs: ResolvedKnobs): { agreed: number; away: number } {
  let away = 0;
  for (const [key, stated] of Object.entries(page.params)) {
    const value = knobs[key];
    if (typeof stated === 'number' && typeof value === 'number')
      away += Math.abs(value - stated) / (Math.abs(stated) || 1);
  }
  return { agreed: wordsOf(page).filter(([key, value]) => knobs[key] === value).length, away };
}
