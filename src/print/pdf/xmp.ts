import { TOOL, type Metadata } from './info';
import type { PdfSink, Ref } from './sink';

/** What the XMP adds to Info: the standard it keeps (none for plain PDF) and its identity. */
export interface XmpFields extends Metadata {
  readonly pdfx: 'PDF/X-4' | null;
  readonly uuid: string;
}

/** The catalog's metadata stream, left unfiltered so that any program finds it. */
export function addXmp(sink: PdfSink, fields: XmpFields): Ref {
  return sink.stream(
    { Type: 'Metadata', Subtype: 'XML' },
    new TextEncoder().encode(xmpPacket(fields)),
    true,
  );
}

/** The packet (ISO 16684-1; identification by ISO 15930-7, 6.2). */
export function xmpPacket({ title, date, pdfx, uuid }: XmpFields): string {
  const lines = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ' xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${TOOL}</xmp:CreatorTool>`,
    `<pdf:Producer>${TOOL}</pdf:Producer>`,
    '<pdf:Trapped>False</pdf:Trapped>',
    `<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>`,
    `<xmpMM:InstanceID>uuid:${uuid}</xmpMM:InstanceID>`,
    '<xmpMM:VersionID>1</xmpMM:VersionID>',
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    ...(pdfx ? [`<pdfxid:GTS_PDFXVersion>${pdfx}</pdfxid:GTS_PDFXVersion>`] : []),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return lines.join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (char) => ENTITIES[char]!);
}
