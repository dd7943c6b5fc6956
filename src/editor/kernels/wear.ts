import { applyPatch, childrenOf, panelsOf } from '../../core/document';
import type { BesekDocument, Id, PatternNode } from '../../core/document';
import { findGenerator, hasAllStrips, withoutStrips, type BookPage } from '../../core/patterns';
import { fillsFor, phaseAt } from './lay-pattern';
import { recolour, type PartInks } from './palette';

/** The document in other inks: what a click on a palette would make of it. */
export function recoloured(document: BesekDocument, inks: PartInks): BesekDocument {
  const plan = recolour({ document }, inks);
  return plan ? applyPatch(document, plan.patch) : document;
}

/** The pattern that covers most of the first panel, or null where there is none. */
export function mainPattern(document: BesekDocument): PatternNode | null {
  const front = panelsOf(document)[0];
  const patterns = front ? patternsUnder(document, front.id) : [];
  return patterns.reduce<PatternNode | null>(
    (most, node) => (most && most.w * most.h >= node.w * node.h ? most : node),
    null,
  );
}

function patternsUnder(document: BesekDocument, parent: Id): readonly PatternNode[] {
  return childrenOf(document, parent).flatMap((node) => {
    if (node.type === 'group') return patternsUnder(document, node.id);
    return node.type === 'pattern' && !node.hidden && hasAllStrips(node.params) ? [node] : [];
  });
}

/**
 * The document with another page of the pattern book where `node` and its like stand: all patterns
 * of its generator and settings change together, so that two bands stay a pair.
 */
export function repatterned(
  document: BesekDocument,
  node: PatternNode,
  page: BookPage,
): BesekDocument {
  const like = Object.values(document.records).filter(
    (record): record is PatternNode => record.type === 'pattern' && isAlike(record, node),
  );
  const changed = like
    .map((each) => patternOf(document, each, page))
    .filter((each) => each !== null);
  if (changed.length === 0) return document;
  const records = Object.fromEntries(changed.map((each) => [each.id, each]));
  return { ...document, records: { ...document.records, ...records } };
}

/** A piece of the same cloth, however it is cut and bound: neither a single strip nor another plant. */
function isAlike(a: PatternNode, b: PatternNode): boolean {
  return a.generator === b.generator && hasAllStrips(a.params) && cloth(a) === cloth(b);
}

/** What makes a cloth what it is, whichever of its strips happen to lie there, and in what measure. */
function cloth({ params }: PatternNode): string {
  const told = Object.entries(withoutStrips(params)).filter(([key, value]) => {
    return typeof value !== 'number' && key !== 'draft';
  });
  return JSON.stringify(told);
}

/** Null for a page whose generator this version does not know. */
function patternOf(document: BesekDocument, node: PatternNode, page: BookPage): PatternNode | null {
  const generator = findGenerator(page.generator);
  if (!generator) return null;
  if (page.generator === node.generator)
    return { ...node, params: { ...node.params, ...page.params } };
  const inks = fillsFor(document, generator);
  const params = { ...page.params, ...phaseAt(generator, node) };
  return inks && { ...node, generator: page.generator, seed: page.seed, params, inks };
}
