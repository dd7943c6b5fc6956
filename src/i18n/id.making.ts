import { formatNumber } from './format';

type Values = Readonly<Record<string, string | number>>;
const number = (value: string | number | undefined): string => formatNumber('id', Number(value), 0);

/** Words of making a template in Indonesian; loaded with the template maker. */
export const making = {
  title: 'Templat',
  stop: 'Selesai membuat templat',
  save: 'Simpan sebagai templat',
  saved: (title: string) => `Templat "${title}" ada di dinding Anda dan sebagai berkas.`,
  arrived: (title: string) => `Templat "${title}" kini ada di dinding Anda.`,
  notSaved: 'Templat belum tersimpan: ruang di perangkat ini tidak bisa dipakai.',
  tabs: { checks: 'Periksa', sizes: 'Ukuran', about: 'Tentang', insert: 'Sisipkan' },
  allSizes: 'Semua ukuran',
  allSizesNote: 'skala sama, langsung berubah',
  shortName: 'Nama pendek',
  longName: 'Nama panjang',
  cell: (size: string, name: string) => `${size} mm, ${name}`,
  letters: (count: number) => `${number(count)} huruf`,
  addSize: 'Tambah ukuran',
  removeSize: (size: string) => `Hapus ukuran ${size}`,
  otherSize: 'Ukuran lain',
  fits: 'Pas',
  lint: 'Pemeriksaan templat',
  checking: 'Memeriksa …',
  noFault: 'Semua pemeriksaan lulus.',
  counts: (must: number, better: number) =>
    `${number(must)} harus dibenahi, ${number(better)} saran`,
  lacks: (count: number) => `${number(count)} harus dibenahi`,
  more: (count: number) => `${number(count)} lagi`,
  where: (size: string, name: string) => `Pada ${size}, nama "${name}":`,
  show: 'Tunjukkan',
  about: 'Tentang templat',
  fields: {
    'title.id': 'Judul',
    'title.en': 'Judul (Inggris)',
    'idea.id': 'Gagasan',
    'idea.en': 'Gagasan (Inggris)',
    family: 'Keluarga',
    author: 'Pembuat',
    studio: 'Desa atau sanggar',
    note: 'Catatan',
    licence: 'Lisensi',
    products: 'Untuk produk',
    packs: 'Untuk kemasan',
    plaque: 'Bidang tenang',
    palettes: 'Palet',
    sizes: 'Ukuran',
  },
  addPalette: 'Simpan warna sekarang sebagai palet',
  palette: (count: number) => `Palet ${number(count)}`,
  removePalette: (name: string) => `Hapus palet ${name}`,
  licences: { 'CC0-1.0': 'CC0 (bebas)', 'CC-BY-4.0': 'CC BY 4.0 (sebut pembuat)' },
  owner: 'Pemilik label boleh',
  permission: { editable: 'Ubah', locked: 'Terkunci', optional: 'Opsional' },
  binding: 'Isi',
  unbound: 'Tulisan tetap',
  block: {
    ingredients: 'Blok komposisi dan alergen',
    net: 'Blok berat bersih',
    producer: 'Blok produsen',
    bestBefore: 'Blok tanggal dan kode',
    storage: 'Blok penyimpanan',
  },
  followEdges: 'Ikut tepi',
  followAcross: 'Mendatar',
  followDown: 'Tegak',
  follow: {
    h: {
      start: 'Tepi kiri',
      centre: 'Tengah',
      end: 'Tepi kanan',
      stretch: 'Kedua tepi',
      scale: 'Sebanding',
    },
    v: {
      start: 'Tepi atas',
      centre: 'Tengah',
      end: 'Tepi bawah',
      stretch: 'Kedua tepi',
      scale: 'Sebanding',
    },
  },
  followSide: {
    h: { start: 'Ikut tepi kiri', end: 'Ikut tepi kanan' },
    v: { start: 'Ikut tepi atas', end: 'Ikut tepi bawah' },
  },
  followsScale: 'ikut skala',
  free: 'bebas',
  fit: 'Pas dalam kotak',
  fitOn: 'Sesuaikan besar huruf',
  fitMin: 'Huruf terkecil',
  fitLines: 'Baris paling banyak',
  fitHang: 'Kait huruf di luar tepi',
  asPlaque: 'Jadikan bidang tenang',
  isPlaque: 'Bidang tenang templat ini',
  notSaid: 'belum diisi',
  counted: (what: string, count: number) => `${what} ${number(count)}`,
  said: (field: string, fault: string) => `${field}: ${fault}.`,
  unnamed: 'Objek ini',
  fault: {
    'front-fact': (p: Values) =>
      `Depan label belum memuat ${p['fact']}. Ikat sebuah teks pada isian itu.`,
    'label-fact': (p: Values) =>
      `Label belum memuat ${p['fact']}. Ikat sebuah teks di panel mana pun.`,
    'name-not-largest': () =>
      'Nama produk bukan teks terbesar di depan. Besarkan nama atau kecilkan yang lain.',
    'number-given': (p: Values) =>
      `Contoh sudah berisi ${p['fact']}. Kosongkan: hanya pemilik produk yang memilikinya.`,
    'too-much-ink': (p: Values) =>
      `Warna "${p['swatch']}" memakai tinta ${number(p['found'])} %. Paling banyak ${number(p['max'])} %.`,
    'no-part': () =>
      'Belum ada warna yang punya peran (dasar, tinta, aksen), jadi palet tidak bisa diganti.',
    'few-sizes': (p: Values) =>
      `Templat ini baru mengambil ${number(p['found'])} ukuran. Tambah sampai ${number(p['min'])}.`,
    'no-follow': (p: Values) =>
      `"${p['name']}" belum diberi tahu tepi mana yang diikutinya bila ukuran berubah.`,
  },
  part: {
    ground: 'Dasar',
    ink: 'Tinta',
    accent: 'Aksen',
    strip1: 'Bilah 1',
    strip2: 'Bilah 2',
    strip3: 'Bilah 3',
    strip4: 'Bilah 4',
    none: 'Tanpa peran',
  },
  partOf: (swatch: string) => `Peran warna ${swatch}`,
  parts: 'Peran warna dalam palet',
};

export type MakingWords = typeof making;
