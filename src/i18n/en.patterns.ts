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
    'kawung-picis': {
      name: 'Kawung picis',
      note: 'After the smallest Javanese kawung, named after the picis coin. Once cloth of the courts, now worn widely; say “inspired by kawung”, not hand-drawn batik.',
    },
    'kawung-bribil': {
      name: 'Kawung bribil',
      note: 'Kawung of middle size, named after a coin. Its shape recalls the halved fruit of the aren palm.',
    },
    'kawung-sen': {
      name: 'Kawung sen',
      note: 'Large kawung with fillers in each petal; the four petals are often read as four directions round one centre.',
    },
    truntum: {
      name: 'Truntum',
      note: 'After the truntum of Surakarta: small flowers like stars. Parents of a bridal couple wear it as a sign of love that grows anew.',
    },
    ceplok: {
      name: 'Ceplok',
      note: 'Flowers repeated in squares, a family of Javanese geometric motifs in wide use and under no restriction.',
    },
    'ceplok-nitik': {
      name: 'Ceplok nitik',
      note: 'Ceplok built of dots and short strokes, in the manner of woven cloth. After the nitik of Yogyakarta.',
    },
    'mega-mendung': {
      name: 'Mega mendung',
      note: 'After the mega mendung of Cirebon: clouds in layers from dark to pale, often read as a head that stays cool. Name Cirebon as its origin.',
    },
    lereng: {
      name: 'Lereng',
      note: 'Slanting stripes, broad and narrow, with flowers, leaves and drops. Not parang or udan liris, which are worn by rule within the courts.',
    },
    'garden-coffee': {
      name: 'Coffee',
      note: 'Coffee: leaves face each other, cherries crowd at the nodes.',
    },
    'garden-chilli': {
      name: 'Chilli',
      note: 'Chillies hang from their stalks among alternate leaves.',
    },
    'garden-clove': {
      name: 'Clove',
      note: 'Clove buds with four lobes, picked before they open; the tree is native to Maluku.',
    },
    'garden-cacao': {
      name: 'Cacao',
      note: 'Ridged cacao pods that hang straight from the stem.',
    },
    'garden-rice': {
      name: 'Rice',
      note: 'The bowed ear of rice with its long leaves.',
    },
    'garden-tea': {
      name: 'Tea',
      note: 'Two leaves and a bud, as they are plucked.',
    },
    'garden-ginger': {
      name: 'Ginger',
      note: 'The ringed root of ginger with its leafy shoot.',
    },
    'garden-honeycomb': {
      name: 'Honeycomb',
      note: 'A piece of comb, partly filled, and its bees.',
    },
    'garden-branch': {
      name: 'Branch',
      note: 'A branch of alternate leaves, without fruit.',
    },
    'garden-leaf': {
      name: 'Leaves',
      note: 'Single leaves, strewn.',
    },
    wreath: {
      name: 'Wreath',
      note: 'Two branches from below, open on top; made to the size of the frame.',
    },
    corners: {
      name: 'Corner sprigs',
      note: 'One corner is drawn, three mirror it.',
    },
    garland: {
      name: 'Garland',
      note: 'Whole sprigs from the middle to both ends.',
    },
    sprig: {
      name: 'One sprig',
      note: 'One large sprig for a calm face.',
    },
    lurik: {
      name: 'Broad lurik',
      note: 'After the lurik of Yogyakarta and Klaten: broad warp stripes with companions. A new arrangement, not a copy of a named one.',
    },
    'lurik-fine': {
      name: 'Fine lurik',
      note: 'Warp stripes fine and close, as in lurik for everyday clothes.',
    },
    'tenun-wajik': {
      name: 'Stepped diamonds',
      note: 'Diamonds that rise and fall thread by thread, common to the weaving of the archipelago. No ceremonial cloth is copied.',
    },
    'tenun-ikat': {
      name: 'Warp ikat',
      note: 'After the ikat of Nusa Tenggara: colours creep along the warp. Without ancestor figures or emblems of custom; name the place when you use a village’s own design.',
    },
    plaque: {
      name: 'Plaque',
      note: 'A name plate with concave corners.',
    },
    cartouche: {
      name: 'Cartouche',
      note: 'A plate with curved sides for a short name.',
    },
    ribbon: {
      name: 'Ribbon',
      note: 'A banner with folded ends, as on old trade labels.',
    },
    seal: {
      name: 'Seal',
      note: 'A scalloped seal; an ornament, not a certification mark.',
    },
    medal: {
      name: 'Medal',
      note: 'Rays and a ring; an ornament, not an award.',
    },
    'tied-strip': {
      name: 'Tied strip',
      note: 'A strip that is tied at both ends.',
    },
    'stitched-edge': {
      name: 'Stitched edge',
      note: 'A running stitch that meets at the corners.',
    },
    'torn-edge': {
      name: 'Torn edge',
      note: 'Paper torn by hand.',
    },
    'double-rule': {
      name: 'Double rule',
      note: 'A thick and a thin rule, evenly apart.',
    },
    'ornament-border': {
      name: 'Ornament border',
      note: 'Units that divide every side exactly.',
    },
    'dotted-border': {
      name: 'Dotted border',
      note: 'Dots evenly apart, one at each corner.',
    },
    'pandan-kepang': {
      name: 'Pandan twill',
      note: 'Pandan leaf, dyed and plaited two over two, as in the mats and bags of Tasikmalaya.',
    },
    'pandan-sasag': {
      name: 'Pandan checks',
      note: 'One over one with two colours side by side; the checks come from the order of strips.',
    },
    'pandan-wajik': {
      name: 'Pandan diamonds',
      note: 'A plait that turns back, with dyed strips between, after the bright leaf boxes of East Nusa Tenggara.',
    },
    'pandan-bundar': {
      name: 'Round lid',
      note: 'Strips that radiate from the middle and others that run round, as in a basket’s lid; for round labels.',
    },
    wengku: {
      name: 'Wengku',
      note: 'Two split canes grip the lip of a basket and are bound at a slant; the ends of the weave are hidden between them.',
    },
    'wengku-jahit': {
      name: 'Sewn rim',
      note: 'The lip of a basket, sewn in crosses with thin split rattan.',
    },
    'wengku-jalin': {
      name: 'Braided rim',
      note: 'Three strands, each over one and under one; it closes the edges of mats and baskets.',
    },
    cincin: {
      name: 'Cut bamboo',
      note: 'A culm seen from its end: bundles of fibre small and crowded near the skin, large and loose towards the bore.',
    },
    'cincin-susun': {
      name: 'Stacked bamboo',
      note: 'Culms stacked so that they touch, seen from their ends, as where bamboo is dried.',
    },
    kerai: {
      name: 'Blind',
      note: 'Thin level splits, corded one by one; it keeps the sun off verandas and food stalls.',
    },
    berkas: {
      name: 'Bundle',
      note: 'Thin sticks bound with a strip of young bamboo, as they are carried home.',
    },
    'mata-delapan': {
      name: 'Cane seat',
      note: 'Rattan strands in four directions around eight-cornered eyes, for the seats and backs of chairs.',
    },
    lontar: {
      name: 'Lontar',
      note: 'Cream lontar leaf with its ribs and a few dyed strips between, inspired by plaiting in East Nusa Tenggara. Name the village when you know it.',
    },
  },
};
