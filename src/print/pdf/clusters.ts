import type { GlyphsItem, PlacedGlyph } from '../../core/scene';

/** Glyphs that stand together for some characters. */
export interface Cluster {
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
}

/**
 * A run cut into clusters in painting order. Where glyphs are reordered against the text the
 * whole run is one cluster: only the run as a whole has the text's order.
 */
export function clustersOf({ text, glyphs }: GlyphsItem): Cluster[] {
  const ascending = glyphs.every((g, i) => i === 0 || g.cluster >= glyphs[i - 1]!.cluster);
  if (!ascending) return [{ text, glyphs }];
  const starts = [...new Set(glyphs.map((g) => g.cluster))];
  return starts.map((start, i) => ({
    text: text.slice(start, starts[i + 1] ?? text.length),
    glyphs: glyphs.filter((g) => g.cluster === start),
  }));
}
