import { pdfDate } from './info';
import { textString, type PdfDict, type PdfSink } from './sink';

/**
 * Private data of ours in the catalog (ISO 32000-1, 14.5): the design itself, so that the file can be
 * opened again. Its stream is packed already and stays as it is: `share` looks for its type.
 */
export function pieceInfo(sink: PdfSink, design: Uint8Array, date: string): PdfDict {
  const data = sink.stream({ Type: 'BesekDesign' }, design, true);
  return { Besek: { LastModified: textString(pdfDate(date)), Private: data } };
}
