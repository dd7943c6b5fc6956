import { formatMm, formatNumber } from './format';
import { ui } from './id.ui';

/** What an issue or finding brings for its sentence. */
export type Params = Readonly<Record<string, string | number>>;

const mm = (value: string | number | undefined): string => formatMm('id', Number(value));
const number = (value: string | number | undefined): string => formatNumber('id', Number(value), 3);

/** Every sentence in Indonesian: the source that the other languages follow. */
export const id = {
  ui,

  /** One fault of an input file, by code; its path stands before it. */
  issue: {
    'unknown-knob': () => 'motif ini tidak punya setelan itu',
    'unknown-choice': (p: Params) => `pilihannya ${p['choices']}`,
    'wrong-form': () => 'bentuk tulisannya tidak dikenal',
    'wrong-type': () => 'jenis isinya salah',
    'out-of-range': (p: Params) => `harus antara ${number(p['min'])} dan ${number(p['max'])}`,
    unknown: (p: Params) => `tidak bisa dibaca (${p['code']})`,
  },

  /** One problem of a design, by id: what, where, how much, the next step. */
  finding: {
    'text-overset': (p: Params) =>
      `Teks "${p['text']}" tidak muat dalam bingkainya. Perbesar bingkai atau pendekkan teks.`,
    'missing-glyph': (p: Params) =>
      `Fon teks "${p['text']}" tidak punya huruf ${p['characters']}. Ganti huruf atau fonnya.`,
    'broken-node': () =>
      'Satu objek tidak bisa digambar. Setelannya tetap tersimpan; ganti atau hapus objek itu.',
    collision: (p: Params) =>
      `Teks "${p['text']}" bertumpuk dengan "${p['other']}". Geser salah satunya.`,
    'outside-safe': (p: Params) =>
      `Teks "${p['text']}" keluar ${mm(p['distance'])} dari area aman dan bisa terpotong. Geser ke dalam.`,
    'small-text': (p: Params) =>
      `Huruf kecil pada teks "${p['text']}" setinggi ${mm(p['size'])}. Minimal ${mm(p['min'])} agar terbaca.`,
    'thin-line': (p: Params) =>
      `Garis setebal ${mm(p['width'])} bisa hilang saat dicetak. Tebalkan menjadi ${mm(p['min'])}.`,
  },
};

/** The shape that every language fills. */
export type Messages = typeof id;
