import type { Checks } from '../pdf-checklist';
import { allContents } from '../pdf-content';
import type { Dict, PdfFile, Value } from '../pdf-file';
import { run, withPdf } from '../pdf-tools';

/** Fonts and their programs. */
export const fontChecks: Checks = {
  T01: (pdf) => {
    const table = withPdf(pdf.bytes, (file) => run('pdffonts', [file]))
      .split('\n')
      .slice(2);
    const rows = table.filter((row) => row !== '');
    return rows.length === fonts(pdf).length && rows.every((row) => / yes yes yes +\d/.test(row));
  },
  T02: (pdf) => {
    const keys = new Set(
      pdf.pages.flatMap((p) => Object.keys(pdf.dict(pdf.dict(p['/Resources'])['/Font']))),
    );
    const used = allContents(pdf).flatMap(({ operators }) =>
      operators.filter((o) => o.name === 'Tf').map((o) => o.operands[0]),
    );
    return [...keys].every((key) => used.includes(key));
  },
  T03: (pdf) =>
    fonts(pdf).every((font) => {
      const info = pdf.dict(descendant(pdf, font)['/CIDSystemInfo']);
      return (
        font['/Subtype'] === '/Type0' &&
        font['/Encoding'] === '/Identity-H' &&
        info['/Registry'] === 'u:Adobe' &&
        info['/Ordering'] === 'u:Identity'
      );
    }),
  T04: (pdf) =>
    fonts(pdf)
      .map((font) => descendant(pdf, font))
      .every((d) => d['/Subtype'] !== '/CIDFontType2' || d['/CIDToGIDMap'] === '/Identity'),
  T05: (pdf) =>
    fonts(pdf).every((font) => {
      const program = descriptor(pdf, font)['/FontFile3'];
      return program === undefined || pdf.dict(program)['/Subtype'] === '/CIDFontType0C';
    }),
  T06: (pdf) => fonts(pdf).every((font) => widthsAgree(pdf, font)),
  T07: (pdf) => fonts(pdf).every((font) => /^\/[A-Z]{6}\+./.test(String(font['/BaseFont']))),
  T08: (pdf) => fonts(pdf).every((font) => font['/ToUnicode'] !== undefined),
};

function fonts(pdf: PdfFile): Dict[] {
  const refs = new Set<Value>();
  for (const page of pdf.pages) {
    for (const ref of Object.values(pdf.dict(pdf.dict(page['/Resources'])['/Font']))) refs.add(ref);
  }
  return [...refs].map(pdf.dict);
}

function descendant(pdf: PdfFile, font: Dict): Dict {
  return pdf.dict(pdf.array(font['/DescendantFonts'])[0]);
}

function descriptor(pdf: PdfFile, font: Dict): Dict {
  return pdf.dict(descendant(pdf, font)['/FontDescriptor']);
}

/** The declared widths against `hmtx` of the embedded TrueType program, to 1/1000 em. */
function widthsAgree(pdf: PdfFile, font: Dict): boolean {
  const program = descriptor(pdf, font)['/FontFile2'];
  if (program === undefined) return true;
  const tables = sfntTables(Buffer.from(pdf.data(program)));
  const unit = 1000 / tables.get('head')!.readUInt16BE(18);
  const long = tables.get('hhea')!.readUInt16BE(34);
  const [first, widths] = pdf.array(descendant(pdf, font)['/W']) as [number, number[]];
  const count = tables.get('maxp')!.readUInt16BE(4);
  return (
    first === 0 &&
    widths.length === count &&
    widths.every((width, gid) => {
      const at = Math.min(gid, long - 1) * 4;
      return Math.abs(width - tables.get('hmtx')!.readUInt16BE(at) * unit) <= 1;
    })
  );
}

function sfntTables(file: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    const start = file.readUInt32BE(at + 8);
    const end = start + file.readUInt32BE(at + 12);
    tables.set(file.toString('latin1', at, at + 4), file.subarray(start, end));
  }
  return tables;
}
