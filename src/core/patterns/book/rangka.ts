import type { BookPage } from './types';

const page = (key: string, form: string, uses: BookPage['uses']): BookPage => {
  return { key, chapter: 'rangka', generator: 'rangka@1', params: { form }, seed: 7, uses };
};

const rim = (key: string, params: BookPage['params']): BookPage => {
  return { key, chapter: 'rangka', generator: 'wengku@1', params, seed: 7, uses: ['frame'] };
};

export const RANGKA_PAGES: readonly BookPage[] = [
  page('plaque', 'plaque', ['frame', 'ornament']),
  page('cartouche', 'cartouche', ['ornament', 'frame']),
  page('ribbon', 'ribbon', ['band', 'ornament']),
  page('seal', 'seal', ['ornament']),
  page('medal', 'medal', ['ornament']),
  page('tied-strip', 'tied', ['band']),
  page('stitched-edge', 'stitched', ['frame']),
  page('torn-edge', 'torn', ['frame', 'ornament']),
  page('double-rule', 'rules', ['frame']),
  page('ornament-border', 'border', ['frame']),
  page('dotted-border', 'dotted', ['frame']),
  rim('wengku', { form: 'wengku' }),
  rim('wengku-jahit', { form: 'jahit' }),
  rim('wengku-jalin', { form: 'jalin', rim: 6 }),
];
