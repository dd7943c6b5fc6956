import type { BesekDocument, Fill, Id } from '../../core/document';
import type { PatternNode, PatternParams } from '../../core/document';
import { findGenerator, hasNoStrips, isSameMotif, knobIssues, pageOf } from '../../core/patterns';
import { withoutStrips } from '../../core/patterns';
import type { BookPage, Generator } from '../../core/patterns';
import { Draft } from '../draft';
import type { EditorState, Plan } from '../types';
import { fillsFor, phaseAt } from './lay-pattern';
import { rearrange } from './rearrange';

/**
 * Gives an own pattern's frame a page of the book: where it stands, its seed, the inks of roles that
 * both have and what was set otherwise than its own page has it stay. `name` is what it is called
 * from now on, where that was the old page's. Null for a page whose generator this version does not
 * know, or a design without swatches.
 */
export function replacePattern(
  { document }: Pick<EditorState, 'document'>,
  id: Id,
  { page, name }: { readonly page: BookPage; readonly name?: string | undefined },
): Plan | null {
  const node = document.records[id];
  const generator = findGenerator(page.generator);
  const inks = generator && fillsFor(document, generator);
  if (node?.type !== 'pattern' || !inks) return null;
  const kept = keeper(node, page, generator);
  const draft = new Draft(document);
  draft.change(id, {
    generator: page.generator,
    params: { ...page.params, ...newPhase(node, generator), ...kept(node.params) },
    inks: { ...inks, ...keptInks(node, generator) },
    ...(name !== undefined && { name }),
  });
  keepArranged(draft, document, { id, kept });
  return draft.plan('pattern');
}

/** What was never moved lies in the panel's lattice; what could be stays where its strips lie. */
function newPhase(node: PatternNode, generator: Generator): PatternParams {
  const couldMove = findGenerator(node.generator)?.knobs.some(({ key }) => key === 'offsetX');
  return couldMove ? {} : phaseAt(generator, node);
}

type Keep = (params: PatternParams) => PatternParams;

/** What of a pattern's settings stays when it becomes another page's. */
function keeper(node: PatternNode, page: BookPage, generator: Generator): Keep {
  const old = findGenerator(node.generator);
  if (!old) return () => ({});
  const before = pageOf(old, node.params);
  // Where two pages differ in numbers alone, the numbers are what was chosen.
  const isOther = before === null || !isSameMotif(before, page);
  const stays = ([key, value]: readonly [string, unknown]): boolean => {
    if (key in page.params && !(isOther && typeof value === 'number')) return false;
    const knob = old.knobs.find((each) => each.key === key);
    return value !== (before?.params[key] ?? knob?.initial);
  };
  return (params) => {
    const bad = new Set(knobIssues(generator, params).map(({ path }) => path));
    const entries = Object.entries(params).filter((each) => !bad.has(each[0]) && stays(each));
    const kept = Object.fromEntries(entries);
    return hasNoStrips(params) ? (withoutStrips(kept) as PatternParams) : kept;
  };
}

/** Inks of the roles that both have, as many as the new one takes; none where it does without. */
function keptInks({ generator, inks }: PatternNode, { inkRoles }: Generator): PatternNode['inks'] {
  const old = findGenerator(generator)?.inkRoles ?? [];
  return Object.fromEntries(
    inkRoles.flatMap(({ key, min, max }): [string, readonly Fill[]][] => {
      const had = inks[key] ?? (old.some((role) => role.key === key) ? [] : null);
      return had && had.length >= min ? [[key, had.slice(0, max)]] : [];
    }),
  );
}

/** Other shapes of the face have settings of their own: there too only what the page can have stays. */
function keepArranged(
  draft: Draft,
  document: BesekDocument,
  { id, kept }: { readonly id: Id; readonly kept: Keep },
): void {
  rearrange(draft, document, (nodes) => {
    const params = nodes[id]?.params && kept(nodes[id].params);
    return params ? { ...nodes, [id]: { ...nodes[id], params } } : nodes;
  });
}
