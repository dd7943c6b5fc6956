import { createFontStore, fontRef, FACES } from './assets';
import { cmykGrid } from './core/color';
import { createSceneBuilder } from './core/scene';
import { createPaintResources, paintScene, sceneToSvg } from './paint';
import { preflight } from './print';
import type { LabelFonts, Services } from './ui/services';

/** What lays out, paints and checks labels: all that the first screen can wait for. */
export interface Engine extends Pick<
  Services,
  'resources' | 'createSceneBuilder' | 'paint' | 'check' | 'exportSvg'
> {
  readonly fonts: Omit<LabelFonts, 'ready'>;
}

/** Fetches HarfBuzz and the press profile's grid; `read` gets a path below the app's base. */
export async function startEngine(read: (path: string) => Promise<Uint8Array>): Promise<Engine> {
  const [store, grid] = await Promise.all([
    createFontStore((file) => read(`fonts/${file}`)),
    read('icc/fogra39-srgb-9.bin'),
  ]);
  const resources = createPaintResources(cmykGrid(grid), () => store.shaper);
  return {
    resources,
    fonts: {
      families: familiesOf(),
      ref: fontRef,
      async load(family, weight) {
        await store.load(family, weight);
        const files = store.shaper.files(family, weight) ?? [];
        await Promise.all(files.map((id) => resources.addFont(id, store.bytes.get(id)!)));
      },
    },
    createSceneBuilder(question) {
      const builder = createSceneBuilder({ shaper: store.shaper, ...(question && { question }) });
      return (document, panel) => builder.build(document, panel);
    },
    paint: (ctx, scene, view, options) => paintScene(ctx, scene, view, { resources, ...options }),
    check: (document, scenes, profile) => preflight(scenes, document, profile),
    exportSvg: (scene) => sceneToSvg(scene, resources),
  };
}

function familiesOf(): LabelFonts['families'] {
  const families = [...new Set(FACES.map((face) => face.family))];
  return families.map((family) => ({
    family,
    weights: FACES.filter((face) => face.family === family).map((face) => face.weight),
  }));
}
