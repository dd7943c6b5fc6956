import type { Checks } from '../pdf-checklist';
import { allContents } from '../pdf-content';
import { run, withPdf } from '../pdf-tools';
import { dicts, isTransparent } from './graphics';

/** What a shop that opens the file in a drawing program counts on. */
export const curvesChecks: Checks = {
  K01: (pdf) => pdf.version === '1.4' && pdf.catalog['/Version'] === undefined,
  K02: (pdf) =>
    !Buffer.from(pdf.bytes).includes('/ObjStm') && !Buffer.from(pdf.bytes).includes('/XRef'),
  K03: (pdf) => {
    const table = withPdf(pdf.bytes, (file) => run('pdffonts', [file]));
    return table.trim().split('\n').length === 2;
  },
  K04: (pdf) =>
    allContents(pdf).every(({ operators }) => operators.every((o) => !/^T|^BT$|^ET$/.test(o.name))),
  K05: (pdf) => !isTransparent(pdf) && dicts(pdf).every((d) => d['/S'] !== '/Transparency'),
  K06: (pdf) => withPdf(pdf.bytes, (file) => run('qpdf', ['--check', file])).includes('No syntax'),
};
