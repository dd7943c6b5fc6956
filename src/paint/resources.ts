import { inkToRgb, toHex, type CmykGrid, type Ink } from '../core/color';
import type { FontId, Shaper } from '../core/text';
import type { PaintResources } from './types';

/** Resources that also know which font files the browser has. */
export interface BrowserResources extends PaintResources {
  /** Hands a font file's bytes to the browser; resolves when text can be drawn with it. */
  addFont(font: FontId, sfnt: Uint8Array): Promise<void>;
}

/**
 * Paint resources over a press profile's grid. `shaper` may answer null until HarfBuzz is
 * there: then runs whose font the browser lacks are left out.
 */
export function createPaintResources(
  grid: CmykGrid,
  shaper: () => Shaper | null,
): BrowserResources {
  const colours = new WeakMap<Ink, string>();
  const families = new Map<FontId, string>();
  return {
    css(ink) {
      const known = colours.get(ink);
      if (known !== undefined) return known;
      const colour = toHex(inkToRgb(grid, ink));
      colours.set(ink, colour);
      return colour;
    },
    cssFamily: (font) => families.get(font) ?? null,
    outline: (font, gid) => shaper()?.outline(font, gid) ?? null,
    async addFont(font, sfnt) {
      if (families.has(font)) return;
      const family = `besek ${font}`;
      const face = new FontFace(family, sfnt as Uint8Array<ArrayBuffer>);
      document.fonts.add(await face.load());
      families.set(font, family);
    },
  };
}
