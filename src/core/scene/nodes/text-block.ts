import type { Facts, FontRef, TextNode, TextProps } from '../../document';
import { factText, getFact, type PlainRun } from '../../facts';
import type { Face, StyledRun, TextBlock } from '../../text';
import { inkOf, type DrawContext } from '../drawing';

/** Where a part of the runs' own characters stands in a paragraph as it is shown. */
export interface Span {
  /** Characters of the runs as they are stored, `from … to`. */
  readonly from: number;
  readonly to: number;
  /** Where they are shown in the paragraph, and how many; a rule for a pen counts one. */
  readonly at: number;
  readonly length: number;
}

export interface TextParagraph {
  readonly runs: readonly StyledRun[];
  readonly spans: readonly Span[];
  readonly prints: boolean;
}

/** What setting a text reads of its design. */
export type TextContext = Pick<DrawContext, 'record' | 'language'>;

/** Splits runs at line feeds; a paragraph whose facts are all empty does not print. */
export function toParagraphs(
  runs: readonly PlainRun[],
  values: Facts,
  props: TextProps,
  context: TextContext,
): TextParagraph[] {
  const made = [newParagraph()];
  let index = 0;
  for (const run of runs) {
    const isFact = 'fact' in run;
    const typed = isFact ? getFact(values, run.fact) : run.text;
    const text = isFact ? factText(values, run.fact, context.language) : run.text;
    const rule = isFact && text === '' ? run.blank : undefined;
    const ends = index + typed.length;
    text.split('\n').forEach((line, i) => {
      if (i > 0) {
        made.push(newParagraph());
        index++;
      }
      const last = made.at(-1)!;
      const to = text === typed ? index + line.length : ends;
      const length = rule === undefined ? line.length : 1;
      last.spans.push({ from: index, to, at: last.length, length });
      last.runs.push(styled(line, run, props, { context, rule }));
      last.length += length;
      index = to;
      if (isFact) last.facts++;
      if (isFact && (text !== '' || rule !== undefined)) last.given++;
    });
    index = ends;
  }
  return made.map((each) => ({ ...each, prints: each.facts === 0 || each.given > 0 }));
}

interface Growing {
  readonly runs: StyledRun[];
  readonly spans: Span[];
  length: number;
  facts: number;
  given: number;
}

function newParagraph(): Growing {
  return { runs: [], spans: [], length: 0, facts: 0, given: 0 };
}

export function styled(
  text: string,
  run: PlainRun,
  props: TextProps,
  { context, rule }: { context: TextContext; rule: number | undefined },
): StyledRun {
  const { font, size, tracking, fill, features, ...rest } = { ...props, ...run.overrides };
  const made = {
    text: inCase(text, rest.case),
    ...face(font),
    size,
    tracking,
    ink: inkOf(context, fill),
    ...(features && features.length > 0 && { features }),
  };
  return rule === undefined ? made : { ...made, blank: rule };
}

/** Letters as they are shown; one whose other case is longer (ß) stays, so that indices hold. */
function inCase(text: string, shown: TextProps['case']): string {
  if (shown === undefined || shown === 'none') return text;
  const turn = (c: string): string => (shown === 'upper' ? c.toUpperCase() : c.toLowerCase());
  return [...text].map((c) => (turn(c).length === c.length ? turn(c) : c)).join('');
}

export function face({ family, weight, asset, sha256 }: FontRef): Face {
  return { family, weight, ...(asset !== undefined && { file: sha256 }) };
}

/** The frame and typography of a text, with the paragraphs that are set in it. */
export function toBlock(
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
    ...(props.indent && { indent: props.indent }),
    ...(props.paragraphSpace && { paragraphSpace: props.paragraphSpace }),
    ...(node.fit?.hang !== undefined && { hang: node.fit.hang }),
    ...(node.line && { line: node.line }),
  };
}
