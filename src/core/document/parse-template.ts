import { PALETTE_PARTS } from '../color';
import { documentCheck, limited } from './parse';
import { isNode, panelOf, panelsOf } from './query';
import { LIMITS } from './limits';
import { id, ink, name } from './schema';
import type { Family, TemplateFile, TemplatePalette } from './template';
import type { BesekDocument, Result } from './types';
import {
  array,
  map,
  newerVersion,
  number,
  object,
  oneOf,
  parseWith,
  report,
  string,
  tuple,
} from './validate';
import { within, type Check, type Report } from './validate';

const FAMILIES: Readonly<Record<Family, true>> = {
  anyaman: true,
  bambu: true,
  batik: true,
  etiket: true,
  kebun: true,
  kraft: true,
  musim: true,
  pandan: true,
  pasar: true,
  tenun: true,
};

const trim = number(LIMITS.panelMin, LIMITS.panelMax);
const sentence = string(500, /\S/);
const bothLanguages = object<TemplateFile['title']>({ id: sentence, en: sentence }, {});

const palette = object<TemplatePalette>(
  {
    name: bothLanguages,
    inks: map(new RegExp(`^(${PALETTE_PARTS.join('|')})$`), ink, PALETTE_PARTS.length),
  },
  {},
);

const shape = object<TemplateFile>(
  {
    format: oneOf('besek-template'),
    version: oneOf(1),
    title: bothLanguages,
    family: oneOf(...Object.keys(FAMILIES)),
    idea: bothLanguages,
    author: name,
    licence: oneOf('CC0-1.0', 'CC-BY-4.0'),
    sizes: object<TemplateFile['sizes']>({ min: tuple(trim, trim), max: tuple(trim, trim) }, {}),
    plaque: id,
    design: documentCheck,
  },
  { palettes: array(palette, 1, 4) },
);

const templateCheck: Check = (value, to) => {
  if (newerVersion(value, to)) return;
  shape(value, to);
  if (to.issues.length > 0) return;
  const template = value as TemplateFile;
  checkSizes(template.sizes, to);
  within(to, 'plaque', () => checkPlaque(template.plaque, template.design, to));
};

/** A template's file, through the same rules as a stranger's design. */
export function parseTemplate(value: unknown): Result<TemplateFile> {
  return parseWith<TemplateFile>(limited(templateCheck), value);
}

function checkSizes({ min, max }: TemplateFile['sizes'], to: Report): void {
  if (min[0] <= max[0] && min[1] <= max[1]) return;
  within(to, 'sizes', () => report(to, 'min-over-max'));
}

function checkPlaque(plaque: string, design: BesekDocument, to: Report): void {
  const node = Object.hasOwn(design.records, plaque) ? design.records[plaque] : undefined;
  if (!node || !isNode(node)) return report(to, 'dangling', { id: plaque });
  const first = panelsOf(design)[0];
  if (panelOf(design, plaque) !== first) report(to, 'not-on-first-panel', { id: plaque });
}
