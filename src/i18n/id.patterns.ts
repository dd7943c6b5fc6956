/** Names of patterns, their knobs and palettes in Indonesian; loaded with the pattern book. */
export const patterns = {
  palette: {
    sogan: 'Sogan',
    indigo: 'Nila',
    mengkudu: 'Mengkudu',
    pesisir: 'Pesisir',
    pandan: 'Pandan',
    lontar: 'Lontar',
    kopi: 'Kopi',
    kunyit: 'Kunyit',
    flores: 'Laut Flores',
    secang: 'Secang',
    tingi: 'Tingi',
    daunMangga: 'Daun mangga',
    cirebon: 'Cirebon',
    bromo: 'Abu Bromo',
    wulung: 'Wulung',
    amed: 'Garam Amed',
  },
  pattern: {
    sasag: {
      name: 'Sasag',
      note: 'Satu di atas, satu di bawah: anyaman dinding bilik di seluruh Jawa dan Sunda.',
    },
    kepang: {
      name: 'Kepang',
      note: 'Dua di atas, dua di bawah, bergeser satu tiap baris; rapat, untuk boboko dan besek halus.',
    },
    'kepang-tiga': {
      name: 'Kepang tiga',
      note: 'Tiga di atas, tiga di bawah, bergeser satu: serongnya lebar, untuk tikar dan dinding.',
    },
    wajik: {
      name: 'Wajik',
      note: 'Kepang yang dibalik pada dua arah menjadi belah ketupat. Motif umum; jangan sebut satu daerah bila bukan asalnya.',
    },
    gunung: {
      name: 'Gunung',
      note: 'Kepang yang dibalik pada satu arah: puncak berderet seperti pegunungan.',
    },
    'mata-itik': {
      name: 'Mata itik',
      note: 'Belah ketupat kecil-kecil, penghias dinding bilik.',
    },
    tumpal: {
      name: 'Tumpal',
      note: 'Deret segitiga di tepi kain dan anyaman, dari Sumatra sampai Nusa Tenggara; di sini dihitung bilah demi bilah.',
    },
    'mata-walik': {
      name: 'Mata walik',
      note: 'Tiga arah bilah dengan mata segi enam; ringan dan berangin, untuk bubu dan keranjang.',
    },
    culms: {
      name: 'Deret batang',
      note: 'Batang bambu utuh berjajar, seperti pagar dan rakit.',
    },
    slats: {
      name: 'Bilah belah',
      note: 'Bambu dibelah dan disusun rapat, seperti kerai dan dipan.',
    },
    'kawung-picis': {
      name: 'Kawung picis',
      note: 'Terinspirasi kawung Jawa berukuran kecil, sekecil uang picis. Dahulu kain kalangan keraton, kini dipakai luas; sebut “motif terinspirasi kawung”, bukan batik tulis.',
    },
    'kawung-bribil': {
      name: 'Kawung bribil',
      note: 'Kawung berukuran sedang, dinamai menurut uang logam. Bentuknya mengingatkan pada belahan buah aren (kolang-kaling).',
    },
    'kawung-sen': {
      name: 'Kawung sen',
      note: 'Kawung besar dengan isen di tiap kelopak; empat kelopak sering dibaca sebagai empat arah dengan satu pusat.',
    },
    truntum: {
      name: 'Truntum',
      note: 'Terinspirasi truntum Surakarta: bunga kecil seperti bintang. Dikenakan orang tua pengantin sebagai lambang kasih yang tumbuh kembali.',
    },
    ceplok: {
      name: 'Ceplok',
      note: 'Bunga berulang dalam petak, keluarga motif geometris Jawa yang dipakai luas dan bebas dari larangan.',
    },
    'ceplok-nitik': {
      name: 'Ceplok nitik',
      note: 'Ceplok yang disusun dari titik dan garis pendek, meniru tampak kain tenun. Terinspirasi nitik Yogyakarta.',
    },
    'mega-mendung': {
      name: 'Mega mendung',
      note: 'Terinspirasi mega mendung Cirebon: awan berlapis dari tua ke muda, sering dibaca sebagai kepala yang tetap sejuk. Sebutkan Cirebon sebagai asalnya.',
    },
    lereng: {
      name: 'Lereng',
      note: 'Garis miring lebar dan sempit dengan isen bunga, daun dan cecek. Bukan parang atau udan liris, yang di lingkungan keraton dikenakan menurut aturan.',
    },
    'garden-coffee': {
      name: 'Kopi',
      note: 'Ranting kopi: daun berhadapan, buah bergerombol di ketiak daun.',
    },
    'garden-chilli': {
      name: 'Cabai',
      note: 'Cabai bergantung dari tangkainya, di antara daun yang berselang.',
    },
    'garden-clove': {
      name: 'Cengkih',
      note: 'Kuncup cengkih berkelopak empat, dipetik sebelum mekar; tanaman asal Maluku.',
    },
    'garden-cacao': {
      name: 'Kakao',
      note: 'Buah kakao beralur, bergantung langsung dari batang.',
    },
    'garden-rice': {
      name: 'Padi',
      note: 'Bulir padi yang merunduk, dengan daun panjangnya.',
    },
    'garden-tea': {
      name: 'Teh',
      note: 'Dua daun dan satu kuncup, seperti yang dipetik.',
    },
    'garden-ginger': {
      name: 'Jahe',
      note: 'Rimpang jahe beruas dengan batang berdaun.',
    },
    'garden-honeycomb': {
      name: 'Sarang madu',
      note: 'Sisiran sarang, sebagian terisi madu, dan lebahnya.',
    },
    'garden-branch': {
      name: 'Ranting',
      note: 'Ranting berdaun selang-seling, tanpa buah.',
    },
    'garden-leaf': {
      name: 'Daun',
      note: 'Daun lepas bertebaran.',
    },
    wreath: {
      name: 'Lingkar ranting',
      note: 'Dua ranting dari bawah, terbuka di atas; mengikuti ukuran bingkai.',
    },
    corners: {
      name: 'Ranting sudut',
      note: 'Satu sudut digambar, tiga sudut lain cerminnya.',
    },
    garland: {
      name: 'Pita ranting',
      note: 'Ranting utuh dari tengah ke kedua ujung.',
    },
    sprig: {
      name: 'Setangkai',
      note: 'Satu tangkai besar untuk muka yang tenang.',
    },
    lurik: {
      name: 'Lurik lebar',
      note: 'Terinspirasi lurik Yogyakarta dan Klaten: garis lungsi lebar dengan garis pengiring. Susunan ini baru, bukan salinan corak bernama.',
    },
    'lurik-fine': {
      name: 'Lurik halus',
      note: 'Garis lungsi halus dan rapat, seperti lurik untuk pakaian sehari-hari.',
    },
    'tenun-wajik': {
      name: 'Wajik bertangga',
      note: 'Belah ketupat yang naik turun benang demi benang, bentuk umum tenun Nusantara. Tidak meniru kain adat tertentu.',
    },
    'tenun-ikat': {
      name: 'Ikat lungsi',
      note: 'Terinspirasi tenun ikat Nusa Tenggara: tepi warna merembes sepanjang lungsi. Tanpa sosok leluhur dan lambang adat; sebut asalnya bila memakai corak suatu kampung.',
    },
    plaque: {
      name: 'Plakat',
      note: 'Papan nama dengan sudut cekung.',
    },
    cartouche: {
      name: 'Kartus',
      note: 'Papan bersisi lengkung untuk nama pendek.',
    },
    ribbon: {
      name: 'Pita lipat',
      note: 'Pita dengan ujung terlipat, seperti pada etiket lama.',
    },
    seal: {
      name: 'Segel',
      note: 'Segel bertepi gelombang; hiasan, bukan tanda sertifikasi.',
    },
    medal: {
      name: 'Medali',
      note: 'Sinar dan lingkaran; hiasan, bukan tanda penghargaan.',
    },
    'tied-strip': {
      name: 'Bilah terikat',
      note: 'Bilah yang diikat di kedua ujungnya.',
    },
    'stitched-edge': {
      name: 'Tepi jahit',
      note: 'Jahitan jelujur yang bertemu di sudut.',
    },
    'torn-edge': {
      name: 'Tepi sobek',
      note: 'Kertas yang disobek dengan tangan.',
    },
    'double-rule': {
      name: 'Garis ganda',
      note: 'Garis tebal dan tipis, berjarak tetap.',
    },
    'ornament-border': {
      name: 'Bingkai hias',
      note: 'Satuan hias yang membagi tiap sisi dengan pas.',
    },
    'dotted-border': {
      name: 'Bingkai titik',
      note: 'Titik berjarak sama, satu di tiap sudut.',
    },
    'pandan-kepang': {
      name: 'Pandan kepang',
      note: 'Daun pandan dicelup lalu dianyam dua-dua, seperti tikar dan tas Tasikmalaya.',
    },
    'pandan-sasag': {
      name: 'Pandan kotak',
      note: 'Anyaman satu-satu dengan dua warna berdampingan; kotaknya muncul dari urutan bilah.',
    },
    'pandan-wajik': {
      name: 'Pandan wajik',
      note: 'Anyaman berbalik arah dengan bilah berwarna berselang, terinspirasi wadah daun berwarna dari Nusa Tenggara Timur.',
    },
    'pandan-bundar': {
      name: 'Tutup bundar',
      note: 'Bilah memancar dari tengah dan melingkar berselang, seperti tutup bakul; untuk label bundar.',
    },
    wengku: {
      name: 'Wengku',
      note: 'Dua bilah bambu menjepit bibir bakul dan diikat serong; ujung anyaman tersembunyi di antaranya.',
    },
    'wengku-jahit': {
      name: 'Wengku jahit',
      note: 'Bibir bakul yang dijahit silang dengan belahan rotan tipis.',
    },
    'wengku-jalin': {
      name: 'Jalin tiga',
      note: 'Tiga utas dijalin, masing-masing di atas satu lalu di bawah satu; penutup tepi tikar dan keranjang.',
    },
    cincin: {
      name: 'Potongan bambu',
      note: 'Batang dilihat dari ujungnya: berkas serat kecil dan rapat di dekat kulit, besar dan jarang ke arah rongga.',
    },
    'cincin-susun': {
      name: 'Tumpukan bambu',
      note: 'Batang-batang ditumpuk bersinggungan, dilihat dari ujungnya, seperti di tempat pengeringan.',
    },
    kerai: {
      name: 'Kerai',
      note: 'Bilah tipis mendatar dijalin tali satu demi satu; penahan matahari di serambi dan warung.',
    },
    berkas: {
      name: 'Berkas',
      note: 'Batang kecil diikat dengan bilah bambu muda, seperti dibawa pulang dari kebun.',
    },
    'mata-delapan': {
      name: 'Mata delapan',
      note: 'Empat arah anakan rotan dengan mata segi delapan, untuk dudukan dan sandaran kursi.',
    },
    lontar: {
      name: 'Lontar',
      note: 'Daun lontar berwarna krem dengan tulang daunnya, diselingi bilah celup; terinspirasi anyaman Nusa Tenggara Timur. Sebutkan desanya bila Anda tahu.',
    },
  },
};

/** The words of one language. */
export type PatternWords = typeof patterns;
