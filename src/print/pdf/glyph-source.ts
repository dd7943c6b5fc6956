import type { Scene } from '../../core/scene';
import type { FontId, Shaper } from '../../core/text';
import type { GlyphSource } from './document';
import { embedFonts } from './fonts';
import { glyphsText } from './glyphs';
import { outlinesText } from './outlines';
import type { PdfSink } from './sink';
import { createSubsetter } from './subset';

/**
 * Text as text, with the fonts the scenes use embedded; `wasm` is harfbuzz-subset's. A font that
 * cannot be embedded is drawn: the label looks the same.
 */
export async function pressGlyphs(
  scenes: readonly Scene[],
  { fonts, shaper }: { readonly fonts: ReadonlyMap<FontId, Uint8Array>; readonly shaper: Shaper },
  wasm: Uint8Array,
): Promise<(sink: PdfSink) => GlyphSource> {
  const subset = await createSubsetter(wasm);
  return (sink) => {
    const embedded = embedFonts(sink, scenes, fonts, subset);
    return {
      paint(item) {
        const font = embedded.get(item.font);
        return font ? glyphsText(item, font) : outlinesText(item, shaper);
      },
      fonts: Object.fromEntries([...embedded.values()].map(({ key, ref }) => [key, ref])),
    };
  };
}

/** Text as filled paths, without any font. */
export function curvesGlyphs(shaper: Shaper): GlyphSource {
  return { paint: (item) => outlinesText(item, shaper), fonts: {} };
}
