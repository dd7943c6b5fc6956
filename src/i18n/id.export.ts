import { formatNumber } from './format';

const n = (value: number, digits = 0): string => formatNumber('id', value, digits);

/** Words of the export dialog and of mending what stands against print, fetched with either. */
export const exporting = {
  where: 'Di mana akan dicetak?',
  press: 'Percetakan',
  pressLead: 'Cetak digital atau offset, PDF/X-4',
  curves: 'Percetakan dengan CorelDRAW',
  curvesLead: 'Huruf menjadi kurva, PDF 1.4',
  screen: 'Layar',
  screenLead: 'Gambar untuk WhatsApp, lokapasar, situs',
  asks: 'Permintaan percetakan',
  asksScreen: 'Berkas untuk layar',
  fileType: 'Jenis berkas',
  pictures: { png: 'PNG, untuk WhatsApp', svg: 'SVG, untuk situs' },
  picturesWhy: {
    png: 'Gambar untuk WhatsApp dan lokapasar. Di luar garis potong tembus pandang.',
    svg: 'Tajam di segala ukuran. WhatsApp dan lokapasar memerlukan PNG.',
  },
  colour: 'Profil warna',
  profiles: { fogra39: 'FOGRA39, berlapis', fogra47: 'FOGRA47, tak berlapis' },
  bleed: 'Bleed',
  marks: 'Tanda potong',
  marksOn: 'Di luar bleed',
  withDesign: 'Sertakan desain (bisa dibuka lagi di Besek)',
  withDesignWhy:
    'Percetakan, atau siapa pun yang memegang berkasnya, lalu bisa membuka desain ini.',
  findings: 'Pemeriksaan',
  counts: (blocking: number, warning: number, info: number) =>
    [
      ...(blocking > 0 ? [`${n(blocking)} harus dibenahi`] : []),
      ...(warning > 0 ? [`${n(warning)} saran`] : []),
      ...(info > 0 ? [`${n(info)} info`] : []),
    ].join(', '),
  passed: (count: number, isAll: boolean) =>
    isAll ? `Semua ${n(count)} pemeriksaan lulus` : `${n(count)} pemeriksaan lain lulus`,
  again: 'Coba lagi',
  mended: 'Sudah dibenahi',
  fix: {
    thicken: 'Tebalkan',
    enlarge: 'Besarkan huruf',
    smaller: 'Kecilkan huruf',
    higher: 'Perbesar bingkai',
    moveIn: 'Geser ke dalam',
    opaque: 'Jadikan 100 %',
    front: 'Naikkan ke depan',
  },
  /** What each check looks at, in everyday words. */
  check: {
    'text-overset': 'Semua teks muat',
    'left-out': 'Tidak ada teks yang ditinggalkan',
    'missing-glyph': 'Semua huruf ada di fonnya',
    'font-missing': 'Semua fon ada',
    'broken-node': 'Semua objek bisa digambar',
    collision: 'Tidak ada teks yang bertumpuk',
    covered: 'Tidak ada teks yang tertutup',
    'outside-safe': 'Teks di dalam area aman',
    'small-text': 'Huruf kecil terbaca',
    'thin-line': 'Garis cukup tebal',
    transparency: 'Yang tembus pandang tetap tercetak',
    'picture-missing': 'Semua gambar ada',
    'picture-damaged': 'Tidak ada gambar yang rusak',
    'picture-sharpness': 'Gambar tidak kabur',
    'picture-soft': 'Gambar tajam',
  },
  steps: 'Langkah',
  step: { places: 'Tempat', asks: 'Permintaan', page: 'Halaman' },
  forth: 'Lanjut',
  back: 'Kembali',
  page: (at: number, all: number) => `Halaman ${n(at)} dari ${n(all)}`,
  previous: 'Halaman sebelumnya',
  next: 'Halaman berikutnya',
  pageSize: (w: string, h: string) => `${w} × ${h} mm`,
  pixelSize: (w: number, h: number) => `${w} × ${h} px`,
  zoomOut: 'Perkecil halaman',
  zoomIn: 'Perbesar halaman',
  fit: 'Seluruh halaman',
  plates: 'Pelat warna',

  kilobytes: (bytes: number) =>
    bytes < 999_500 ? `${n(bytes / 1000)} kB` : `${n(bytes / 1_000_000, 1)} MB`,
  ink: (most: number, limit: number) => `tinta terbanyak ${n(most)}\u00a0% dari ${n(limit)}\u00a0%`,
  composing: 'menyusun berkas',
  save: 'Simpan berkas',
  saveAnyway: 'Simpan juga',
  send: 'Kirim lewat WhatsApp',
  working: 'Menyusun berkas',
  blocked:
    'Berkas belum disimpan: ada temuan yang akan merusak cetakan. Benahi dulu, atau simpan juga bila memang diinginkan.',
  failed: 'Berkas tidak jadi disusun. Desain tetap aman; coba sekali lagi.',
  saved: (name: string) => `${name} tersimpan di unduhan`,
};

/** The shape that every language fills. */
export type ExportWords = typeof exporting;
