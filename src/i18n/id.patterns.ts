/** Names of patterns, their knobs and palettes in Indonesian; loaded with the pattern book. */
export const patterns = {
  palette: {
    sogan: 'Sogan',
    indigo: 'Nila',
    mengkudu: 'Mengkudu',
    pesisir: 'Pesisir',
    pandan: 'Pandan',
    lontar: 'Lontar',
    kopi: 'Kopi',
    kunyit: 'Kunyit',
    flores: 'Laut Flores',
    secang: 'Secang',
    tingi: 'Tingi',
    daunMangga: 'Daun mangga',
    cirebon: 'Cirebon',
    bromo: 'Abu Bromo',
    wulung: 'Wulung',
    amed: 'Garam Amed',
  },
  pattern: {
    sasag: {
      name: 'Sasag',
      note: 'Satu di atas, satu di bawah: anyaman dinding bilik di seluruh Jawa dan Sunda.',
    },
    kepang: {
      name: 'Kepang',
      note: 'Dua di atas, dua di bawah, bergeser satu tiap baris; rapat, untuk boboko dan besek halus.',
    },
    'kepang-tiga': {
      name: 'Kepang tiga',
      note: 'Tiga di atas, tiga di bawah, bergeser satu: serongnya lebar, untuk tikar dan dinding.',
    },
    wajik: {
      name: 'Wajik',
      note: 'Kepang yang dibalik pada dua arah menjadi belah ketupat. Motif umum; jangan sebut satu daerah bila bukan asalnya.',
    },
    gunung: {
      name: 'Gunung',
      note: 'Kepang yang dibalik pada satu arah: puncak berderet seperti pegunungan.',
    },
    'mata-itik': {
      name: 'Mata itik',
      note: 'Belah ketupat kecil-kecil, penghias dinding bilik.',
    },
    tumpal: {
      name: 'Tumpal',
      note: 'Deret segitiga di tepi kain dan anyaman, dari Sumatra sampai Nusa Tenggara; di sini dihitung bilah demi bilah.',
    },
    'mata-walik': {
      name: 'Mata walik',
      note: 'Tiga arah bilah dengan mata segi enam; ringan dan berangin, untuk bubu dan keranjang.',
    },
    culms: {
      name: 'Deret batang',
      note: 'Batang bambu utuh berjajar, seperti pagar dan rakit.',
    },
    slats: {
      name: 'Bilah belah',
      note: 'Bambu dibelah dan disusun rapat, seperti kerai dan dipan.',
    },
  },
};

/** The words of one language. */
export type PatternWords = typeof patterns;
