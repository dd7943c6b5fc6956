import { textString, type PdfSink, type Ref } from './sink';

/** Who wrote the file, in Info and in the XMP alike. */
export const TOOL = 'Besek';

export interface Metadata {
  readonly title: string;
  /** ISO 8601 `YYYY-MM-DDThh:mm:ssZ`. */
  readonly date: string;
}

/** The document information dictionary (ISO 32000-1, 14.3.3); it agrees with the XMP. */
export function addInfo(sink: PdfSink, { title, date }: Metadata): Ref {
  const when = textString(pdfDate(date));
  return sink.add({
    Title: textString(title),
    Creator: textString(TOOL),
    Producer: textString(TOOL),
    CreationDate: when,
    ModDate: when,
    Trapped: 'False',
  });
}

/** `D:YYYYMMDDhhmmssZ`. Throws a RangeError on anything but an ISO date in UTC. */
export function pdfDate(iso: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(iso)) throw new RangeError(`not a date: ${iso}`);
  return `D:${iso.replace(/[-:T]/g, '')}`;
}
