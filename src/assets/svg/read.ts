import { parseXml, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { Refused, SVG_LIMITS } from './types';

/** An element of the SVG namespace; its attributes by their names without a prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** More tags than any drawing within the limits has: it is not even parsed. */
const TAGS = 8 * SVG_LIMITS.elements;
/** Only outlines are longer than this, in characters: a value is read as often as a `use` draws it. */
const LONG = 4096;
const OUTLINES = new Set(['d', 'points']);

/**
 * Reads a file as XML. No entity is ever looked up, neither inside nor outside the file; throws
 * `Refused` where it is no SVG or too much of it.
 */
export function readSvg(text: string): Element {
  if (text.length > SVG_LIMITS.bytes) throw new Refused('too-big');
  if (!/<(?:[\w-]+:)?svg[\s>/]/.test(text)) throw new Refused('not-svg');
  if (tagsIn(text) > TAGS) throw new Refused('too-many-elements');
  const root = parsed(text);
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':')) : null;
  const count = { left: SVG_LIMITS.elements };
  const element = elementOf(root, prefixes(root, prefix), { depth: 1, count });
  if (element?.name !== 'svg') throw new Refused('not-svg');
  return element;
}

function tagsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count++;
  return count;
}

function parsed(text: string): XmlElement {
  try {
    const { root } = parseXml(text, { ignoreUndefinedEntities: true });
    if (root) return root;
  } catch (error) {
    // The parser calls itself for each level: a tower of tags ends its stack.
    if (!isSyntax(error)) throw new Refused('too-deep');
  }
  throw new Refused('not-svg');
}

function isSyntax(error: unknown): boolean {
  return error instanceof Error && error.constructor.name !== 'RangeError' && 'pos' in error;
}

/** The prefixes that mean SVG: none, `svg`, and whatever the root binds to it. */
function prefixes(root: XmlElement, own: string | null): ReadonlySet<string> {
  const bound = Object.entries(root.attributes)
    .filter(([name, value]) => name.startsWith('xmlns:') && value === NAMESPACE)
    .map(([name]) => name.slice('xmlns:'.length));
  return new Set(['svg', ...(own === null ? [] : [own]), ...bound]);
}

interface Reading {
  readonly depth: number;
  readonly count: { left: number };
}

/** Null for what other programs keep in the file for themselves. */
function elementOf(
  { name, attributes, children }: XmlElement,
  known: ReadonlySet<string>,
  { depth, count }: Reading,
): Element | null {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : [null, name];
  if (local === undefined || (prefix !== null && !known.has(prefix ?? ''))) return null;
  if (depth > SVG_LIMITS.depth) throw new Refused('too-deep');
  if (count.left-- <= 0) throw new Refused('too-many-elements');
  const inner = { depth: depth + 1, count };
  return {
    name: local,
    attributes: new Map(
      Object.entries(attributes)
        .map(([key, value]) => [bare(key), value] as const)
        .filter(([key, value]) => value.length <= LONG || OUTLINES.has(key)),
    ),
    children: children.flatMap((child) => {
      const element = child instanceof XmlElement ? elementOf(child, known, inner) : null;
      return element ? [element] : [];
    }),
    text: children.map(wordsOf).join(''),
  };
}

function wordsOf(node: XmlNode): string {
  return node instanceof XmlText ? node.text : '';
}

/** `xlink:href` is `href`; what other programs write stays apart. */
function bare(name: string): string {
  return name === 'xlink:href' ? 'href' : name;
}
