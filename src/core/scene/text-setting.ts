import { designOf, factsOf } from '../document';
import type { BesekDocument, TextNode } from '../document';
import { withoutBlocks } from '../facts';
import type { TextBlock } from '../text';
import { recordIn } from './drawing';
import { styled, toBlock, toParagraphs, type Span, type TextContext } from './nodes/text-block';

/**
 * A text as it is set, for who types in it: the block that is laid out, and where the characters
 * as they are stored (a fact as it was typed) stand in it. Indices of the block count through its
 * paragraphs, joined by line feeds.
 */
export interface TextSetting {
  readonly block: TextBlock;
  readonly spans: readonly Span[];
}

/** How a text is set for typing; a text of which nothing prints is one empty line. */
export function textSetting(document: BesekDocument, node: TextNode): TextSetting {
  const context = contextOf(document);
  const props = { ...context.record(node.style, 'textStyle'), ...node.overrides };
  const values = factsOf(document).values;
  const runs = withoutBlocks(node.runs, values, context.language);
  const printed = toParagraphs(runs, values, props, context).filter((p) => p.prints);
  const empty = styled('', runs[0] ?? { text: '' }, props, { context, rule: undefined });
  const paragraphs = printed.length > 0 ? printed.map((p) => p.runs) : [[empty]];
  const spans: Span[] = [];
  let before = 0;
  for (const paragraph of printed) {
    for (const span of paragraph.spans) spans.push({ ...span, at: before + span.at });
    before += paragraph.spans.reduce((sum, span) => sum + span.length, 0) + 1;
  }
  return { block: toBlock(node, props, paragraphs), spans };
}

function contextOf(document: BesekDocument): TextContext {
  return {
    language: designOf(document).language,
    record: (id, type) => recordIn(document, id, type),
  };
}

/** Where a stored character stands in the block; one that is not shown, at the nearest before it. */
export function shownIndex(spans: readonly Span[], index: number): number {
  const span = [...spans].reverse().find(({ from }) => from <= index);
  if (!span) return 0;
  return span.at + Math.min(index - span.from, span.length);
}

/** Which stored character a place in the block stands for. */
export function storedIndex(spans: readonly Span[], index: number): number {
  const span = [...spans].reverse().find(({ at }) => at <= index) ?? spans[0];
  if (!span) return 0;
  return Math.min(span.from + Math.max(0, index - span.at), span.to);
}
