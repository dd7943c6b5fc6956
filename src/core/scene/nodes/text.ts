import { process } from '../../color';
import type { TextNode, TextProps } from '../../document';
import { factsIn, withoutBlocks } from '../../facts';
import type { Layout, StyledRun } from '../../text';
import type { DrawContext, Drawing, Drawn, DrawnText } from '../drawing';
import { onShadow } from '../shadow';
import { face, toBlock, toParagraphs } from './text-block';

/** Question words are grey: they are the editor's, not the label's. */
const QUESTION = process(0, 0, 0, 45);
/** Round dots of 0.18 mm, 0.62 mm apart: an invitation to write, not a missing picture. */
const DOTS = { width: 0.18, dash: [0.01, 0.62] };

export function drawText(node: TextNode, context: DrawContext): Drawing {
  const props = { ...context.record(node.style, 'textStyle'), ...node.overrides };
  // Typing a fact sets only the texts that speak of it anew.
  const facts = context.facts(factsIn(node.runs));
  const runs = withoutBlocks(node.runs, facts, context.language);
  const paragraphs = toParagraphs(runs, facts, props, context);
  const printed = paragraphs.filter((p) => p.prints).map((p) => p.runs);
  const question = printed.length === 0 && paragraphs.length > 0 ? ask(node, props, context) : null;
  const block = toBlock(node, props, question ?? printed);
  const layout = context.typeset(block);
  if ('pending' in layout) return { items: [], pending: layout.pending };
  const items = toItems(layout, question ? 'question' : null);
  if (question) return { items };
  if (node.optional && layout.overset) return { items: [], text: leftOut(layout) };
  return { items: onShadow(context, items, node.shadow), text: layout };
}

/** The question that stands for the whole text while all its facts are empty (editor only). */
function ask(node: TextNode, props: TextProps, context: DrawContext): StyledRun[][] | null {
  if (!context.question) return null;
  const text = factsIn(node.runs).map(context.question).join(' ');
  const { font, size } = props;
  return [[{ text, ...face(font), size, tracking: 0, ink: QUESTION }]];
}

/** The label does without a text that does not fit, and says so. */
function leftOut({ size, lines, top }: Layout): DrawnText {
  const nothing = { inks: [], missing: [], xHeight: Infinity };
  return { ...nothing, overset: false, leftOut: true, size, lines, top };
}

function toItems(layout: Layout, role: 'question' | null): Drawn[] {
  const runs = layout.runs.map((run): Drawn => ({ kind: 'glyphs', role, ...run }));
  const rules = layout.rules.map(({ x, y, length, ink }): Drawn => ({
    kind: 'path',
    role: 'blank',
    path: [
      ['M', x, y],
      ['L', x + length, y],
    ],
    fillRule: 'nonzero',
    fill: null,
    stroke: { ink, ...DOTS, cap: 'round', join: 'round' },
  }));
  return [...runs, ...rules];
}
