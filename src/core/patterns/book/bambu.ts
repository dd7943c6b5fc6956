import type { BookPage } from './types';

const page = (key: string, params: BookPage['params'], uses: BookPage['uses']): BookPage => {
  return { key, chapter: 'bambu', generator: 'bambu@1', params, seed: 7, uses };
};

export const BAMBU_PAGES: readonly BookPage[] = [
  page('culms', { kind: 'culms' }, ['behind', 'band']),
  page('slats', { kind: 'slats', culms: '4w 4w 4w' }, ['behind', 'band']),
];
