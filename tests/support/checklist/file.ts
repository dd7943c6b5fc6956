import type { Checks } from '../pdf-checklist';
import { walk, type PdfFile } from '../pdf-file';
import { run, withPdf } from '../pdf-tools';

const FILTERS = new Set(
  ['Flate', 'DCT', 'CCITTFax', 'JBIG2', 'RunLength', 'ASCII85', 'ASCIIHex', 'JPX'].map(
    (name) => `/${name}Decode`,
  ),
);
const LARGE = 4096;

/** The file as a container. */
export const fileChecks: Checks = {
  F01: (pdf) => withPdf(pdf.bytes, (file) => run('qpdf', ['--check', file])).includes('No syntax'),
  F02: (pdf) => Number(pdf.version) <= 1.6 && pdf.catalog['/Version'] === undefined,
  F03: (pdf) => {
    const second = pdf.bytes.subarray(pdf.bytes.indexOf(10) + 1);
    return second[0] === 0x25 && [...second.subarray(1, 5)].every((byte) => byte >= 128);
  },
  F04: (pdf) => {
    const id = pdf.array(pdf.trailer['/ID']);
    return id.length === 2 && id.every((part) => typeof part === 'string' && part.length > 16);
  },
  F05: (pdf) => pdf.trailer['/Encrypt'] === undefined,
  F06: (pdf) =>
    pdf.streams.every(({ dict }) => !dict['/F'] && !dict['/FFilter'] && !dict['/FDecodeParms']),
  F07: (pdf) => filtersOf(pdf).every((filter) => FILTERS.has(filter)),
  F08: (pdf) => Buffer.from(pdf.bytes).includes('/ObjStm'),
  F09: (pdf) =>
    pdf.streams.every(
      ({ dict, length }) => length < LARGE || dict['/Filter'] || dict['/Type'] === '/Metadata',
    ),
};

function filtersOf(pdf: PdfFile): string[] {
  const found: string[] = [];
  for (const { dict } of pdf.streams) {
    walk(dict['/Filter'] ?? null, (part) => {
      if (typeof part === 'string') found.push(part);
    });
  }
  return found;
}
