import { formatMm, formatNumber } from './format';
import { ui } from './id.ui';

/** What an issue or finding brings for its sentence. */
export type Params = Readonly<Record<string, string | number>>;

const mm = (value: string | number | undefined): string => formatMm('id', Number(value));
const megabytes = (bytes: string | number | undefined): string =>
  `${formatNumber('id', Number(bytes) / 1024 / 1024, 0)} MB`;
const number = (value: string | number | undefined): string => formatNumber('id', Number(value), 3);

/** Kinds of JSON values in everyday words. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'bilangan',
  boolean: 'ya atau tidak',
  array: 'daftar',
  object: 'kumpulan data',
};

const typed = (p: Params): string =>
  p['expected'] ? `harus berupa ${TYPES[p['expected']] ?? p['expected']}` : 'jenis isinya salah';

/** Every sentence in Indonesian: the source that the other languages follow. */
export const id = {
  ui,

  /** One fault of an input file, by code; its path stands before it. */
  issue: {
    'unknown-knob': () => 'motif ini tidak punya setelan itu',
    'unknown-choice': (p: Params) => `pilihannya ${p['choices']}`,
    'wrong-form': (p: Params) => `bentuknya salah; paling panjang ${number(p['maxLength'])} huruf`,
    'wrong-type': (p: Params) => typed(p),
    'out-of-range': (p: Params) => `harus antara ${number(p['min'])} dan ${number(p['max'])}`,
    'not-finite': () => 'harus bilangan yang terhingga',
    'not-whole': () => 'harus bilangan bulat',
    'too-long': (p: Params) => `lebih panjang dari ${number(p['max'])} huruf`,
    'bad-format': () => 'bentuk tulisannya salah',
    'not-allowed': (p: Params) => `harus salah satu dari ${p['allowed']}`,
    'too-many': (p: Params) => `isinya ${number(p['found'])}, paling banyak ${number(p['max'])}`,
    'too-few': (p: Params) => `isinya ${number(p['found'])}, paling sedikit ${number(p['min'])}`,
    'wrong-count': (p: Params) =>
      `isinya ${number(p['found'])}, seharusnya ${number(p['expected'])}`,
    'missing-key': () => 'belum ada, padahal wajib',
    'unknown-key': () => 'tidak dikenal Besek',
    'forbidden-key': () => 'nama ini tidak boleh dipakai',
    'bad-key': () => 'nama ini tidak berbentuk kode',
    'too-deep': (p: Params) => `bersarang lebih dari ${number(p['max'])} tingkat`,
    'too-big': (p: Params) => `isi berkas lebih dari ${number(p['max'])} nilai`,
    'newer-version': (p: Params) =>
      `dibuat oleh Besek yang lebih baru; yang dikenal di sini versi ${number(p['known'])}`,
    cycle: () => 'objek ini berada di dalam dirinya sendiri',
    dangling: (p: Params) => `menunjuk ke ${p['id']} yang tidak ada`,
    'wrong-reference': (p: Params) => `menunjuk ke ${p['id']} yang jenisnya lain`,
    'id-mismatch': (p: Params) => `harus sama dengan namanya, ${p['expected']}`,
    'min-over-max': () => 'ukuran terkecil melebihi ukuran terbesar',
    'no-arrangement': () => 'tidak ada susunan untuk bentuk ini',
    'other-shape': () => 'ukuran ini termasuk bentuk lain',
    'not-on-first-panel': (p: Params) => `${p['id']} tidak berada di panel pertama`,
    'unknown-face': (p: Params) => `Besek tidak punya fon ${p['family']} ${p['weight']}`,
    'font-bitmaps-only': () =>
      'lisensi fon ini hanya membolehkan gambar piksel di PDF; pakai fon lain',
    'font-collection': () =>
      'berkas ini berisi beberapa fon; pisahkan dulu menjadi .ttf atau .otf, lalu pilih satu',
    'font-damaged': () => 'fon ini rusak atau terpotong; unduh lagi dari asalnya',
    'font-empty': () => 'tidak ada huruf yang bisa digambar dari fon ini',
    'font-is-text': () => 'ini teks, bukan fon',
    'font-mismatch': () => 'tidak sama dengan yang tertulis di berkas fonnya',
    'font-no-tables': (p: Params) =>
      `bagian ${p['tables']} tidak ada di fon ini; pakai versi TrueType atau OpenType yang lengkap`,
    'font-restricted': () =>
      'lisensi fon ini melarang penyertaan di PDF; pakai fon lain atau mintalah izin pembuatnya',
    'font-too-big': (p: Params) => `fon lebih besar dari ${megabytes(p['max'])}`,
    'font-type1': () => 'fon Type 1 tidak bisa dipakai; cari versi .otf atau .ttf',
    'font-variable': () =>
      'fon variabel jenis ini tidak bisa dipakai; ambil satu berkas statis, misalnya Regular',
    'font-woff2': () => 'WOFF2 tidak bisa dibaca; ambil versi .ttf atau .otf dari fon yang sama',
    'not-a-font': () => 'ini bukan fon',
    'unknown-fact': () => 'bukan nama data produk',
    'subpath-start': () => 'garis harus dimulai dengan M',
    'open-path': () => 'garis luar harus tertutup',
    'not-one': (p: Params) => `harus ada tepat satu ${p['type']}, bukan ${number(p['found'])}`,
    'no-panel': () => 'tidak ada panel',
    'not-ascending': () => 'harus sama dengan atau lebih besar dari yang sebelumnya',
    'too-many-panels': (p: Params) =>
      `ada ${number(p['found'])} panel, paling banyak ${number(p['max'])}`,
    'asset-hash': () => 'isinya tidak cocok dengan namanya',
    'asset-missing': () => 'gambar atau fon ini tidak ada di dalam berkas',
    'asset-unused': () => 'tidak dipakai oleh desainnya',
    'bad-entry-name': () => 'nama ini tidak boleh ada dalam berkas Besek',
    'duplicate-entry': () => 'ada dua kali',
    'entry-too-big': (p: Params) => `lebih besar dari ${megabytes(p['max'])}`,
    'file-too-big': (p: Params) => `berkas lebih besar dari ${megabytes(p['max'])}`,
    'total-too-big': (p: Params) => `isi berkas lebih besar dari ${megabytes(p['max'])}`,
    'too-many-entries': (p: Params) =>
      `berisi ${number(p['found'])} berkas, paling banyak ${number(p['max'])}`,
    'not-a-picture': () => 'ini bukan gambar',
    'picture-animated': () =>
      'gambar bergerak tidak bisa dicetak; simpan satu gambarnya sebagai PNG',
    'picture-damaged': () => 'gambar ini rusak atau terpotong',
    'picture-format': (p: Params) =>
      `berkas ${p['format']} tidak bisa dipakai sebagai gambar; simpan sebagai PNG atau JPEG`,
    'picture-heic': () => 'foto HEIC tidak bisa dibaca; simpan atau kirim sebagai JPEG',
    'picture-is-text': () => 'ini teks, bukan gambar',
    'picture-kind': () => 'JPEG jenis ini tidak bisa dibaca; simpan ulang sebagai JPEG biasa',
    'picture-too-big': (p: Params) => `gambar lebih besar dari ${megabytes(p['max'])}`,
    'picture-too-long': (p: Params) =>
      `gambar sepanjang ${number(p['found'])} piksel, paling panjang ${number(p['max'])}`,
    'picture-too-many-pixels': (p: Params) =>
      `gambar ${number(p['found'])} megapiksel, paling besar ${number(p['max'])}`,
    'no-design': () => 'tidak ada desain di dalam berkas ini',
    'not-a-design': () => 'ini bukan berkas Besek',
    'not-json': () => 'isinya bukan JSON',
    'pdf-damaged': () =>
      'desain di dalam PDF ini rusak atau terpotong; minta berkasnya sekali lagi',
    'pdf-locked': () => 'PDF ini terkunci kata sandi; buka kuncinya dulu di program PDF',
    'pdf-without-design': () =>
      'berkas untuk dicetak, desainnya tidak ada di dalamnya; desain bisa disertakan saat ekspor',
    'zip-damaged': () => 'berkas ini rusak',
    'zip-mismatch': () => 'isi berkas ini tidak cocok dengan daftarnya',
    'zip-unsupported': () => 'berkas ini dikemas dengan cara yang tidak dikenal',
    unknown: (p: Params) => `tidak bisa dibaca (${p['code']})`,
  },

  /** One problem of a design, by id: what, where, how much, the next step. */
  finding: {
    'text-overset': (p: Params) => {
      if (p['letters'] === undefined)
        return `Teks "${p['name']}" tidak muat dalam bingkainya. Perbesar bingkai atau pendekkan teks.`;
      const step =
        p['part'] === undefined ? 'Pendekkan nama.' : `Pindahkan "${p['part']}" ke baris jenis.`;
      return `Nama ${number(p['letters'])} huruf tidak muat. ${step}`;
    },
    'left-out': (p: Params) =>
      `Teks "${p['name']}" tidak muat pada ukuran ini, jadi tidak dicetak. Label boleh tanpa teks itu.`,
    'missing-glyph': (p: Params) =>
      `Fon teks "${p['name']}" tidak punya huruf ${p['characters']}. Ganti huruf atau fonnya.`,
    'font-missing': (p: Params) =>
      p['name'] === ''
        ? `Fon ${p['fonts']} belum sampai di perangkat ini, jadi teksnya belum tampak. Periksa sambungan internet; Besek terus mencoba.`
        : `Fon ${p['fonts']} untuk teks "${p['name']}" tidak ada di perangkat ini, jadi dipakai fon pengganti. Pasang fonnya lagi atau pilih fon lain.`,
    'broken-node': (p: Params) =>
      p['late'] !== undefined
        ? `Belum sampai di perangkat ini: ${p['name']}. Tempatnya diarsir. Periksa sambungan internet; Besek terus mencoba.`
        : `Objek "${p['name']}" tidak bisa digambar. Setelannya tetap tersimpan; ubah atau hapus objek itu.`,
    collision: (p: Params) =>
      `Teks "${p['name']}" bertumpuk ${mm(p['depth'])} dengan "${p['otherName']}". Geser salah satunya.`,
    covered: (p: Params) =>
      `Teks "${p['name']}" tertutup "${p['otherName']}". Naikkan teksnya atau geser salah satunya.`,
    'outside-safe': (p: Params) =>
      `Teks "${p['name']}" keluar dari area aman dan bisa terpotong. Beri jarak ${mm(p['min'])} dari garis potong.`,
    'small-text': (p: Params) =>
      `Huruf kecil pada teks "${p['name']}" setinggi ${mm(p['measured'])}. Minimal ${mm(p['min'])} agar terbaca.`,
    transparency: (p: Params) =>
      `"${p['name']}" tembus pandang dan akan bercampur dengan warna spot; berkas tanpa transparansi tidak bisa menunjukkannya. Jadikan kepekatannya 100 % atau pakai warna proses di situ.`,
    'thin-line': (p: Params) =>
      `Garis "${p['name']}" setebal ${mm(p['measured'])} bisa hilang saat dicetak. Tebalkan menjadi ${mm(p['min'])}.`,
    'picture-missing': (p: Params) =>
      `Gambar "${p['name']}" tidak ada di perangkat ini. Pasang gambarnya lagi.`,
    'picture-damaged': (p: Params) =>
      `Gambar "${p['name']}" rusak dan tidak bisa dicetak. Pasang berkas aslinya lagi.`,
    'picture-sharpness': (p: Params) =>
      `Gambar "${p['name']}" hanya ${p['ppi']} ppi dan akan tampak ${p['grade'] === 'blocky' ? 'berkotak-kotak' : 'kabur'}. Perkecil, atau pakai gambar yang lebih besar.`,
    'picture-soft': (p: Params) =>
      `Gambar "${p['name']}" ${p['ppi']} ppi; cetak yang tajam perlu ${p['sharp']}.`,
  },
};

/** The shape that every language fills. */
export type Messages = typeof id;
