import type { Checks } from '../pdf-checklist';
import { textOf, type Dict, type PdfFile } from '../pdf-file';

const TAGS = ['A2B0', 'A2B1', 'A2B2', 'B2A0', 'B2A1', 'B2A2', 'wtpt', 'desc', 'cprt'];
const CHANNELS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };

/** The output intent and its profile. */
export const intentChecks: Checks = {
  O01: (pdf) => intents(pdf).filter((i) => i['/S'] === '/GTS_PDFX').length === 1,
  O02: (pdf) => textOf(intent(pdf)['/OutputConditionIdentifier']) !== '',
  O03: (pdf) => profile(pdf).length > 128 && intent(pdf)['/DestOutputProfileRef'] === undefined,
  O04: (pdf) => {
    const icc = Buffer.from(profile(pdf));
    return (
      icc.readUInt32BE(0) === icc.length &&
      ascii(icc, 36) === 'acsp' &&
      ascii(icc, 12) === 'prtr' &&
      ascii(icc, 16) in CHANNELS
    );
  },
  O05: (pdf) =>
    pdf.dict(intent(pdf)['/DestOutputProfile'])['/N'] ===
    CHANNELS[ascii(Buffer.from(profile(pdf)), 16)],
  O06: (pdf) => {
    const icc = Buffer.from(profile(pdf));
    const found = new Set<string>();
    for (let i = 0; i < icc.readUInt32BE(128); i++) {
      const at = 132 + i * 12;
      const end = icc.readUInt32BE(at + 4) + icc.readUInt32BE(at + 8);
      if (end <= icc.length) found.add(ascii(icc, at));
    }
    return TAGS.every((tag) => found.has(tag));
  },
  O07: (pdf) =>
    textOf(intent(pdf)['/RegistryName']) === 'http://www.color.org' ||
    textOf(intent(pdf)['/Info']) !== '',
};

function intents(pdf: PdfFile): Dict[] {
  return pdf.array(pdf.catalog['/OutputIntents']).map(pdf.dict);
}

function intent(pdf: PdfFile): Dict {
  return intents(pdf)[0] ?? {};
}

function profile(pdf: PdfFile): Uint8Array {
  return pdf.data(intent(pdf)['/DestOutputProfile']);
}

function ascii(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}
