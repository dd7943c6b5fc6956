import { ANYAMAN_PAGES } from './book/anyaman';
import { BAMBU_PAGES } from './book/bambu';
import { BATIK_PAGES } from './book/batik';
import { KEBUN_PAGES } from './book/kebun';
import { PANDAN_PAGES } from './book/pandan';
import { TENUN_PAGES } from './book/tenun';
import { RANGKA_PAGES } from './book/rangka';
import type { BookPage } from './book/types';

export type { BookPage, PageUse } from './book/types';

/** The pattern book, chapter by chapter: every pattern as a craftsman would lay it out first. */
export const PATTERN_BOOK: readonly BookPage[] = [
  ...ANYAMAN_PAGES,
  ...BAMBU_PAGES,
  ...PANDAN_PAGES,
  ...BATIK_PAGES,
  ...TENUN_PAGES,
  ...KEBUN_PAGES,
  ...RANGKA_PAGES,
];
