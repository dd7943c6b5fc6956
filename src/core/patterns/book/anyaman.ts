import type { BookPage } from './types';

const page = (key: string, params: BookPage['params'], uses: BookPage['uses']): BookPage => {
  return { key, chapter: 'anyaman', generator: 'anyaman@1', params, seed: 7, uses };
};

const drafted = (key: string, draft: string, width: number): BookPage =>
  page(key, { weave: 'draft', draft, width, gap: 0.2 }, ['behind', 'band']);

/** Two over two, turned back along both ways: lozenges. */
const WAJIK = '11001001/01100011/00110110/10011100/11001001/10011100/00110110/01100011';
/** Turned back along the weft only: peaks. */
const GUNUNG = '11001001/01100011/00110110/10011100';
/** Turned back sooner: small eyes. */
const MATA_ITIK = '110001/011011/001110/100100/001110/011011';
/** A triangle of lifted warps on a ground of pressed ones, each tied at every fourth crossing. */
const TUMPAL =
  '1000100010001000/0100010001000100/0010001110100010/0001000010010001/1000101101001000/0100001110100100/0010110111010010/0000111011101001/1001011101110000/0111101110111000/0101110111011100/1110111011101110';

export const ANYAMAN_PAGES: readonly BookPage[] = [
  page('sasag', { weave: 'sasag', width: 5, gap: 0.2 }, ['behind', 'band']),
  page('kepang', { weave: 'kepang', width: 3.6, gap: 0.2 }, ['behind', 'band']),
  drafted('kepang-tiga', 'A3T3', 3.2),
  drafted('wajik', WAJIK, 3.2),
  drafted('gunung', GUNUNG, 3.2),
  drafted('mata-itik', MATA_ITIK, 2.8),
  page('mata-walik', { weave: 'mata-walik', width: 2.4, eye: 6 }, ['behind', 'band']),
  { ...page('mata-delapan', {}, ['behind', 'band']), generator: 'mata-delapan@1' },
  page('tumpal', { weave: 'draft', draft: TUMPAL, width: 1.8, gap: 0.1 }, ['band', 'behind']),
];
