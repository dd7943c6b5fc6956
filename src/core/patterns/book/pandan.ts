import type { BookPage } from './types';

const page = (key: string, params: BookPage['params']): BookPage => {
  const uses = ['behind', 'band'] as const;
  return { key, chapter: 'pandan', generator: 'pandan@1', params, seed: 7, uses };
};

export const PANDAN_PAGES: readonly BookPage[] = [
  page('pandan-kepang', { weave: 'kepang' }),
  page('pandan-sasag', { weave: 'sasag', width: 2.4 }),
  page('pandan-wajik', { weave: 'wajik', width: 1.8 }),
  page('lontar', { weave: 'lontar', width: 3.8, rib: 70, fibre: 14, jitter: 7 }),
  {
    key: 'pandan-bundar',
    chapter: 'pandan',
    generator: 'pandan-bundar@1',
    params: {},
    seed: 7,
    uses: ['frame', 'ornament'],
  },
];
