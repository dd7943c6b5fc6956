import { descendantsOf, panelsOf } from '../../core/document';
import type { BesekDocument, Id, TextNode, TextStyleRecord } from '../../core/document';
import { factsIn } from '../../core/facts';

/** Facts up to so many times as large as the smallest are small ones. */
const SMALL = 1.5;

/** What a text is set in. */
export type Look = Pick<TextNode, 'style' | 'overrides'>;

/**
 * How the small facts of a panel look: as most of them do, the smaller where that is undecided.
 * A panel without facts takes it from the others, a design without any from its smallest style.
 */
export function smallLook(document: BesekDocument, panel: Id): Look | null {
  const others = panelsOf(document).filter(({ id }) => id !== panel);
  const facts = [[panel], others.map(({ id }) => id)]
    .map((panels) => panels.flatMap((id) => factTextsOn(document, id)))
    .find((texts) => texts.length > 0);
  if (facts) return commonLook(document, facts);
  const styles = Object.values(document.records).filter((each) => each.type === 'textStyle');
  const [style] = styles.sort((a, b) => a.size - b.size);
  return style ? { style: style.id } : null;
}

function factTextsOn(document: BesekDocument, panel: Id): readonly TextNode[] {
  return descendantsOf(document, panel)
    .filter((node): node is TextNode => node.type === 'text' && !node.hidden && !node.line)
    .filter(({ runs }) => factsIn(runs).length > 0);
}

function commonLook(document: BesekDocument, texts: readonly TextNode[]): Look {
  const sizeOf = ({ style, overrides }: TextNode): number =>
    overrides?.size ?? (document.records[style] as TextStyleRecord).size;
  const bySize = [...texts].sort((a, b) => sizeOf(a) - sizeOf(b));
  const small = bySize.filter((text) => sizeOf(text) <= SMALL * sizeOf(bySize[0]!));
  const looks = small.map(({ style, overrides }): Look => ({
    style,
    ...(overrides && { overrides }),
  }));
  const counts = looks.map((look) => looks.filter((other) => isSame(look, other)).length);
  return looks[counts.indexOf(Math.max(...counts))]!;
}

function isSame(a: Look, b: Look): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
