import { multiply } from '../../core/geometry';
import { glyphMatrix, type GlyphsItem, type PlacedGlyph } from '../../core/scene';
import { clustersOf, type Cluster } from './clusters';
import type { EmbeddedFont } from './fonts';
import { matrixText, num } from './numbers';
import { hex16, utf16Hex } from './tounicode';

/** Adjustments below this many 1/1000 em are left to the next glyph: under 0.2 µm at 10 mm. */
const NEGLIGIBLE = 0.02;

/** A text object that puts every glyph where the scene has it (ISO 32000-1, 9.4). */
export function glyphsText(item: GlyphsItem, font: EmbeddedFont): string {
  const pen = createPen(item, font);
  const lines = ['BT', `/${font.key} ${num(item.size)} Tf`];
  for (const cluster of wordsOf(item)) {
    if (speaksForItself(cluster, font) && !cluster.glyphs.some((glyph) => glyph.turn)) {
      lines.push(...pen.show(cluster.glyphs));
    } else {
      lines.push(...pen.flush(), `/Span <</ActualText <FEFF${utf16Hex(cluster.text)}>>> BDC`);
      lines.push(...pen.show(cluster.glyphs), ...pen.flush(), 'EMC');
    }
  }
  lines.push(...pen.flush(), 'ET');
  return lines.join('\n');
}

/** Clusters of a straight run; letters around a circle are read as one word, in one piece. */
function wordsOf(item: GlyphsItem): readonly Cluster[] {
  const turned = item.glyphs.some((glyph) => glyph.turn);
  return turned ? [{ text: item.text, glyphs: item.glyphs }] : clustersOf(item);
}

/** Whether the glyphs' own ToUnicode entries give the cluster's characters. */
function speaksForItself({ text, glyphs }: Cluster, font: EmbeddedFont): boolean {
  return glyphs.map((g) => font.text(g.gid) ?? '\0').join('') === text;
}

interface Pen {
  /** Adds glyphs to the open string; returns operators where a new line had to begin. */
  show(glyphs: readonly PlacedGlyph[]): string[];
  /** Closes the open string. */
  flush(): string[];
}

/**
 * Follows where a viewer's pen stands after each glyph and writes the difference to the next
 * position: what one adjustment rounds away, the next one makes good.
 */
function createPen(item: GlyphsItem, font: EmbeddedFont): Pen {
  const unit = item.size / 1000;
  let x = 0;
  let baseline: number | null = null;
  let parts: string[] = [];
  let codes = '';

  function closeString(): void {
    if (codes !== '') parts.push(`<${codes}>`);
    codes = '';
  }

  function flush(): string[] {
    closeString();
    const line = parts.length > 0 ? [`[${parts.join(' ')}] TJ`] : [];
    parts = [];
    return line;
  }

  function moveTo(glyph: PlacedGlyph): string[] {
    if (glyph.turn || glyph.y !== baseline) {
      const line = flush();
      x = glyph.x;
      baseline = glyph.turn ? null : glyph.y;
      const matrix = multiply(multiply(item.matrix, glyphMatrix(glyph, 1)), [1, 0, 0, -1, 0, 0]);
      return [...line, `${matrixText(matrix)} Tm`];
    }
    const back = Math.round(((x - glyph.x) / unit) * 100) / 100;
    if (Math.abs(back) >= NEGLIGIBLE) {
      closeString();
      parts.push(num(back));
      x -= back * unit;
    }
    return [];
  }

  return {
    flush,
    show(glyphs) {
      const lines: string[] = [];
      for (const glyph of glyphs) {
        lines.push(...moveTo(glyph));
        codes += hex16(font.cid(glyph.gid));
        x += font.width(glyph.gid) * unit;
      }
      return lines;
    },
  };
}
