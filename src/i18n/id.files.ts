import { formatNumber } from './format';

const n = (value: number): string => formatNumber('id', value, 0);

/** So many names are said one by one. */
const NAMED = 5;

const listed = (names: readonly string[]): string => {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? `, dan ${n(more)} lagi` : ''}`;
};

/** What becomes of files that are no design, picture or font. Fetched with the first of them. */
export const files = {
  taken: (name: string, count: number) => `${n(count)} isian produk diambil dari ${name}.`,
  nothing: (name: string) =>
    `${name} tidak memuat isian produk yang dikenal. Tulis nama isian seperti di Produk, misalnya Nama produk, di kolom pertama dan isinya di kolom kedua.`,
  left: (names: readonly string[]) => `Tidak diambil: ${listed(names)}.`,
  firstRow: (more: number) =>
    `Satu label untuk satu produk: baris pertama dipakai, ${n(more)} baris lain tidak.`,
  noTable: (name: string) =>
    `${name} tidak bisa dibaca sebagai tabel: ada tanda kutip yang tidak ditutup.`,
  noUtf8: (name: string) =>
    `Huruf di ${name} tidak bisa dibaca. Simpan ulang sebagai CSV UTF-8, lalu seret lagi.`,
  lacking: (names: readonly string[]) =>
    `Salinan tersimpan tanpa ${listed(names)}: berkasnya tidak ada di perangkat ini. Di desain tempatnya tetap ada; pasang lagi, lalu simpan salinan baru.`,
  tooBig: (name: string) => `${name} terlalu besar untuk isian satu produk.`,
  /** What to do with a file of another program, by its kind. */
  foreign: {
    pdf: (name: string) =>
      `${name} berkas untuk dicetak, desainnya tidak ada di dalamnya. Buka berkas .besek-nya. Lain kali, sertakan desain saat ekspor.`,
    heic: (name: string) => `${name} foto HEIC. Simpan atau kirim sebagai JPEG, lalu seret lagi.`,
    drawing: (name: string) =>
      `${name} hanya bisa dibaca program pembuatnya. Di sana simpan sebagai SVG, lalu seret ke label.`,
    photo: (name: string) =>
      `${name} hanya bisa dibaca program pembuatnya. Di sana simpan sebagai PNG atau JPEG, lalu seret ke label.`,
    words: (name: string) =>
      `${name} naskah. Buka di programnya, salin teksnya, lalu tempel di label atau di isian Produk.`,
    sheet: (name: string) =>
      `${name} lembar kerja. Di programnya simpan sebagai CSV UTF-8, lalu seret lagi.`,
    forLabel: (name: string) => `${name} untuk label. Buka dulu satu label, lalu seret ke sana.`,
  },
};

/** The shape that every language fills. */
export type FileWords = typeof files;
