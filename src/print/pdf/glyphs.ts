import { multiply } from '../../core/geometry';
import type { GlyphsItem, PlacedGlyph } from '../../core/scene';
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
  for (const cluster of clustersOf(item)) {
    if (speaksForItself(cluster, font)) {
      lines.push(...pen.show(cluster.glyphs));
    } else {
      lines.push(...pen.flush(), `/Span <</ActualText <FEFF${utf16Hex(cluster.text)}>>> BDC`);
      lines.push(...pen.show(cluster.glyphs), ...pen.flush(), 'EMC');
    }
  }
  lines.push(...pen.flush(), 'ET');
  return lines.join('\n');
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
    if (glyph.y !== baseline) {
      const line = flush();
      x = glyph.x;
      baseline = glyph.y;
      const matrix = multiply(item.matrix, [1, 0, 0, -1, glyph.x, glyph.y]);
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
