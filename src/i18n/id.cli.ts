import { alternatives } from './format';

/** Sentences of the command line in Indonesian; apart, so that the app does not carry them. */
export const cli = {
  usage: (program: string) => `Pemakaian:
  ${program} templates [--json]
  ${program} new <templat> [--facts berkas] [--size 60x90|d70] -o desain.besek|desain.json
  ${program} export <desain|templat> --profile press|curves|screen [--panel id]
      [--facts berkas] [--size LxT|dD] [--force] [--with-design] -o hasil
  ${program} check <desain|templat>… [--facts berkas] [--profile press|curves|screen]
      [--size LxT|dD]
  ${program} lint <templat|desain>
  ${program} template <desain> [-o folder]
  ${program} scene <desain|templat> [--panel id] [--facts berkas] [--size LxT|dD]

Pilihan untuk semua perintah: --json (satu objek JSON di stdout), --lang id|en (bawaan: id).
Argumen berakhiran .besek, .json atau .pdf adalah berkas; yang lain adalah kode templat.
`,
  noCommand: 'Perintah belum ditulis.',
  unknownCommand: (name: string) => `Perintah tidak dikenal: ${name}.`,
  unknownOption: (name: string) => `Pilihan tidak dikenal: ${name}.`,
  needsValue: (name: string) => `Pilihan ${name} memerlukan nilai.`,
  wrongValue: (name: string, value: string, allowed: string) =>
    `Nilai ${name} tidak dikenal: ${value}. Yang bisa: ${allowed}.`,
  missingOption: (name: string) => `Pilihan ${name} wajib diisi.`,
  wrongCount: (command: string) => `Jumlah argumen perintah ${command} salah.`,
  wrongDate: (value: string) => `SOURCE_DATE_EPOCH harus bilangan bulat detik, bukan ${value}.`,
  wrongOutput: (allowed: string) => `Nama hasil harus berakhiran ${allowed}.`,
  cannotRead: (reason: string) => `berkas tidak bisa dibaca (${reason})`,
  cannotWrite: (reason: string) => `berkas tidak bisa ditulis (${reason})`,
  tooLarge: (megabytes: string) => `berkas lebih besar dari ${megabytes} MB`,
  notJson: 'isinya bukan JSON',
  unknownTemplate: 'templat ini tidak ada',
  unknownPanel: (ids: string) => `panel ini tidak ada; yang ada: ${ids}`,
  wrongSize: 'ukuran ditulis seperti 60x90 atau d70, dalam mm',
  notRound: 'ukuran d (garis tengah) hanya untuk panel bulat',
  range: (min: string, max: string) => `${min} sampai ${max}`,
  sizeRefused: (sizes: readonly string[]) =>
    `panel pertama templat ini berukuran ${alternatives('id', sizes)} mm`,
  nothingWritten:
    'Ada temuan yang menghalangi cetak, jadi tidak ada yang ditulis. --force tetap menulis.',
  written: (file: string) => `Tersimpan: ${file}`,
  noFindings: 'Tidak ada temuan.',
  severity: { blocking: 'harus dibenahi', warning: 'sebaiknya dibenahi', info: 'perlu diketahui' },
};

/** The shape that every language of the command line fills. */
export type CliMessages = typeof cli;
