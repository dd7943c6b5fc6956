import type { BookPage } from './types';

const page = (key: string, params: BookPage['params'], uses: BookPage['uses']): BookPage => {
  return { key, chapter: 'batik', generator: 'batik@1', params, seed: 7, uses };
};

export const BATIK_PAGES: readonly BookPage[] = [
  page('kawung-picis', { motif: 'kawung', size: 5, line: 0.14 }, ['band', 'behind']),
  page('kawung-bribil', { motif: 'kawung', size: 8, line: 0.18 }, ['band', 'behind']),
  page('kawung-sen', { motif: 'kawung', size: 13, line: 0.26 }, ['behind', 'band']),
  page('truntum', { motif: 'truntum', size: 7 }, ['behind', 'band']),
  page('ceplok', { motif: 'ceplok', size: 12 }, ['behind', 'band']),
  page('ceplok-nitik', { motif: 'nitik', size: 14 }, ['behind', 'band']),
  page('mega-mendung', { motif: 'mega-mendung', size: 44, line: 0.3 }, ['behind', 'band']),
  page('lereng', { motif: 'lereng', size: 14 }, ['behind', 'band']),
];
