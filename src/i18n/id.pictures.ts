import { formatNumber } from './format';

const n = (value: number): string => formatNumber('id', value, 0);

/** Pictures on the label: placing, cropping, masks, one ink. Fetched with the first of them. */
export const pictures = {
  title: 'Gambar',
  empty: 'Belum ada gambar',
  emptyLead: 'Seret foto atau SVG ke sini.',
  upload: 'Unggah',
  add: 'Tambah gambar',
  placeAgain: (name: string) => `Pasang ${name}`,
  takeOut: (name: string) => `Keluarkan ${name} dari desain`,
  refused: (name: string, why: string) => `${name}: ${why}.`,
  notKept: (name: string) =>
    `${name} tidak bisa disimpan di perangkat ini, jadi tidak dipasang. Kosongkan ruang, lalu coba lagi.`,
  missing: 'Gambar ini tidak ada di perangkat ini. Ganti dengan berkasnya.',
  pixels: (width: number, height: number) => `${n(width)} × ${n(height)} px`,
  spaces: { rgb: 'RGB', cmyk: 'CMYK', grey: 'abu-abu' },
  sharpness: 'Ketajaman',
  ppi: (value: number) => `${n(value)} ppi`,
  vector: 'vektor',
  grades: {
    sharp: 'tajam',
    soft: 'agak lembut',
    coarse: 'akan tampak kabur',
    blocky: 'akan tampak berkotak',
  },
  cropAndMask: 'Potong dan topeng',
  mask: 'Topeng',
  masks: {
    rectangle: 'Persegi',
    rounded: 'Sudut bulat',
    ellipse: 'Elips',
    arch: 'Lengkung',
    diamond: 'Wajik',
  },
  radius: 'Jari-jari sudut',
  crop: 'Potong',
  replace: 'Ganti',
  oneInk: 'Jadikan satu tinta',
  threshold: 'Ambang',
  smooth: 'Halus',
  ink: 'Tinta',
  traced: (count: number) => `Jejak vektor, ${n(count)} jalur, tajam di ukuran apa pun.`,
  tracing: 'Sedang menjejak gambar.',
  nothingDark: 'Tidak ada bagian yang cukup gelap. Naikkan ambang.',
  notTraced: 'Gambar ini tidak bisa dijejak.',
  cropping: {
    area: 'Potong gambar',
    help: 'Panah menggeser gambar, plus dan minus mengubah besarnya. Enter selesai, Esc membatalkan.',
    bar: 'Bilah potong',
    smaller: 'Perkecil gambar',
    larger: 'Perbesar gambar',
    fill: (percent: number) => `${n(percent)} %, pas memenuhi bingkai`,
    turn: 'Putar seperempat',
    flip: 'Cermin mendatar',
    replace: 'Ganti gambar',
    hint: 'Seret: geser gambar',
    hintAlt: 'Alt: bingkai dari tengah',
    hintEscape: 'Esc: batal',
    edges: {
      topLeft: 'Sudut kiri atas',
      top: 'Tepi atas',
      topRight: 'Sudut kanan atas',
      right: 'Tepi kanan',
      bottomRight: 'Sudut kanan bawah',
      bottom: 'Tepi bawah',
      bottomLeft: 'Sudut kiri bawah',
      left: 'Tepi kiri',
    },
  },
};

/** The shape that every language fills. */
export type PictureWords = typeof pictures;
