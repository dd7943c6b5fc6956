import { run, withPdf } from './pdf-tools';

/** A PDF value as qpdf's JSON (version 2) gives it: names with `/`, text with `u:`, refs `5 0 R`. */
export type Value = null | boolean | number | string | readonly Value[] | Dict;
export interface Dict {
  readonly [key: string]: Value;
}

interface Stream {
  readonly dict: Dict;
  readonly data: string;
}
type Entry = { readonly value: Value } | { readonly stream: Stream };

/** A whole file as qpdf reads it. Streams are decoded; `rawFilters` are those of the file itself. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly version: string;
  readonly trailer: Dict;
  readonly catalog: Dict;
  readonly pages: readonly Dict[];
  /** Values of all objects; a stream's is its dictionary. */
  readonly objects: readonly Value[];
  readonly streams: readonly RawStream[];
  resolve(value: Value | undefined): Value;
  dict(value: Value | undefined): Dict;
  array(value: Value | undefined): readonly Value[];
  /** Decoded data of the stream a reference points to. */
  data(ref: Value | undefined): Uint8Array;
}

export interface RawStream {
  readonly dict: Dict;
  readonly length: number;
}

export function readPdfFile(bytes: Uint8Array): PdfFile {
  const decoded = readObjects(bytes, 'all');
  const raw = readObjects(bytes, 'none');
  const resolve = (value: Value | undefined): Value => {
    if (typeof value === 'string' && /^\d+ \d+ R$/.test(value)) {
      return valueOf(decoded.get(`obj:${value}`));
    }
    return value ?? null;
  };
  const dict = (value: Value | undefined): Dict => asDict(resolve(value));
  const array = (value: Value | undefined): readonly Value[] => {
    const found = resolve(value);
    return Array.isArray(found) ? (found as readonly Value[]) : [];
  };
  const trailer = asDict(valueOf(decoded.get('trailer')));
  const catalog = dict(trailer['/Root']);
  return {
    bytes,
    version: Buffer.from(bytes.subarray(5, 8)).toString('latin1'),
    trailer,
    catalog,
    pages: array(dict(catalog['/Pages'])['/Kids']).map(dict),
    objects: [...decoded.values()].map(valueOf),
    streams: [...raw.values()].flatMap((entry) =>
      'stream' in entry
        ? [{ dict: entry.stream.dict, length: Buffer.from(entry.stream.data, 'base64').length }]
        : [],
    ),
    resolve,
    dict,
    array,
    data(ref) {
      const entry = decoded.get(`obj:${String(ref)}`);
      if (!entry || !('stream' in entry)) throw new Error(`no stream ${String(ref)}`);
      return new Uint8Array(Buffer.from(entry.stream.data, 'base64'));
    },
  };
}

function readObjects(bytes: Uint8Array, level: 'all' | 'none'): Map<string, Entry> {
  const flags = ['--json=2', '--json-stream-data=inline', `--decode-level=${level}`];
  const json = withPdf(bytes, (file) => run('qpdf', [...flags, file]));
  const { qpdf } = JSON.parse(json) as { qpdf: readonly [unknown, Record<string, Entry>] };
  return new Map(Object.entries(qpdf[1]));
}

function valueOf(entry: Entry | undefined): Value {
  if (!entry) return null;
  return 'stream' in entry ? entry.stream.dict : entry.value;
}

export function asDict(value: Value): Dict {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Dict)
    : {};
}

/** Calls `visit` with every dictionary and array in a value, itself included. */
export function walk(value: Value, visit: (part: Value) => void): void {
  visit(value);
  if (Array.isArray(value)) for (const part of value as readonly Value[]) walk(part, visit);
  else for (const part of Object.values(asDict(value))) walk(part, visit);
}

/** A text string without qpdf's `u:`. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' && value.startsWith('u:') ? value.slice(2) : '';
}
