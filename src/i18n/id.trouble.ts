import { formatNumber } from './format';

/** What is said when something went wrong. Fetched ahead: then the net may be gone too. */
export const trouble = {
  saving: {
    left: (why: string, megabytes: number) => `${why}, sisa ${formatNumber('id', megabytes, 0)} MB`,
    since: (time: string) => `Perubahan sejak ${time} hanya ada di tab ini. Jangan tutup dulu.`,
    keepOpen: 'Desain ini hanya ada di tab ini. Jangan tutup dulu.',
    saveFile: 'Simpan sebagai berkas',
    again: (seconds: number) => `Mencoba lagi sendiri dalam ${seconds} detik`,
    trying: 'Sedang mencoba lagi',
    now: 'Coba sekarang',
  },
  broken: {
    title: (name: string) => `${name} tidak bisa digambar`,
    newer: (needed: number, known: number) =>
      `Motif ini perlu versi ${needed}, di sini baru ada versi ${known}.`,
    unknown: (pattern: string) => `Motif ${pattern} tidak dikenal di sini.`,
    settings: 'Setelannya sekarang tidak bisa digambar.',
    kept: 'Setelannya tetap tersimpan.',
    update: 'Perbarui Besek',
    late: (name: string) => `${name} belum sampai`,
    lateWhy:
      'Motif ini belum sampai di perangkat. Periksa sambungan internet; Besek terus mencoba.',
    again: 'Coba lagi',
  },
  full: (most: number) =>
    `Penuh: paling banyak ${formatNumber('id', most, 0)} huruf. Sisanya tidak masuk.`,
  crash: {
    safe: (time: string) =>
      `Desain Anda aman sampai pukul ${time}. Simpan salinan dulu, lalu muat ulang.`,
    unsafe: 'Desain ini belum tersimpan di perangkat. Simpan salinan dulu, lalu muat ulang.',
    noDesign: 'Desain yang tersimpan tetap aman.',
    copy: 'Salin laporan',
    details: 'Rincian untuk dilaporkan',
  },
  refused: {
    kept: 'Berkasnya tetap seperti semula.',
    here: 'Versi di perangkat ini',
    version: (ago: string) => `Versi ${ago}`,
  },
  empty: {
    label: {
      title: 'Label masih kosong',
      lead: 'Mulai dari templat, atau tulis teks.',
      leadKeys: 'Mulai dari templat, atau tekan T untuk menulis.',
      choose: 'Pilih templat',
      write: 'Tulis teks',
    },
    check: {
      title: 'Belum ada temuan',
      lead: 'Pemeriksaan berjalan sendiri sambil Anda mengisi produk.',
      fill: 'Isi produk',
    },
  },
  readyLead: (panels: number) =>
    panels === 1
      ? 'Tidak ada temuan terbuka.'
      : `Tidak ada temuan terbuka di ${formatNumber('id', panels, 0)} panel.`,
  lawNote: 'Isi produk. Apa yang diwajibkan aturan label belum diperiksa.',
  measured: {
    texts: (count: number) => `${count} teks`,
    fonts: (count: number) => `${count} fon`,
    smallest: (mm: string) => `terkecil ${mm}`,
    pictures: (count: number) => `${count} gambar`,
  },
  menu: { onLabel: (count: number) => `${count} di label ini` },
};

/** The shape that every language fills. */
export type TroubleWords = typeof trouble;
