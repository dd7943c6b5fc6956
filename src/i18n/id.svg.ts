import { formatNumber } from './format';

const n = (value: number): string => formatNumber('id', value, 0);

/** Drawings from SVG, shapes made into one, groups entered. Fetched when one of them is needed. */
export const svg = {
  title: 'Gambar SVG',
  pasted: 'SVG yang ditempel',
  made: (name: string, shapes: number, inks: number) =>
    inks === 0
      ? `${name}: ${n(shapes)} bentuk.`
      : `${name}: ${n(shapes)} bentuk, ${n(inks)} warna baru.`,
  left: (count: number) => `${n(count)} hal tidak ikut.`,
  refused: (name: string, why: string) => `${name}: ${why}.`,
  details: 'Rincian',
  times: (count: number) => `${n(count)} kali`,
  close: 'Tutup',
  why: {
    'too-big': 'berkas lebih besar dari 5 MB',
    'not-svg': 'ini bukan gambar SVG yang bisa dibaca',
    'too-deep': 'kelompoknya terlalu bertumpuk; lepas beberapa kelompok dulu',
    'too-many-elements': 'objeknya terlalu banyak; sederhanakan gambarnya dulu',
    'too-many-segments': 'garisnya terlalu rumit; sederhanakan gambarnya dulu',
    empty: 'tidak ada bentuk yang bisa dipakai',
  },
  loss: {
    script: 'Skrip tidak ikut.',
    handler: 'Perintah saat diklik tidak ikut.',
    foreign: 'Isi dari halaman web tidak ikut.',
    image: 'Foto di dalam gambar tidak ikut: pasang sebagai gambar.',
    link: 'Tautan ke berkas lain tidak ikut.',
    style: 'Sebagian gaya tidak ikut.',
    text: 'Teks tidak ikut: ubah menjadi kurva dulu.',
    filter: 'Efek seperti bayangan dan buram tidak ikut.',
    mask: 'Topeng tidak ikut: bentuk tampak utuh.',
    clip: 'Potongan tidak ikut: bentuk tampak utuh.',
    animation: 'Gerakan tidak ikut.',
    marker: 'Ujung panah tidak ikut.',
    gradient: 'Gradasi menjadi satu warna.',
    paint: 'Isian yang tidak dikenal tidak ikut.',
    transparent: 'Warna tembus pandang di gradasi menjadi warna utuh.',
    loop: 'Objek yang memakai dirinya sendiri tidak ikut.',
    broken: 'Bagian yang rusak tidak ikut.',
    hidden: 'Objek yang disembunyikan tidak ikut.',
    far: 'Objek yang terlalu jauh tidak ikut.',
    unknown: 'Objek yang tidak dikenal tidak ikut.',
  },
  combine: {
    title: 'Gabungkan bentuk',
    nothing: 'Tidak ada yang tersisa dari bentuk-bentuk itu, jadi tidak ada yang diubah.',
    failed:
      'Bentuk-bentuk itu tidak bisa digabungkan. Geser sedikit salah satunya, lalu coba lagi.',
  },
  curves: {
    unbound: 'Teks ini sekarang gambar; isinya tidak lagi mengikuti data produk.',
    none: 'Tidak ada huruf yang tercetak di teks ini, atau teksnya terlalu panjang, jadi tidak ada yang diubah.',
    late: 'Huruf teks ini belum siap. Coba lagi sebentar.',
  },
  scope: { leave: (name: string) => `Keluar dari ${name}` },
};

/** The shape that every language fills. */
export type SvgWords = typeof svg;
