import type { BookPage } from './types';

const page = (key: string, params: BookPage['params'], uses: BookPage['uses']): BookPage => {
  return { key, chapter: 'anyaman', generator: 'anyaman@1', params, seed: 7, uses };
};

export const ANYAMAN_PAGES: readonly BookPage[] = [
  page('sasag', { weave: 'sasag', width: 5, gap: 0.2 }, ['behind', 'band']),
  page('kepang', { weave: 'kepang', width: 3.6, gap: 0.2 }, ['behind', 'band']),
  page('mata-walik', { weave: 'mata-walik', width: 2.4, eye: 6 }, ['behind', 'band']),
];
