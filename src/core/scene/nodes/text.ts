import { process } from '../../color';
import type { FontRef, TextNode, TextProps } from '../../document';
import { factText, factsIn, withoutBlocks, type PlainRun } from '../../facts';
import type { Layout, StyledRun, TextBlock } from '../../text';
import { inkOf, type DrawContext, type Drawing, type Drawn, type DrawnText } from '../drawing';

/** Question words are grey: they are the editor's, not the label's. */
const QUESTION = process(0, 0, 0, 45);
/** Round dots of 0.18 mm, 0.62 mm apart: an invitation to write, not a missing picture. */
const DOTS = { width: 0.18, dash: [0.01, 0.62] };

export function drawText(node: TextNode, context: DrawContext): Drawing {
  const props = { ...context.record(node.style, 'textStyle'), ...node.overrides };
  const paragraphs = toParagraphs(plainRuns(node, context), props, context);
  const printed = paragraphs.filter((p) => p.prints).map((p) => p.runs);
  const question = printed.length === 0 && paragraphs.length > 0 ? ask(node, props, context) : null;
  const block = toBlock(node, props, question ?? printed);
  const layout = context.typeset(block);
  if ('pending' in layout) return { items: [], pending: layout.pending };
  const items = toItems(layout, question ? 'question' : null);
  if (question) return { items };
  if (node.optional && layout.overset) return { items: [], text: leftOut(layout) };
  return { items, text: layout };
}

/** Only a text with blocks reads the facts here: others are set anew for the facts they name alone. */
function plainRuns({ runs }: TextNode, context: DrawContext): readonly PlainRun[] {
  const hasBlock = runs.some((run) => 'block' in run);
  return hasBlock
    ? withoutBlocks(runs, context.facts(), context.language)
    : (runs as readonly PlainRun[]);
}

interface Paragraph {
  readonly runs: readonly StyledRun[];
  readonly prints: boolean;
}

/** Splits runs at line feeds; a paragraph whose facts are all empty does not print. */
function toParagraphs(
  runs: readonly PlainRun[],
  props: TextProps,
  context: DrawContext,
): Paragraph[] {
  const made = [{ runs: [] as StyledRun[], facts: 0, given: 0 }];
  for (const run of runs) {
    const isFact = 'fact' in run;
    const text = isFact ? factText(context.facts(), run.fact, context.language) : run.text;
    const rule = isFact && text === '' ? run.blank : undefined;
    text.split('\n').forEach((line, i) => {
      if (i > 0) made.push({ runs: [], facts: 0, given: 0 });
      const last = made.at(-1)!;
      last.runs.push(styled(line, run, props, { context, rule }));
      if (isFact) last.facts++;
      if (isFact && (text !== '' || rule !== undefined)) last.given++;
    });
  }
  return made.map(({ runs: r, facts, given }) => ({ runs: r, prints: facts === 0 || given > 0 }));
}

function styled(
  text: string,
  run: PlainRun,
  props: TextProps,
  { context, rule }: { context: DrawContext; rule: number | undefined },
): StyledRun {
  const { font, size, tracking, fill } = { ...props, ...run.overrides };
  const made = { text, ...face(font), size, tracking, ink: inkOf(context, fill) };
  return rule === undefined ? made : { ...made, blank: rule };
}

function face({ family, weight }: FontRef): { family: string; weight: number } {
  return { family, weight };
}

/** The question that stands for the whole text while all its facts are empty (editor only). */
function ask(node: TextNode, props: TextProps, context: DrawContext): StyledRun[][] | null {
  if (!context.question) return null;
  const text = factsIn(node.runs).map(context.question).join(' ');
  const { font, size } = props;
  return [[{ text, ...face(font), size, tracking: 0, ink: QUESTION }]];
}

function toBlock(
  node: TextNode,
  props: TextProps,
  paragraphs: readonly (readonly StyledRun[])[],
): TextBlock {
  return {
    paragraphs,
    width: node.w,
    height: node.h,
    align: props.align,
    valign: node.valign ?? 'top',
    size: props.size,
    leading: props.leading,
    fit: node.fit?.min ?? null,
    ...(node.fit?.hang !== undefined && { hang: node.fit.hang }),
    ...(node.line && { line: node.line }),
  };
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
