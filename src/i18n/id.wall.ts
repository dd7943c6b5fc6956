/** What was asked of the wall, in words that stand within a sentence. */
export interface AskedWords {
  readonly product?: string | undefined;
  readonly family?: string | undefined;
  readonly pack?: string | undefined;
  readonly shape?: string | undefined;
  readonly words?: string | undefined;
}

const clauses = (parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part).join(' ');

/** Words of the wall of templates in Indonesian; they come with the home. */
export const wall = {
  designs: {
    title: 'Desain Anda muncul di sini',
    lead: 'Pilih satu templat, desain pertama langsung tersimpan.',
    see: 'Lihat templat',
  },
  blank: 'Label kosong',
  blankParts: {
    panel: 'Depan',
    heading: 'Judul',
    body: 'Isi',
    ink: 'Tinta',
    paper: 'Kertas',
    accent: 'Aksen',
  },
  theme: 'Tema',
  themes: { light: 'Terang', dark: 'Gelap', system: 'Ikut perangkat' },
  palette: 'Palet',
  asDesigned: 'Asli templat',
  product: 'Jenis produk',
  family: 'Keluarga',
  pack: 'Kemasan',
  shape: 'Bentuk',
  anyProduct: 'Produk',
  anyFamily: 'Keluarga',
  anyPack: 'Kemasan',
  anyShape: 'Bentuk',
  filters: 'Saringan',
  onlyFavourites: 'Hanya favorit',
  favourites: 'Favorit',
  search: 'Cari templat',
  searchHint: 'Cari: kopi, toples, bulat',
  count: (found: number, all: number) =>
    found === all ? `${all} templat` : `${found} dari ${all} templat`,
  clear: 'Hapus saringan',
  none: ({ product, family, pack, shape, words }: AskedWords) =>
    `${clauses([
      'Belum ada templat',
      product?.toLowerCase(),
      shape && `berbentuk ${shape.toLowerCase()}`,
      pack && `untuk ${pack.toLowerCase()}`,
      family && `dari keluarga ${family}`,
      words && `yang cocok dengan “${words}”`,
    ])}.`,
  noneFavourite: (asked: string) => `${asked} Yang dicari hanya di antara favorit.`,
  nothing: 'Tidak ada yang cocok',
  favouritesEmpty: 'Belum ada favorit',
  noFavourites: 'Tekan hati pada templat, ia menunggu di sini.',
  favourite: 'Favorit',
  compare: 'Bandingkan',
  more: 'Yang serupa',
  drop: 'Hapus dari dinding',
  dropped: (title: string) => `Templat "${title}" dihapus dari dinding.`,
  actions: (title: string) => `Tindakan untuk ${title}`,
  isFavourite: 'Favorit Anda',
  sheet: (title: string) => `Templat ${title}`,
  close: 'Tutup',
  tray: {
    name: 'Pilihan untuk dibandingkan',
    one: 'Pilih satu label lagi untuk dibandingkan.',
    open: (count: number) => `Lihat ${count} berdampingan`,
    drop: 'Kosongkan pilihan',
    full: 'Paling banyak tiga label berdampingan.',
  },
  compared: {
    title: 'Bandingkan',
    back: 'Kembali ke dinding',
    count: (count: number) => (count === 1 ? '1 desain' : `${count} desain`),
    size: 'Ukuran pada layar',
    true: 'Ukuran sejati',
    same: 'Sama tinggi',
    match: 'Cocokkan layar',
    unmatched: 'Layar belum dicocokkan; ukurannya perkiraan.',
    matched: 'Layar sudah dicocokkan.',
    use: (title: string) => `Pakai ${title}`,
    remove: (title: string) => `Singkirkan ${title}`,
    choose: (title: string) => `Yang serupa dengan ${title}`,
    stage: 'Label berdampingan',
    centimetres: 'cm',
    anyProduct: 'Untuk produk apa saja',
  },
  alike: {
    title: 'Yang serupa',
    with: (title: string) => `dengan ${title}`,
    palette: 'Palet lain',
    pattern: 'Motif lain',
    family: 'Keluarga lain',
    all: (title: string) => `${title}: tampilkan semua`,
    lead: 'Isi produk Anda tetap sama, hanya rupanya berganti. Tekan satu untuk menaruhnya di samping yang pertama.',
    noPattern: 'Desain ini tidak memakai motif dari buku motif.',
    noPalette: 'Warna desain ini tetap; ganti satu per satu di editor.',
    asDesigned: 'Asli',
    place: (title: string, look: string) => `${title}, ${look}`,
  },
  match: {
    title: 'Cocokkan layar',
    lead: 'Tempelkan kartu bank atau KTP pada layar, lalu geser sampai bingkai sama besar dengan kartu. Cukup sekali untuk layar ini.',
    slider: 'Besar kartu',
    card: '85,60 × 53,98 mm',
    save: 'Sudah sama besar',
    forget: 'Lupakan ukuran ini',
  },
  products: {
    coffee: 'Kopi',
    tea: 'Teh',
    crisps: 'Keripik',
    sambal: 'Sambal',
    honey: 'Madu',
    jamu: 'Jamu',
    biscuits: 'Kue kering',
    chocolate: 'Cokelat',
    rice: 'Beras',
    drink: 'Minuman',
    spice: 'Rempah',
    sugar: 'Gula',
    sweets: 'Manisan',
    fish: 'Ikan',
    soap: 'Sabun',
    craft: 'Kerajinan',
  },
  packs: {
    pouch: 'Pouch',
    bag: 'Kantong',
    jar: 'Toples',
    bottle: 'Botol',
    box: 'Kotak',
    tin: 'Kaleng',
    tube: 'Tabung',
  },
  shapes: {
    portrait: 'Tegak',
    square: 'Persegi',
    round: 'Bulat',
    landscape: 'Mendatar',
    band: 'Pita',
  },
};

/** The shape that every language fills. */
export type WallWords = typeof wall;
