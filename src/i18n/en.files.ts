import { formatNumber, plural } from './format';
import type { FileWords } from './id.files';

const n = (value: number): string => formatNumber('en', value, 0);

/** So many names are said one by one. */
const NAMED = 5;

const listed = (names: readonly string[]): string => {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? `, and ${n(more)} more` : ''}`;
};

export const files: FileWords = {
  taken: (name, count) =>
    `${n(count)} product ${plural('en', count, { one: 'field', other: 'fields' })} taken from ${name}.`,
  nothing: (name) =>
    `${name} holds no product field that is known. Write the names as in Product, Product name for one, in the first column and what they hold in the second.`,
  left: (names) => `Not taken: ${listed(names)}.`,
  firstRow: (more) =>
    `One label is for one product: the first row is used, ${n(more)} other ${plural('en', more, { one: 'row is', other: 'rows are' })} not.`,
  noTable: (name) => `${name} cannot be read as a table: a quotation mark is never closed.`,
  noUtf8: (name) =>
    `The letters in ${name} cannot be read. Save it again as CSV UTF-8, then drop it again.`,
  lacking: (names) =>
    `The copy was saved without ${listed(names)}: not on this device. Each keeps its place in the design; bring it again, then save a new copy.`,
  tooBig: (name) => `${name} is too large for the fields of one product.`,
  foreign: {
    pdf: (name) =>
      `${name} is for printing, the design is not in it. Open its .besek file instead. Next time, include the design at export.`,
    heic: (name) => `${name} is a HEIC photo. Save or send it as JPEG, then drop it again.`,
    drawing: (name) =>
      `Only the program that made ${name} can read it. Save it as SVG there, then drop it on the label.`,
    photo: (name) =>
      `Only the program that made ${name} can read it. Save it as PNG or JPEG there, then drop it on the label.`,
    words: (name) =>
      `${name} is a document. Open it in its program, copy the text, then paste it on the label or into Product.`,
    sheet: (name) =>
      `${name} is a spreadsheet. Save it as CSV UTF-8 in its program, then drop it again.`,
    forLabel: (name) => `${name} is for a label. Open a label first, then drop it there.`,
  },
};
