import type { FontStore } from '../assets';
import { panelsOf } from '../core/document';
import { findGenerator } from '../core/patterns';
import { createSceneBuilder, type Scene } from '../core/scene';
import { typesetter } from '../core/text';
import type { PdfJob } from './types';

/**
 * The scenes a job prints, in page order, with every face they need loaded. Rejects when a face
 * cannot be loaded; throws for an id that is no panel.
 */
export async function printScenes(
  { document, panels, assets }: Pick<PdfJob, 'document' | 'panels' | 'assets'>,
  fonts: FontStore,
): Promise<Scene[]> {
  const ids = panels ?? panelsOf(document).map((panel) => panel.id);
  const builder = createSceneBuilder({
    typeset: typesetter(fonts.shaper),
    generator: findGenerator,
    picture: (sha256) => (assets?.has(sha256) ? 'there' : 'missing'),
  });
  const build = (): Scene[] => ids.map((id) => builder.build(document, id));
  const pending = build().flatMap((scene) => scene.pending);
  const faces = pending.filter((each) => 'family' in each);
  await Promise.all(faces.map(({ family, weight, file }) => fonts.load(family, weight, file)));
  return build();
}
