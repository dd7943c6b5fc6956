import type { Checks } from '../pdf-checklist';
import { allContents } from '../pdf-content';
import { asDict, walk, type Dict, type PdfFile, type Value } from '../pdf-file';

const INTENTS = ['AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual'];
const RGB_SPACES = new Set<Value>(['/DeviceRGB', '/CalRGB', '/RGB']);

/** Colour spaces and the operators that select them, on pages, in forms and in patterns. */
export const colourChecks: Checks = {
  C01: (pdf) => !hasOperator(pdf, ['rg', 'RG']) && !hasValue(pdf, (v) => RGB_SPACES.has(v)),
  C02: (pdf) => intentChannels(pdf) === 4 || !hasOperator(pdf, ['k', 'K']),
  C03: (pdf) => intentChannels(pdf) > 0 || !hasOperator(pdf, ['g', 'G']),
  C04: (pdf) =>
    spaces(pdf, '/ICCBased').every((s) => [1, 3, 4].includes(Number(pdf.dict(s[1])['/N']))),
  C05: (pdf) => {
    const intent = pdf.dict(pdf.array(pdf.catalog['/OutputIntents'])[0]);
    return spaces(pdf, '/ICCBased').every((s) => s[1] !== intent['/DestOutputProfile']);
  },
  C06: (pdf) => {
    const recipes = new Map<Value, Set<string>>();
    for (const [, name, alternate, transform] of spaces(pdf, '/Separation')) {
      const known = recipes.get(name!) ?? new Set();
      recipes.set(name!, known.add(JSON.stringify([alternate, pdf.resolve(transform)])));
    }
    return [...recipes.values()].every((known) => known.size === 1);
  },
  C07: (pdf) => spaces(pdf, '/DeviceN').every((s) => pdf.array(s[1]).length <= 32),
  C08: (pdf) =>
    allContents(pdf)
      .flatMap(({ operators }) => operators.filter((o) => o.name === 'ri'))
      .every((o) => INTENTS.includes(o.operands[0]!.slice(1))),
  C09: (pdf) => spaces(pdf, '/ICCBased').every((s) => pdf.dict(s[1])['/N'] !== 3),
};

function hasOperator(pdf: PdfFile, names: readonly string[]): boolean {
  return allContents(pdf).some(({ operators }) => operators.some((o) => names.includes(o.name)));
}

function hasValue(pdf: PdfFile, test: (value: Value) => boolean): boolean {
  let found = false;
  for (const object of pdf.objects) walk(object, (part) => (found ||= test(part)));
  return found;
}

function spaces(pdf: PdfFile, family: string): (readonly Value[])[] {
  const found: (readonly Value[])[] = [];
  for (const object of pdf.objects) {
    walk(object, (part) => {
      if (Array.isArray(part) && part[0] === family) found.push(part as readonly Value[]);
    });
  }
  return found;
}

function intentChannels(pdf: PdfFile): number {
  const intent: Dict = asDict(pdf.resolve(pdf.array(pdf.catalog['/OutputIntents'])[0]));
  return Number(pdf.dict(intent['/DestOutputProfile'])['/N'] ?? 0);
}
