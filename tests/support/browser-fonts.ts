import { FACES, createFontStore, type FontStore } from '../../src/assets';
import { cmykGrid } from '../../src/core/color';
import { createPaintResources, type BrowserResources } from '../../src/paint';

async function bytes(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Everything a painter needs in the browser, with all faces loaded. */
export async function browserPaint(): Promise<{ fonts: FontStore; resources: BrowserResources }> {
  const fonts = await createFontStore((file) => bytes(`/fonts/${file}`));
  await Promise.all(FACES.map((f) => fonts.load(f.family, f.weight)));
  const grid = cmykGrid(await bytes('/icc/fogra39-srgb-9.bin'));
  const resources = createPaintResources(grid, () => fonts.shaper);
  await Promise.all([...fonts.bytes].map(([id, sfnt]) => resources.addFont(id, sfnt)));
  return { fonts, resources };
}
