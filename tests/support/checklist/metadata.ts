import type { Checks } from '../pdf-checklist';
import { textOf, type Dict, type PdfFile } from '../pdf-file';

/** XMP and Info. */
export const metadataChecks: Checks = {
  M01: (pdf) => {
    const dict = pdf.dict(pdf.catalog['/Metadata']);
    return dict['/Type'] === '/Metadata' && dict['/Subtype'] === '/XML';
  },
  M02: (pdf) => {
    const packet = xmp(pdf);
    const wrapped =
      packet.startsWith('<?xpacket begin=') && /<\?xpacket end="[rw]"\?>\s*$/.test(packet);
    return wrapped && isWellFormed(packet);
  },
  M03: (pdf) => Buffer.from(pdf.bytes).includes('<pdfxid:GTS_PDFXVersion>'),
  M04: (pdf) =>
    xmp(pdf).includes('xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"') &&
    field(pdf, 'pdfxid:GTS_PDFXVersion') === 'PDF/X-4',
  M05: (pdf) => title(pdf) !== '',
  M06: (pdf) =>
    ['CreateDate', 'ModifyDate', 'MetadataDate'].every((name) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(field(pdf, `xmp:${name}`)),
    ),
  M07: (pdf) => /^uuid:[0-9a-f-]{36}$/.test(field(pdf, 'xmpMM:DocumentID')),
  M08: (pdf) => field(pdf, 'xmpMM:VersionID') !== '' && field(pdf, 'xmpMM:RenditionClass') !== '',
  M09: (pdf) => ['True', 'False'].includes(field(pdf, 'pdf:Trapped')),
  M10: (pdf) => {
    const info = infoOf(pdf);
    return (
      textOf(info['/Title']) === title(pdf) &&
      isoOf(info['/CreationDate']) === field(pdf, 'xmp:CreateDate') &&
      isoOf(info['/ModDate']) === field(pdf, 'xmp:ModifyDate') &&
      info['/Trapped'] === `/${field(pdf, 'pdf:Trapped')}`
    );
  },
  M11: (pdf) => Object.keys(infoOf(pdf)).every((key) => !key.startsWith('/GTS_')),
  M12: (pdf) => field(pdf, 'xmp:CreatorTool') !== '' && textOf(infoOf(pdf)['/Creator']) !== '',
};

function infoOf(pdf: PdfFile): Dict {
  return pdf.dict(pdf.trailer['/Info']);
}

export function xmp(pdf: PdfFile): string {
  return Buffer.from(pdf.data(pdf.catalog['/Metadata'])).toString('utf8');
}

function field(pdf: PdfFile, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp(pdf))?.[1] ?? '';
}

function title(pdf: PdfFile): string {
  const text = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(xmp(pdf))?.[1] ?? '';
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function isoOf(value: Dict[string] | undefined): string {
  return textOf(value).replace(/^D:(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
}

/** Whether tags nest and every `&` and `<` in text is escaped. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const body = xml.replace(/<\?[\s\S]*?\?>/g, '');
  const text = body.replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*>/g, (_, end, name) => {
    if (end === '') open.push(name);
    else if (open.pop() !== name) open.push('mismatch', 'mismatch');
    return '';
  });
  return open.length === 0 && !/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text);
}
