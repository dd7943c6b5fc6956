import type { PatternWords } from './id.patterns';

/** Names of patterns, their knobs and palettes in English. */
export const patterns: PatternWords = {
  palette: {
    sogan: 'Sogan brown',
    indigo: 'Indigo',
    mengkudu: 'Morinda red',
    pesisir: 'North coast',
    pandan: 'Pandan',
    lontar: 'Lontar palm',
    kopi: 'Coffee',
    kunyit: 'Turmeric',
    flores: 'Flores Sea',
    secang: 'Sappanwood',
    tingi: 'Mangrove bark',
    daunMangga: 'Mango leaf',
    cirebon: 'Cirebon',
    bromo: 'Bromo ash',
    wulung: 'Black bamboo',
    amed: 'Amed salt',
  },
  pattern: {
    sasag: {
      name: 'Sasag',
      note: 'Over one, under one: the weave of bamboo walls all over Java and Sunda.',
    },
    kepang: {
      name: 'Kepang',
      note: 'Over two, under two, one further in each row; dense, for rice baskets and fine boxes.',
    },
    'kepang-tiga': {
      name: 'Kepang of three',
      note: 'Over three, under three, one further each row: a broad slant, for mats and walls.',
    },
    wajik: {
      name: 'Wajik',
      note: 'Kepang turned back both ways becomes lozenges. A common motif; name no region that it does not come from.',
    },
    gunung: {
      name: 'Gunung',
      note: 'Kepang turned back one way: peaks in a row, like a mountain range.',
    },
    'mata-itik': {
      name: 'Mata itik',
      note: 'Duck’s eye: small lozenges that adorn woven walls.',
    },
    tumpal: {
      name: 'Tumpal',
      note: 'A row of triangles along the edge of cloth and basketry, from Sumatra to Nusa Tenggara; here counted strip by strip.',
    },
    'mata-walik': {
      name: 'Mata walik',
      note: 'Strips in three directions around six-sided eyes; light and airy, for fish traps and baskets.',
    },
    culms: {
      name: 'Row of culms',
      note: 'Whole bamboo culms side by side, as in fences and rafts.',
    },
    slats: {
      name: 'Split slats',
      note: 'Bamboo split and laid close, as in blinds and benches.',
    },
  },
};
