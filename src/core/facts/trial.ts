import { emptyFacts, type Facts } from '../document';

/** A record that no template was drawn for: everything given, everything as long as allowed. */
export const LONG_FACTS: Facts = {
  ...emptyFacts(),
  name: 'Kopi Arabika Toraja Panen Istimewa Utama',
  brand: 'Rumah Kopi Pelangi Nusantara Jaya Abadi',
  kind: 'Kopi arabika bubuk sangrai tua',
  variant: 'Giling sedang',
  category: 'pirt',
  net: '1.000 g',
  ingredients:
    'Biji kopi arabika (92 %), gula aren, krimer nabati (sirup glukosa, minyak nabati, kasein), cokelat bubuk, kayu manis, jahe, cengkih, kapulaga, garam, perisa sintetik vanila, pengental gom xanthan, antioksidan tokoferol, ekstrak ragi, serta rempah pilihan dari kebun petani di lereng gunung yang sejuk.',
  allergens: ['susu', 'kedelai'],
  producer: {
    name: 'Usaha Dagang Pelangi Nusantara',
    address:
      'Jalan Raya Rantepao Nomor 125, RT 004 RW 012, Desa Batutumonga, Kec. Sesean, Kab. Toraja Utara 91853, Indonesia',
  },
  numbers: { ...emptyFacts().numbers, pirt: '2063273010123-29' },
  batch: 'KT-2026-11-24-A',
  bestBefore: '12 JAN 2027',
  storage:
    'Simpan di tempat sejuk dan kering. Setelah dibuka, tutup rapat dan habiskan dalam 14 hari.',
  usage: 'Seduh 10 g kopi dengan 150 ml air panas 92 °C.',
  origin: 'Lereng Gunung Sesean',
  story: 'Dipetik merah, dijemur di para-para bambu, disangrai setiap Selasa.',
  contact: '0812 0000 0000',
  url: 'kopi.example',
};

/** Names of 3 to 40 letters, in one word and in many. */
export const TRIAL_NAMES = [
  'Teh',
  'Sela',
  'Intip',
  'Rengginang',
  'Kopi Luwak',
  'Kopi Toraja',
  'Sambal Bawang',
  'Keripik Tempe Sagu',
  'Wedang Uwuh Imogiri',
  'Kerupuk Kemplang Panggang',
  'Teh Hijau dengan Bunga Melati',
  'Keripik Singkong Rasa Daun Jeruk',
  'Kopi Arabika Toraja Panen Istimewa Utama',
] as const;

/** As little as a label can carry. */
export const SPARSE_FACTS: Facts = { ...emptyFacts(), name: 'Madu' };
