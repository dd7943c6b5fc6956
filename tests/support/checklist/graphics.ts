import type { Checks } from '../pdf-checklist';
import { allContents, type Content } from '../pdf-content';
import { asDict, walk, type Dict, type PdfFile } from '../pdf-file';

const OPERATORS = new Set(
  (
    'b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l M m MP n ' +
    'q Q re RG rg ri S s SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y'
  ).split(' '),
);
const BLEND_MODES = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight ' +
    'SoftLight Difference Exclusion Hue Saturation Color Luminosity'
  )
    .split(' ')
    .map((name) => `/${name}`),
);
/** Operators whose last operand names a resource of a kind. */
const NAMED: Readonly<Record<string, string>> = {
  gs: '/ExtGState',
  Do: '/XObject',
  sh: '/Shading',
  Tf: '/Font',
  cs: '/ColorSpace',
  CS: '/ColorSpace',
  scn: '/Pattern',
  SCN: '/Pattern',
};
const BUILT_IN = new Set(['/Pattern', '/DeviceGray', '/DeviceCMYK', '/DeviceRGB']);

/** Graphics states, forms and content streams. */
export const graphicsChecks: Checks = {
  X01: (pdf) =>
    states(pdf).every((s) => !s['/TR'] && !s['/HTP'] && (!s['/TR2'] || s['/TR2'] === '/Default')),
  X02: (pdf) => states(pdf).every((s) => !s['/HT'] || s['/HT'] === '/Default'),
  X03: (pdf) => dicts(pdf).every((d) => d['/Subtype'] !== '/PS' && d['/Subtype2'] !== '/PS'),
  X04: (pdf) => dicts(pdf).every((d) => !d['/OPI'] && !d['/Ref'] && !d['/Alternates']),
  X05: (pdf) =>
    states(pdf).every((s) => {
      let standard = true;
      walk(s['/BM'] ?? null, (v) => {
        if (typeof v === 'string') standard &&= BLEND_MODES.has(v);
      });
      return standard;
    }),
  X06: (pdf) =>
    dicts(pdf)
      .filter((d) => d['/S'] === '/Transparency')
      .every((d) => d['/CS'] === undefined || d['/CS'] === '/DeviceCMYK'),
  X07: (pdf) =>
    !isTransparent(pdf) || pdf.pages.every((p) => pdf.dict(p['/Group'])['/CS'] !== undefined),
  X08: (pdf) =>
    dicts(pdf)
      .filter((d) => d['/Subtype'] === '/Image' && d['/SMask'])
      .every((d) => pdf.dict(d['/SMask'])['/ColorSpace'] === '/DeviceGray'),
  X09: (pdf) => allContents(pdf).every((content) => isUnderstood(pdf, content)),
  X10: (pdf) => allContents(pdf).every(isBalanced),
};

export function dicts(pdf: PdfFile): Dict[] {
  const found: Dict[] = [];
  for (const object of pdf.objects) {
    walk(object, (part) => {
      const dict = asDict(part);
      if (Object.keys(dict).length > 0) found.push(dict);
    });
  }
  return found;
}

function states(pdf: PdfFile): Dict[] {
  return dicts(pdf).filter((d) => d['/Type'] === '/ExtGState');
}

/** Whether anything is see-through: alpha, a soft mask, or a blend mode. */
export function isTransparent(pdf: PdfFile): boolean {
  const state = (s: Dict): boolean =>
    Number(s['/ca'] ?? 1) < 1 ||
    Number(s['/CA'] ?? 1) < 1 ||
    ![undefined, '/Normal', '/Compatible'].includes(s['/BM'] as string | undefined) ||
    (s['/SMask'] !== undefined && s['/SMask'] !== '/None');
  const masked = dicts(pdf).some((d) => d['/Subtype'] === '/Image' && d['/SMask'] !== undefined);
  return masked || states(pdf).some(state);
}

function isUnderstood(pdf: PdfFile, { operators, resources }: Content): boolean {
  return operators.every(({ name, operands }) => {
    if (!OPERATORS.has(name)) return false;
    const kind = NAMED[name];
    const key = operands.find((operand) => operand.startsWith('/'));
    if (!kind || key === undefined || BUILT_IN.has(key)) return true;
    return pdf.dict(resources[kind])[key] !== undefined;
  });
}

function isBalanced({ operators }: Content): boolean {
  let depth = 0;
  let deepest = 0;
  let lowest = 0;
  for (const { name } of operators) {
    if (name === 'q') depth++;
    if (name === 'Q') depth--;
    deepest = Math.max(deepest, depth);
    lowest = Math.min(lowest, depth);
  }
  return depth === 0 && lowest === 0 && deepest <= 28;
}
