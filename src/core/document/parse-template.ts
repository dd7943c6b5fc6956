import { documentCheck, limited } from './parse';
import { designOf, isNode, panelOf, panelsOf } from './query';
import { LIMITS } from './limits';
import { id, name, templatePalette, text } from './schema';
import { FAMILIES, LICENCES, PACKS, PRODUCTS, type Words } from './about';
import { shapeClassOf } from './arrange';
import type { Bounds, TemplateFile, TemplateSizes } from './template';
import type { BesekDocument, Result, ShapeClass } from './types';
import {
  array,
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

const trim = number(LIMITS.panelMin, LIMITS.panelMax);
const sentence = string(500, /\S/);
const bothLanguages = object<Words>({ id: sentence, en: sentence }, {});

const minMax = { min: tuple(trim, trim), max: tuple(trim, trim) };
const bounds = object<Bounds>(minMax, {});
const sizes = object<TemplateSizes>(minMax, {
  arranged: object<NonNullable<TemplateSizes['arranged']>>(
    {},
    { portrait: bounds, square: bounds, round: bounds, landscape: bounds, band: bounds },
  ),
});

const palette = templatePalette(bothLanguages);

const shape = object<TemplateFile>(
  {
    format: oneOf('besek-template'),
    version: oneOf(1),
    title: bothLanguages,
    family: oneOf(...FAMILIES),
    idea: bothLanguages,
    author: string(LIMITS.name, /\S/),
    licence: oneOf(...LICENCES),
    sizes,
    plaque: id,
    design: documentCheck,
  },
  {
    studio: name,
    note: text,
    products: array(oneOf(...PRODUCTS), 1, PRODUCTS.length),
    packs: array(oneOf(...PACKS), 1, PACKS.length),
    palettes: array(palette, 1, 4),
  },
);

const templateCheck: Check = (value, to) => {
  if (newerVersion(value, to)) return;
  shape(value, to);
  if (to.issues.length > 0) return;
  const template = value as TemplateFile;
  within(to, 'sizes', () => checkSizes(template, to));
  within(to, 'plaque', () => checkPlaque(template.plaque, template.design, to));
};

/** A template's file, through the same rules as a stranger's design. */
export function parseTemplate(value: unknown): Result<TemplateFile> {
  return parseWith<TemplateFile>(limited(templateCheck), value);
}

function checkSizes({ sizes: { min, max, arranged }, design }: TemplateFile, to: Report): void {
  checkBounds({ min, max }, to);
  const { arrangements } = designOf(design);
  for (const [key, trims] of Object.entries(arranged ?? {})) {
    const shapeClass = key as ShapeClass;
    at(to, ['arranged', key], () => {
      checkBounds(trims, to);
      if (!arrangements?.[shapeClass]) report(to, 'no-arrangement');
      if (!isOfClass(trims, shapeClass)) report(to, 'other-shape');
    });
  }
}

function isOfClass({ min, max }: Bounds, shapeClass: ShapeClass): boolean {
  const kind = shapeClass === 'round' ? 'ellipse' : 'rectangle';
  return [min, max].every(([w, h]) => shapeClassOf(w, h, { kind }) === shapeClass);
}

function checkBounds({ min, max }: Bounds, to: Report): void {
  if (min[0] > max[0] || min[1] > max[1]) report(to, 'min-over-max');
}

function at(to: Report, path: readonly string[], act: () => void): void {
  to.path.push(...path);
  act();
  to.path.length -= path.length;
}

function checkPlaque(plaque: string, design: BesekDocument, to: Report): void {
  const node = Object.hasOwn(design.records, plaque) ? design.records[plaque] : undefined;
  if (!node || !isNode(node)) return report(to, 'dangling', { id: plaque });
  const first = panelsOf(design)[0];
  if (panelOf(design, plaque) !== first) report(to, 'not-on-first-panel', { id: plaque });
}
