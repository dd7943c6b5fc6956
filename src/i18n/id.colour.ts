import { formatNumber } from './format';

const n = (value: number, digits = 0): string => formatNumber('id', value, digits);

/** Choosing and changing inks. Fetched with the inspector. */
export const colour = {
  open: (label: string) => `Warna tinta: ${label}`,
  title: 'Warna tinta',
  pick: 'Ambil warna dari label',
  palette: 'Palet label ini',
  everywhere: 'ganti di semua tempat',
  add: 'Tambah warna ke palet',
  fresh: (nth: number) => `Warna ${nth}`,
  brand: 'Merek',
  toBrand: 'Simpan warna ini di merek',
  fromBrand: 'Keluarkan warna ini dari merek',
  brandEmpty: 'Warna yang disimpan di sini ada di semua desain di perangkat ini.',
  keepPalette: 'Simpan palet ini',
  brandKey: (name: string) => `${name}. Delete mengeluarkan.`,
  picture: 'Dari gambar',
  pictureInk: (nth: number, recipe: string) => `Gambar ${nth}, ${recipe}`,
  readingPicture: 'Membaca gambar.',
  noPicture: 'Gambar ini tidak bisa dibaca.',
  noTable: 'Warna layar belum bisa diubah menjadi tinta: tabel warnanya tidak terbaca.',
  kind: 'Jenis warna',
  kinds: { cmyk: 'CMYK', spot: 'Spot', hex: 'Hex' },
  inks: { c: 'Sian', m: 'Magenta', y: 'Kuning', k: 'Hitam' },
  spotName: 'Nama tinta spot',
  spotHint: 'Misalnya PANTONE 348 C',
  spotHelp: 'Dicetak dengan pelatnya sendiri. Di layar tampak seperti campuran di bawah.',
  hex: 'Warna layar',
  hexWrong: 'Tulis seperti #1e5b3c.',
  asTyped: 'Diketik',
  asPrinted: 'Dicetak',
  outOfReach: (recipe: string) => `Tidak bisa dicetak persis. Tinta terdekat: ${recipe}.`,
  choose: 'Pilih satu warna untuk mengubahnya.',
  name: 'Nama warna',
  remove: 'Hapus warna',
  removeBy: (uses: number) =>
    uses === 0 ? 'Tidak dipakai. Ganti dengan' : `Dipakai di ${n(uses)} tempat. Ganti dengan`,
  removeNow: 'Hapus',
  keep: 'Batal',
  contrast: (ground: string) => `Kontras di ${ground}`,
  ratio: (value: number) => `${n(value, 1)} : 1`,
  beneath: { stock: (stock: string) => `bahan ${stock}`, picture: 'gambar', other: 'warna lain' },
  total: 'Jumlah tinta',
  percent: (value: number) => `${n(value)} %`,
  fine: 'baik',
  low: 'sulit dibaca',
  heavy: 'terlalu basah untuk dicetak, paling banyak 300 %',
  dropper: {
    area: 'Ambil warna',
    help: 'Tekan objek untuk mengambil warnanya, dengan Shift warna garisnya. Panah memindahkan, Enter mengambil, Esc batal.',
    stock: (stock: string) => `Bahan ${stock}, tanpa tinta`,
    reading: 'Membaca gambar',
    nothing: 'Tidak ada warna di sini',
    pixel: (recipe: string) => `Titik gambar, ${recipe}`,
  },
};

/** The shape that every language fills. */
export type ColourWords = typeof colour;
