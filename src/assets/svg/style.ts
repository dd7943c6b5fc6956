import type { Element } from './read';
import type { Losses } from './types';

/** What CSS says of one element: property to value. */
export type Style = ReadonlyMap<string, string>;

const INHERITED = new Set([
  'fill',
  'fill-rule',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-opacity',
  'color',
  'visibility',
  'marker-start',
  'marker-mid',
  'marker-end',
]);
const OWN = new Set([
  'opacity',
  'display',
  'transform',
  'stop-color',
  'stop-opacity',
  'filter',
  'mask',
  'clip-path',
]);

interface Value {
  readonly value: string;
  /** Later and more particular values win. */
  readonly weight: number;
}

/** The rules of a file's style sheets, by their one simple selector. */
export class Sheet {
  readonly #rules = new Map<string, Map<string, Value>>();
  readonly #losses: Losses;
  #count = 0;

  constructor(losses: Losses) {
    this.#losses = losses;
  }

  /** Takes up `a {}`, `.a {}`, `#a {}` and `a.b {}`; says of all else that it does not come along. */
  add(css: string): void {
    for (const { head, body } of blocksOf(withoutComments(css))) {
      if (head.startsWith('@')) {
        this.#losses.add('style');
        continue;
      }
      const declarations = declarationsOf(body, this.#losses);
      for (const selector of head.split(',')) this.#put(selector.trim(), declarations);
    }
  }

  #put(selector: string, declarations: Style): void {
    const match = /^([a-zA-Z]*)((?:[.#][\w-]+)?)$/.exec(selector);
    if (!match || selector === '') return this.#losses.add('style');
    const [, tag = '', rest = ''] = match;
    const particular = rest.startsWith('#') ? 4 : rest === '' ? 0 : 2;
    const weight = (particular + (tag === '' ? 0 : 1)) * 1e9 + this.#count++;
    const values = this.#rules.get(selector) ?? new Map<string, Value>();
    this.#rules.set(selector, values);
    for (const [name, value] of declarations) {
      if (isKnown(name)) values.set(name, { value, weight });
    }
  }

  /** Everything that is said of an element, strongest last: attributes, sheets, its own style. */
  styleOf(element: Element, inherited: Style): Style {
    const style = new Map([...inherited].filter(([name]) => INHERITED.has(name)));
    for (const [name, value] of element.attributes) {
      if (!isKnown(name)) continue;
      if (isOutside(value)) this.#losses.add('link');
      else set(style, name, value);
    }
    for (const [name, { value }] of this.#matching(element)) set(style, name, value);
    const own = element.attributes.get('style');
    if (own !== undefined) {
      for (const [name, value] of declarationsOf(own, this.#losses)) set(style, name, value);
    }
    for (const [name, value] of style) if (value === 'inherit') restore(style, name, inherited);
    return style;
  }

  #matching({ name, attributes }: Element): readonly (readonly [string, Value])[] {
    if (this.#rules.size === 0) return [];
    const classes = (attributes.get('class') ?? '').split(/\s+/).filter((each) => each !== '');
    const rest = [...new Set(classes).values()].map((each) => `.${each}`);
    const own = [...rest, `#${attributes.get('id') ?? ''}`];
    const selectors = [name, ...own, ...own.map((each) => name + each)];
    const values = selectors.flatMap((selector) => [...(this.#rules.get(selector) ?? [])]);
    return values.sort(([, a], [, b]) => a.weight - b.weight);
  }
}

function isKnown(name: string): boolean {
  return INHERITED.has(name) || OWN.has(name);
}

function set(style: Map<string, string>, name: string, value: string): void {
  if (isKnown(name)) style.set(name, value.trim());
}

function restore(style: Map<string, string>, name: string, inherited: Style): void {
  const value = inherited.get(name);
  if (value === undefined) style.delete(name);
  else style.set(name, value);
}

function withoutComments(css: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const from = css.indexOf('/*', at);
    const to = from < 0 ? -1 : css.indexOf('*/', from + 2);
    parts.push(css.slice(at, from < 0 ? css.length : from));
    if (to < 0) return parts.join(' ');
    at = to + 2;
  }
}

/** `head { body }` one after the other; a line such as `@import …;` has no body. */
function* blocksOf(text: string): Iterable<{ readonly head: string; readonly body: string }> {
  const ends = /[{;]/g;
  let at = 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    const head = text.slice(at, end.index).trim();
    const close = end[0] === '{' ? endOfBlock(text, end.index) : end.index;
    yield { head, body: text.slice(end.index + 1, Math.max(close, end.index + 1)) };
    at = close + 1;
    ends.lastIndex = at;
  }
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

function declarationsOf(text: string, losses: Losses): Style {
  const style = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim();
    if (isOutside(value)) losses.add('style');
    else style.set(name, value);
  }
  return style;
}

/** Whether a value names anything but a part of the same file. */
function isOutside(value: string): boolean {
  return /url\(["']?(?!["'#])|@import|expression\(/i.test(value.replace(/\s+/g, ''));
}

/** The id of `url(#id)`, or null. */
export function fragmentOf(value: string | undefined): string | null {
  const match = /^url\(\s*["']?#([^"')]*)["']?\s*\)/i.exec((value ?? '').trim());
  return match?.[1] ?? null;
}
