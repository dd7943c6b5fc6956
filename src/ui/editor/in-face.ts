import type { Attachment } from 'svelte/attachments';
import type { FontRef } from '../../core/document';
import type { Services } from '../services';

/** A family that ships, or the SHA-256 of a font that a design brings. */
export type NamedFace = { readonly family: string } | { readonly file: string };

export function namedFace({ family, asset, sha256 }: FontRef): NamedFace {
  return asset === undefined ? { family } : { file: sha256 };
}

/** Families of the page's own for names, by what they show; null while or where there is none. */
const shown = new Map<string, string | null>();

/**
 * Shows the words of an element in the face that they name. The face is fetched when they come into
 * sight; until then, and where it does not come, they stay in the interface's.
 */
export function inFace(services: Services, face: NamedFace): Attachment<HTMLElement> {
  const id = 'file' in face ? face.file : face.family;
  return (element) => {
    const known = shown.get(id);
    if (known) return void (element.style.fontFamily = known);
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      void loaded(services, face, id).then((family) => (element.style.fontFamily = family ?? ''));
    });
    sight.observe(element);
    return () => sight.disconnect();
  };
}

async function loaded(services: Services, face: NamedFace, id: string): Promise<string | null> {
  const known = shown.get(id);
  if (known !== undefined) return known;
  const name = `name ${id}`;
  try {
    const source = await sourceOf(services, face);
    if (source === null) return null;
    document.fonts.add(await new FontFace(name, source).load());
    shown.set(id, `"${name}", "Plus Jakarta Sans"`);
  } catch {
    // A name in the interface's letters is a name too.
    shown.set(id, null);
  }
  return shown.get(id) ?? null;
}

async function sourceOf(
  { fonts, pictures }: Services,
  face: NamedFace,
): Promise<string | BufferSource | null> {
  if ('file' in face) return (await pictures.read(face.file)) as BufferSource | null;
  const file = fonts.families.find(({ family }) => family === face.family)?.file;
  return file === undefined ? null : `url("${new URL(file, document.baseURI).href}")`;
}
