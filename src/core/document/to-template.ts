import type { AskedSize, TemplateDraft } from './about';
import { compositionOf, shapeClassOf } from './arrange';
import { deepEqual } from './equal';
import type { Face } from './follow';
import { parseTemplate } from './parse-template';
import { designOf, factsOf, panelsOf } from './query';
import { askedOf, onFace } from './sizes';
import type { Bounds, TemplateFile, TemplateSizes } from './template';
import type { BesekDocument, DesignRecord, Result, ShapeClass } from './types';

/**
 * The template that a design in the making comes to, through the door of every template: what
 * its maker has not said yet is listed. The design's facts become the sample, in its own size.
 */
export function templateOf(document: BesekDocument): Result<TemplateFile> {
  const { about } = designOf(document);
  if (!about) return { ok: false, issues: [{ path: 'records.design.about', code: 'missing-key' }] };
  const own = inOwnSize(document);
  const { title, idea, family, author, studio, note, licence, products, packs, palettes } = about;
  return parseTemplate({
    format: 'besek-template',
    version: 1,
    title,
    family,
    idea,
    author,
    ...(studio !== '' && { studio }),
    ...(note !== '' && { note }),
    licence,
    ...(products.length > 0 && { products }),
    ...(packs.length > 0 && { packs }),
    sizes: sizesOf(own, about),
    plaque: about.plaque ?? '',
    ...(palettes.length > 0 && { palettes }),
    design: asShipped(own, about),
  });
}

/** `<family>-<slug>` as its folder is named; the slug is the Indonesian title in plain letters. */
export function templateId({ family, title }: Pick<TemplateFile, 'family' | 'title'>): string {
  const plain = title.id.normalize('NFD').toLowerCase();
  const slug = plain.replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-');
  return `${family}-${slug.replace(/^-+|-+$/g, '').slice(0, 30) || 'desain'}`;
}

/**
 * The id under which a design's template is kept beside the owner's others: its own, unless another
 * template has it; then with a number. What the same design was kept as before, and a template that
 * is kept already, keep their place.
 */
export function idBeside(
  template: TemplateFile,
  own: readonly (readonly [id: string, file: unknown, maker: string | null])[],
  design: string,
): string {
  const id = templateId(template);
  const isNamedSo = (each: string): boolean =>
    each === id || (each.startsWith(`${id}-`) && /^\d+$/.test(each.slice(id.length + 1)));
  const before = own.find(([each, , maker]) => maker === design && isNamedSo(each));
  if (before) return before[0];
  for (let n = 1; ; n++) {
    const free = n === 1 ? id : `${id}-${n}`;
    const kept = own.find(([each]) => each === free);
    if (!kept || deepEqual(kept[1], template)) return free;
  }
}

/** The design with its first panel back in its own composition. */
function inOwnSize(document: BesekDocument): BesekDocument {
  const front = panelsOf(document)[0];
  const own = front?.composed?.own;
  if (!front || !own || compositionOf(designOf(document), front) === 'own') return document;
  const face: Face = { width: own[0], height: own[1], shape: { kind: 'rectangle' } };
  return onFace(document, face);
}

function sizesOf(document: BesekDocument, { sizes }: TemplateDraft): TemplateSizes {
  const front = panelsOf(document)[0];
  const { arrangements } = designOf(document);
  const classOf = ({ width, height, round }: AskedSize): ShapeClass =>
    shapeClassOf(width, height, { kind: round ? 'ellipse' : 'rectangle' });
  const own = [
    ...(front ? [askedOf(front)] : []),
    ...sizes.filter((s) => !arrangements?.[classOf(s)]),
  ];
  const arranged: Partial<Record<ShapeClass, Bounds>> = {};
  for (const size of sizes) {
    const shapeClass = classOf(size);
    if (!arrangements?.[shapeClass]) continue;
    arranged[shapeClass] = boundsOf(sizes.filter((other) => classOf(other) === shapeClass));
  }
  return { ...boundsOf(own), ...(Object.keys(arranged).length > 0 && { arranged }) };
}

function boundsOf(sizes: readonly AskedSize[]): Bounds {
  const widths = sizes.map((size) => size.width);
  const heights = sizes.map((size) => size.height);
  return {
    min: [Math.min(...widths), Math.min(...heights)],
    max: [Math.max(...widths), Math.max(...heights)],
  };
}

/** Without what belongs to its making alone. */
function asShipped(document: BesekDocument, about: TemplateDraft): BesekDocument {
  const { about: _said, ...design } = designOf(document);
  const facts = factsOf(document);
  const shipped: DesignRecord = { ...design, name: about.title.id, template: templateId(about) };
  const records = {
    ...document.records,
    [facts.id]: { ...facts, product: null },
    [design.id]: shipped,
  };
  return { ...document, records };
}
