import { zlibSync } from 'fflate';
import {
  PDFContext,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStreamWriter,
  PDFString,
  PDFWriter,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';
import { createDigest } from './digest';

export type Ref = PDFRef;

/** A PDF value as plain data: a string is a name, text goes through `textString`. */
export type PdfValue =
  PDFObject | string | number | boolean | readonly PdfValue[] | PdfDict | undefined;
export interface PdfDict {
  readonly [key: string]: PdfValue;
}

export interface SaveOptions {
  readonly version: '1.4' | '1.6';
  readonly root: Ref;
  readonly info: Ref;
  /** Sixteen bytes as 32 hex digits. */
  readonly id: string;
}

/** Where the objects of one file go: the only thing that knows pdf-lib. */
export interface PdfSink {
  /** A reference whose object is given later with `set`. */
  reserve(): Ref;
  set(ref: Ref, value: PdfDict): void;
  add(value: PdfDict | readonly PdfValue[]): Ref;
  /** Deflated unless `plain` or the sink does not compress. Text must be Latin-1. */
  stream(dict: PdfDict, data: Uint8Array | string, plain?: boolean): Ref;
  /** 128 bits over all stream data so far and a seed, as 32 hex digits. */
  digest(seed: string): string;
  save(options: SaveOptions): Promise<Uint8Array>;
}

/** @param compress false writes plain streams and no object streams, for people to read. */
export function createSink(compress: boolean): PdfSink {
  const context = PDFContext.create();
  const digest = createDigest();
  const toObject = (value: PdfDict | readonly PdfValue[]): PDFObject =>
    context.obj(value as Parameters<PDFContext['obj']>[0]);

  function stream(dict: PdfDict, data: Uint8Array | string, plain = false): Ref {
    const raw = typeof data === 'string' ? latin1(data) : data;
    digest.update(raw);
    const packed = compress && !plain;
    const bytes = packed ? zlibSync(raw, { level: 9 }) : raw;
    const full = context.obj({
      ...dict,
      Length: bytes.length,
      ...(packed ? { Filter: 'FlateDecode' } : {}),
    } as Parameters<PDFContext['obj']>[0]);
    return context.register(PDFRawStream.of(full as never, bytes));
  }

  async function save({ version, root, info, id }: SaveOptions): Promise<Uint8Array> {
    context.trailerInfo.Root = root;
    context.trailerInfo.Info = info;
    context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
    // Object and cross-reference streams came with PDF 1.5.
    const writer =
      compress && version !== '1.4'
        ? PDFStreamWriter.forContext(context, Infinity, true, 200)
        : PDFWriter.forContext(context, Infinity);
    const bytes = await writer.serializeToBuffer();
    bytes.set(latin1(`%PDF-${version}`)); // the writers always say 1.7
    return bytes;
  }

  return {
    reserve: () => context.nextRef(),
    set: (ref, value) => context.assign(ref, toObject(value)),
    add: (value) => context.register(toObject(value)),
    stream,
    digest(seed) {
      digest.update(new TextEncoder().encode(seed));
      return digest.hex();
    },
    save,
  };
}

/** A text string: as it is in ASCII, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): PDFObject {
  return /^[\x20-\x7e]*$/.test(text)
    ? PDFString.of(text.replace(/[\\()]/g, '\\$&'))
    : PDFHexString.fromText(text);
}

/** Any text as a name: its UTF-8 bytes, all but letters and digits escaped. */
export function nameOf(text: string): PDFObject {
  let escaped = '';
  for (const byte of new TextEncoder().encode(text)) {
    const char = String.fromCharCode(byte);
    escaped += /[A-Za-z0-9]/.test(char)
      ? char
      : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return PDFName.of(escaped);
}

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
