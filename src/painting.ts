import { findFace, fontRef, FACES } from './assets';
import { cmykGrid } from './core/color';
import { createSceneBuilder, type SceneAssets } from './core/scene';
import type { Face, Shaper } from './core/text';
import { createGenerators } from './generators';
import { createPaintResources, paintScene } from './paint';
import type { BuildScene, LabelFonts, Services } from './ui/services';

export { unknownFaces } from './assets';

/** What shows labels: inks, faces of the screen, scenes of texts that are laid out already. */
export interface Painting extends Pick<Services, 'resources' | 'paint' | 'generator'> {
  readonly fonts: Pick<LabelFonts, 'families' | 'ref'>;
  createSceneBuilder(assets: Omit<SceneAssets, 'generator'>): BuildScene;
  /** Resolves when the screen can draw the face. */
  loadFace(face: Face): Promise<void>;
  isLoaded(face: Face): boolean;
  /** Resolves when the pattern can be drawn. */
  loadGenerator(id: string): Promise<void>;
}

/** Gets a path below the app's base. */
export type Read = (path: string) => Promise<Uint8Array>;

/** Fetches the press profile's grid; `shaper` is null until the text engine is there. */
export async function startPainting(read: Read, shaper: () => Shaper | null): Promise<Painting> {
  const resources = createPaintResources(cmykGrid(await read('icc/fogra39-srgb-9.bin')), shaper);
  const generators = createGenerators();
  const filesOf = ({ family, weight }: Face) => findFace(family, weight)?.files ?? [];
  return {
    resources,
    generator: generators.find,
    loadGenerator: (id) => generators.load(id),
    fonts: { families: familiesOf(), ref: fontRef },
    createSceneBuilder(assets) {
      const builder = createSceneBuilder({ ...assets, generator: generators.find });
      return (document, panel) => builder.build(document, panel);
    },
    paint: (ctx, scene, view, options) => paintScene(ctx, scene, view, { resources, ...options }),
    async loadFace(face) {
      await Promise.all(
        filesOf(face).map(async ({ id, url }) => resources.addFont(id, await read(url))),
      );
    },
    isLoaded: (face) => filesOf(face).every(({ id }) => resources.cssFamily(id) !== null),
  };
}

function familiesOf(): LabelFonts['families'] {
  const families = [...new Set(FACES.map((face) => face.family))];
  return families.map((family) => ({
    family,
    weights: FACES.filter((face) => face.family === family).map((face) => face.weight),
  }));
}
