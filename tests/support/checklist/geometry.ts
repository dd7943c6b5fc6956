import type { Checks } from '../pdf-checklist';
import type { Dict, PdfFile } from '../pdf-file';
import { run, withPdf } from '../pdf-tools';

type Sides = readonly [left: number, bottom: number, right: number, top: number];

const MM = 72 / 25.4;

/** The page boxes, as written and as two other programs read them. */
export const geometryChecks: Checks = {
  G01: (pdf) => everyBox(pdf, '/MediaBox', ([l, b, r, t]) => fits(r - l) && fits(t - b)),
  G02: (pdf) => pdf.pages.every((p) => !!p['/TrimBox'] !== !!p['/ArtBox']),
  G03: (pdf) =>
    pdf.pages.every((page) => {
      const [trim, bleed, media] = ['/TrimBox', '/BleedBox', '/MediaBox'].map((n) => box(page, n));
      return within(trim!, bleed!) && within(bleed!, media!);
    }),
  G04: (pdf) =>
    pdf.pages.every((p) => !p['/CropBox'] || within(box(p, '/BleedBox'), box(p, '/CropBox'))),
  G05: (pdf) => pdf.pages.every((p) => (p['/UserUnit'] ?? 1) === 1 && !p['/Rotate']),
  G06: (pdf) =>
    pdf.pages.every((page) => {
      const [trim, bleed] = [box(page, '/TrimBox'), box(page, '/BleedBox')];
      return Math.min(trim[0] - bleed[0], bleed[3] - trim[3]) >= 2 * MM - 0.01;
    }),
  G07: (pdf) => sameBoxes(pdf, popplerBoxes(pdf)),
  G08: (pdf) => sameBoxes(pdf, mutoolBoxes(pdf)),
};

function box(page: Dict, name: string): Sides {
  return (page[name] ?? [0, 0, 0, 0]) as unknown as Sides;
}

function everyBox(pdf: PdfFile, name: string, holds: (sides: Sides) => boolean): boolean {
  return pdf.pages.every((page) => holds(box(page, name)));
}

function fits(length: number): boolean {
  return length >= 3 && length <= 14400;
}

function within(inner: Sides, outer: Sides): boolean {
  return (
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
  );
}

type Read = (page: number, name: string) => Sides | null;

function sameBoxes(pdf: PdfFile, read: Read): boolean {
  return pdf.pages.every((page, i) =>
    ['/MediaBox', '/BleedBox', '/TrimBox'].every((name) => {
      const other = read(i + 1, name.slice(1));
      return other !== null && box(page, name).every((v, k) => Math.abs(v - other[k]!) < 0.006);
    }),
  );
}

/** pdfinfo prints two decimals. */
function popplerBoxes(pdf: PdfFile): Read {
  const last = String(pdf.pages.length);
  const text = withPdf(pdf.bytes, (file) => run('pdfinfo', ['-box', '-f', '1', '-l', last, file]));
  return (page, name) => {
    const line = new RegExp(`Page +${page} ${name}: +(.*)`).exec(text);
    return line ? (line[1]!.trim().split(/ +/).map(Number) as unknown as Sides) : null;
  };
}

function mutoolBoxes(pdf: PdfFile): Read {
  const text = withPdf(pdf.bytes, (file) => run('mutool', ['pages', file]));
  return (page, name) => {
    const part = text.split(/<page /)[page] ?? '';
    const tag = new RegExp(`<${name} l="([^"]+)" b="([^"]+)" r="([^"]+)" t="([^"]+)"`).exec(part);
    return tag ? (tag.slice(1, 5).map(Number) as unknown as Sides) : null;
  };
}
