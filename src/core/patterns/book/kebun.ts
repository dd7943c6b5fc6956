import type { BookPage } from './types';

const field = (key: string, params: BookPage['params']): BookPage => {
  return { key, chapter: 'kebun', generator: 'kebun@1', params, seed: 7, uses: ['behind', 'band'] };
};

const composed = (key: string, params: BookPage['params'], uses: BookPage['uses']): BookPage => {
  return { key, chapter: 'kebun', generator: 'kebun-rangkai@1', params, seed: 7, uses };
};

export const KEBUN_PAGES: readonly BookPage[] = [
  field('garden-coffee', { plant: 'coffee' }),
  field('garden-chilli', { plant: 'chilli' }),
  field('garden-clove', { plant: 'clove' }),
  field('garden-cacao', { plant: 'cacao', leafSize: 18 }),
  field('garden-rice', { plant: 'rice' }),
  field('garden-tea', { plant: 'tea' }),
  field('garden-ginger', { plant: 'ginger' }),
  field('garden-honeycomb', { plant: 'honeycomb' }),
  field('garden-branch', { plant: 'branch' }),
  field('garden-leaf', { plant: 'leaf', leafSize: 14 }),
  composed('wreath', { form: 'wreath', plant: 'coffee' }, ['frame', 'ornament']),
  composed('corners', { form: 'corner', plant: 'branch' }, ['frame']),
  composed('garland', { form: 'band', plant: 'clove' }, ['band']),
  composed('sprig', { form: 'sprig', plant: 'cacao', leafSize: 34 }, ['ornament']),
];
