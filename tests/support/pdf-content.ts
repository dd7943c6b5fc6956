import type { Dict, PdfFile, Value } from './pdf-file';

/** One operator of a content stream with its operands as written. */
export interface Operator {
  readonly name: string;
  readonly operands: readonly string[];
}

/** A content stream and the resources its names refer to. */
export interface Content {
  readonly operators: readonly Operator[];
  readonly resources: Dict;
}

const TOKEN =
  /\/[^\s/<>[\]()]*|<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\[|\]|[^\s/<>[\]()]+/g;
const OPERATOR = /^[A-Za-z'"][A-Za-z0-9*'"]*$/;

export function parseContent(data: Uint8Array): Operator[] {
  const operators: Operator[] = [];
  let operands: string[] = [];
  for (const [token] of Buffer.from(data).toString('latin1').matchAll(TOKEN)) {
    if (OPERATOR.test(token) && !['true', 'false', 'null'].includes(token)) {
      operators.push({ name: token, operands });
      operands = [];
    } else {
      operands.push(token);
    }
  }
  return operators;
}

const parsed = new WeakMap<PdfFile, readonly Content[]>();

/** The contents of all pages, and of the forms and tiling patterns they use; parsed once a file. */
export function allContents(pdf: PdfFile): readonly Content[] {
  const known = parsed.get(pdf) ?? readContents(pdf);
  parsed.set(pdf, known);
  return known;
}

function readContents(pdf: PdfFile): Content[] {
  const contents: Content[] = [];
  const seen = new Set<string>();
  const visit = (resources: Dict): void => {
    for (const kind of ['/XObject', '/Pattern']) {
      for (const ref of Object.values(pdf.dict(resources[kind]))) visitStream(ref);
    }
  };
  const visitStream = (ref: Value): void => {
    if (seen.has(String(ref))) return;
    seen.add(String(ref));
    const dict = pdf.dict(ref);
    if (dict['/Subtype'] === '/Image' || dict['/PatternType'] === 2) return;
    const own = pdf.dict(dict['/Resources']);
    contents.push({ operators: parseContent(pdf.data(ref)), resources: own });
    visit(own);
  };
  for (const page of pdf.pages) {
    const resources = pdf.dict(page['/Resources']);
    contents.push({ operators: parseContent(pdf.data(page['/Contents'])), resources });
    visit(resources);
  }
  return contents;
}
