import type { BookPage } from './types';

const page = (key: string, params: BookPage['params'], uses: BookPage['uses']): BookPage => {
  return { key, chapter: 'bambu', generator: 'bambu@1', params, seed: 7, uses };
};

export const BAMBU_PAGES: readonly BookPage[] = [
  page('culms', { kind: 'culms' }, ['behind', 'band']),
  page('slats', { kind: 'slats', culms: '4w 4w 4w' }, ['behind', 'band']),
  { ...page('kerai', { kind: 'kerai' }, ['behind', 'band']), generator: 'kerai@1' },
  {
    ...page('berkas', { kind: 'berkas', gap: 0.1, cord: 2.2, binding: 36 }, ['behind', 'band']),
    generator: 'kerai@1',
  },
  { ...page('cincin', {}, ['ornament', 'frame']), generator: 'cincin@1' },
  { ...page('cincin-susun', {}, ['behind', 'band']), generator: 'cincin-susun@1' },
];
