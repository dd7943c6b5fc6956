import { findFace, fontRef, FACES } from './assets';
import { cmykGrid } from './core/color';
import { createSceneBuilder, type Scene, type SceneAssets } from './core/scene';
import type { Face, FontId, Shaper } from './core/text';
import { createGenerators } from './generators';
import { createPaintResources, createPictures, paintScene } from './paint';
import type { BuildScene, LabelFonts, Services } from './ui/services';

/** What shows labels: inks, faces of the screen, scenes of texts that are laid out already. */
export interface Painting extends Pick<Services, 'resources' | 'paint' | 'generator'> {
  loadPicture(sha256: string): Promise<void>;
  readonly fonts: Pick<LabelFonts, 'families' | 'filesOf' | 'ref'>;
  createSceneBuilder(assets: Omit<SceneAssets, 'generator' | 'picture'>): BuildScene;
  /**
   * Resolves when the screen can draw a face: most labels need but its first file. What the others
   * hold (letters of Central Europe) is drawn from outlines, if at all, until `completeFace`.
   */
  loadFace(face: Face): Promise<void>;
  /** Resolves when the screen can draw all of the face. */
  completeFace(face: Face): Promise<void>;
  isPainted(font: FontId): boolean;
  /** Resolves when the pattern can be drawn. */
  loadGenerator(id: string): Promise<void>;
}

/** The code of what is seen through, which few labels need. */
const SEE_THROUGH = 'see-through';

/** Gets a path below the app's base. */
export type Read = (path: string) => Promise<Uint8Array>;

/** Bytes of a picture by their SHA-256; null where they are not on this device. */
export type ReadAsset = (sha256: string) => Promise<Uint8Array | null>;

/** Fetches the press profile's grid; `shaper` is null until the text engine is there. */
export async function startPainting(
  read: Read,
  readAsset: ReadAsset,
  shaper: () => Shaper | null,
): Promise<Painting> {
  const grid = cmykGrid(await read('icc/fogra39-srgb-9.bin'));
  const inksAndFaces = createPaintResources(grid, shaper);
  const pictures = createPictures(async (sha256) => {
    const bytes = await readAsset(sha256);
    if (!bytes) return null;
    const { pictureFile, screenPicture } = await import('./assets/raster');
    return { image: await screenPicture(bytes, grid), file: () => pictureFile(bytes) };
  });
  const { image, imageFile } = pictures;
  const resources = { ...inksAndFaces, image, imageFile };
  const generators = createGenerators();
  let createOnScreen: typeof import('./paint/on-screen').createOnScreen | null = null;
  // A font that does not ship is drawn from its outlines alone, so that the screen shows what is laid out.
  const filesOf = ({ family, weight, file }: Face) =>
    file === undefined ? (findFace(family, weight)?.files ?? []) : [];
  const addFiles = async (files: ReturnType<typeof filesOf>): Promise<void> => {
    await Promise.all(files.map(async ({ id, url }) => inksAndFaces.addFont(id, await read(url))));
  };
  return {
    resources,
    // Labels are shown before what is seen through has the colours of print.
    generator: (id) => (id === SEE_THROUGH ? 'late' : generators.find(id)),
    async loadGenerator(id) {
      if (id !== SEE_THROUGH) return generators.load(id);
      ({ createOnScreen } = await import('./paint/on-screen'));
    },
    loadPicture: pictures.load,
    fonts: { families: familiesOf(), filesOf: fontFilesOf, ref: fontRef },
    createSceneBuilder(assets) {
      const builder = createSceneBuilder({
        ...assets,
        generator: generators.find,
        picture: pictures.state,
      });
      let onScreen: ((scene: Scene) => Scene) | null = null;
      return (document, panel) => {
        const scene = builder.build(document, panel);
        if (scene.items.every(({ opacity }) => opacity === undefined)) return scene;
        onScreen ??= createOnScreen?.(resources.css) ?? null;
        if (onScreen) return onScreen(scene);
        return { ...scene, pending: [...scene.pending, { generator: SEE_THROUGH }] };
      };
    },
    paint: (ctx, scene, view, options) => paintScene(ctx, scene, view, { resources, ...options }),
    loadFace: (face) => addFiles(filesOf(face).slice(0, 1)),
    completeFace: (face) => addFiles(filesOf(face)),
    isPainted: (font) => resources.cssFamily(font) !== null,
  };
}

function fontFilesOf({ items }: Scene): readonly string[] {
  const used = new Set(items.flatMap((item) => (item.kind === 'glyphs' ? [item.font] : [])));
  const files = FACES.flatMap((face) => face.files);
  return files.filter(({ id }) => used.has(id)).map(({ url }) => url);
}

function familiesOf(): LabelFonts['families'] {
  const families = [...new Set(FACES.map((face) => face.family))];
  return families.map((family) => {
    const faces = FACES.filter((face) => face.family === family);
    return {
      family,
      weights: faces.map((face) => face.weight),
      features: faces[0]?.features ?? [],
      file: faces[0]?.files[0]?.url ?? '',
    };
  });
}
