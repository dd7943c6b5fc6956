import { panelsOf } from './core/document';
import { recalled, recording, type Face, type LaidOut } from './core/text';
import type { Scene } from './core/scene';
import type { PaintResources } from './paint';
import type { Painting, Read, ReadAsset } from './painting';
import type { Setting } from './setting';
import type { BuildScene, SceneOrigin, Services } from './ui/services';

type Labels = Pick<
  Services,
  | 'fonts'
  | 'resources'
  | 'createSceneBuilder'
  | 'generator'
  | 'loadGenerator'
  | 'layOut'
  | 'paint'
  | 'painting'
  | 'setting'
  | 'caretLines'
  | 'check'
  | 'lint'
  | 'exportSvg'
> &
  Pick<Painting, 'loadPicture'>;

/**
 * Labels in two steps: what paints them is small and comes at once, what sets their text is
 * large and comes after. Until then labels are shown as they were laid out last.
 */
export function createLabels(
  read: Read,
  readAsset: ReadAsset,
  when: 'at once' | 'after the first faces',
): Labels {
  let painting: Painting | null = null;
  let setting: Setting | null = null;
  const asked = new Set<Face>();
  const startedPainting = import('./first-view').then(async ({ startPainting }) => {
    return (painting = await startPainting(read, readAsset, () => setting?.shaper ?? null));
  });
  const faces = new Loads();
  // HarfBuzz is the largest file of all: what the first view needs comes before it.
  const turn = when === 'at once' ? Promise.resolve() : startedPainting.then(() => faces.first);
  const startedSetting = turn.then(async () => {
    setting = await startSettingWith(asked, { read, readAsset, painting: await startedPainting });
  });
  const now = (): Painting => there(painting, 'nothing can be painted yet');
  const ready = (): Setting => there(setting, 'no text can be set yet');
  return {
    painting: startedPainting.then(() => undefined),
    setting: Promise.all([startedPainting, startedSetting]).then(() => undefined),
    fonts: {
      get families() {
        return now().fonts.families;
      },
      filesOf: (scene) => now().fonts.filesOf(scene),
      ref: (family, weight) => now().fonts.ref(family, weight),
      async load(family, weight, file) {
        const face = { family, weight, ...(file !== undefined && { file }) };
        asked.add(face);
        const it = setting;
        const painted = startedPainting.then((screen) =>
          it ? screen.completeFace(face) : screen.loadFace(face),
        );
        await Promise.all([faces.follow(painted), it?.load(face)]);
      },
    },
    resources: resourcesOf(() => painting),
    generator: (id) => painting?.generator(id) ?? null,
    loadGenerator: async (id) => (await startedPainting).loadGenerator(id),
    loadPicture: async (sha256) => (await startedPainting).loadPicture(sha256),
    createSceneBuilder: (origin = {}) => sceneBuilder(now, () => setting, origin),
    layOut(document, question) {
      const into: Record<string, LaidOut[string]> = {};
      if (!setting) return into;
      const typeset = recording(setting.typeset, into);
      const build = now().createSceneBuilder({ typeset, ...(question && { question }) });
      panelsOf(document).forEach((panel) => build(document, panel.id));
      return into;
    },
    paint: (...args) => now().paint(...args),
    caretLines: (block) => setting?.caretLines(block) ?? [],
    check: (...args) => setting?.check(...args) ?? [],
    lint: (...args) => ready().lint(...args),
    exportSvg: (scene) => ready().exportSvg(whole(scene), now().resources),
  };
}

function there<T>(part: T | null, otherwise: string): T {
  if (!part) throw new Error(otherwise);
  return part;
}

interface Sources {
  readonly read: Read;
  readonly readAsset: ReadAsset;
  readonly painting: Painting;
}

/** Texts must not vanish when the engine takes over: it knows every face that is shown, and all of it. */
async function startSettingWith(
  shown: ReadonlySet<Face>,
  { read, readAsset, painting }: Sources,
): Promise<Setting> {
  const { startSetting } = await import('./setting');
  const started = await startSetting(read, readAsset);
  // More may be asked for while some are on their way.
  for (let known = 0; known < shown.size;) {
    const faces = [...shown].slice(known);
    known += faces.length;
    await Promise.allSettled(
      faces.flatMap((face) => [started.load(face), painting.completeFace(face)]),
    );
  }
  return started;
}

/** A label may have no text at all, and a net may break: after so many ms nobody waits any longer. */
const LONG_MS = 3000;

/** Files on their way; `first` resolves when those that were asked for first have come. */
class Loads {
  readonly first: Promise<void>;
  #came: () => void = () => undefined;
  #open = 0;

  constructor() {
    this.first = new Promise((came) => (this.#came = came));
    setTimeout(this.#came, LONG_MS);
  }

  async follow(load: Promise<void>): Promise<void> {
    this.#open++;
    try {
      await load;
    } finally {
      if (--this.#open === 0) this.#came();
    }
  }
}

/** A file must never lack what the screen will show a moment later. */
function whole(scene: Scene): Scene {
  if (scene.pending.length > 0) throw new Error('a face or a picture is not loaded');
  return scene;
}

/** What painters need, once it is there; before that there is neither colour nor picture. */
function resourcesOf(painting: () => Painting | null): PaintResources {
  return {
    css: (ink) => painting()?.resources.css(ink) ?? 'transparent',
    cssFamily: (font) => painting()?.resources.cssFamily(font) ?? null,
    outline: (font, gid) => painting()?.resources.outline(font, gid) ?? null,
    image: (sha256) => painting()?.resources.image?.(sha256) ?? null,
    imageFile: (sha256) => painting()?.resources.imageFile?.(sha256) ?? null,
  };
}

/** Shows what was laid out before until text can be set, then sets everything anew. */
function sceneBuilder(
  painting: () => Painting,
  setting: () => Setting | null,
  { question, laidOut = {} }: SceneOrigin,
): BuildScene {
  const builder = (): BuildScene => {
    const typeset = setting()?.typeset ?? recalled(laidOut, painting().isPainted);
    return painting().createSceneBuilder({ typeset, ...(question && { question }) });
  };
  let build: BuildScene | null = null;
  let isFinal = false;
  return (document, panel) => {
    if (!build || (!isFinal && setting())) {
      isFinal = setting() !== null;
      build = builder();
    }
    return build(document, panel);
  };
}
