/** What bytes are, by their content: a file's name is never asked. */
export type Sniffed =
  | { readonly kind: 'png' | 'jpeg' | 'webp' | 'heic' | 'text' | 'unknown' }
  /** Known by name and refused. */
  | { readonly kind: 'other'; readonly name: string };

const HEAD = 1024;

/** Signatures at the start; `.` stands for any byte. */
const SIGNATURES: readonly (readonly [RegExp, Sniffed])[] = [
  [/^\x89PNG\r\n\x1a\n/, { kind: 'png' }],
  [/^\xff\xd8\xff/, { kind: 'jpeg' }],
  [/^RIFF....WEBP/s, { kind: 'webp' }],
  [/^....ftyp(hei|hev|mif1|msf1)/s, { kind: 'heic' }],
  [/^....ftypavi[fs]/s, { kind: 'other', name: 'AVIF' }],
  [/^GIF8/, { kind: 'other', name: 'GIF' }],
  [/^%PDF-/, { kind: 'other', name: 'PDF' }],
  [/^(II\*\0|MM\0\*)/, { kind: 'other', name: 'TIFF' }],
  [/^8BPS/, { kind: 'other', name: 'PSD' }],
  [/^BM....\0\0\0\0/s, { kind: 'other', name: 'BMP' }],
  [/^(\xff\x0a|\0\0\0\x0cJXL )/, { kind: 'other', name: 'JPEG XL' }],
  [/^\0\0\0\x0cjP {2}/, { kind: 'other', name: 'JPEG 2000' }],
  [/^PK\x03\x04/, { kind: 'other', name: 'ZIP' }],
  [/^%!PS/, { kind: 'other', name: 'EPS' }],
  [/^(\xef\xbb\xbf)?\s*<(svg|(\?xml|!--|!DOCTYPE)[^]*<svg)[\s>]/, { kind: 'other', name: 'SVG' }],
];

export function sniff(bytes: Uint8Array): Sniffed {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const found = SIGNATURES.find(([signature]) => signature.test(head));
  if (found) return found[1];
  return { kind: isText(bytes.subarray(0, HEAD)) ? 'text' : 'unknown' };
}

/** Letters and line ends only; the last character may be cut off. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0 || head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
