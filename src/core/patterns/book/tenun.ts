import type { BookPage } from './types';

const page = (key: string, params: BookPage['params'], uses: BookPage['uses']): BookPage => {
  return { key, chapter: 'tenun', generator: 'tenun@1', params, seed: 7, uses };
};

export const TENUN_PAGES: readonly BookPage[] = [
  page('lurik', { motif: 'lurik' }, ['behind', 'band']),
  page('lurik-fine', { motif: 'lurik-fine' }, ['behind', 'band']),
  page('tenun-wajik', { motif: 'wajik', size: 24 }, ['band', 'behind']),
  page('tenun-ikat', { motif: 'ikat', size: 30 }, ['behind', 'band']),
];
