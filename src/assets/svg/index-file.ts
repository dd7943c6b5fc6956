import type { Element } from './read';
import type { Losses, SvgLoss } from './types';
import type { Sheet } from './style';

/** What is looked for in the whole file, drawn or not. */
export interface FileIndex {
  readonly byId: ReadonlyMap<string, Element>;
  readonly title: string;
}

const NEVER: Readonly<Record<string, SvgLoss>> = {
  script: 'script',
  animate: 'animation',
  animateColor: 'animation',
  animateMotion: 'animation',
  animateTransform: 'animation',
  set: 'animation',
};

/** Names what may be referred to, reads the style sheets, and counts what is never taken over. */
export function indexFile(root: Element, sheet: Sheet, losses: Losses): FileIndex {
  const byId = new Map<string, Element>();
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.name === 'style') sheet.add(element.text);
    const never = NEVER[element.name];
    if (never) losses.add(never);
    const handlers = [...element.attributes.keys()].filter((name) => /^on[a-z]/i.test(name));
    if (handlers.length > 0) losses.add('handler', handlers.length);
    waiting.push(...element.children.toReversed());
  }
  return { byId, title: titleOf(root) };
}

/** The longest name that a record may have. */
const NAME_MAX = 200;

export function titleOf({ children }: Element): string {
  return cleanName(children.find(({ name }) => name === 'title')?.text ?? '');
}

/** Without line ends and marks that turn the direction of writing. */
export function cleanName(text: string): string {
  const words = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return [...words].slice(0, NAME_MAX).join('');
}

/**
 * About how many elements are drawn, those of a `use` each time anew: told without drawing any, so
 * that a few uses of uses are refused at once. Circles are cut where they are met.
 */
export function drawnElements(root: Element, byId: FileIndex['byId']): number {
  const known = new Map<Element, number>();
  const count = (element: Element): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, 0);
    const href = element.name === 'use' ? (element.attributes.get('href') ?? '') : '';
    const target = href.startsWith('#') ? byId.get(href.slice(1)) : undefined;
    const inside = target ? [target] : element.children;
    const sum = 1 + inside.reduce((all, each) => all + count(each), 0);
    known.set(element, sum);
    return sum;
  };
  return count(root);
}
