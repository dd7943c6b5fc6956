import {
  applyPatch,
  designOf,
  factsOf,
  mergePatches,
  panelsOf,
  resizePanel,
  shapeClassOf,
  updatePatch,
} from '../../core/document';
import type { AskedSize, Composition, Face, Fit, Follow, Id } from '../../core/document';
import type { NodeRecord, TemplateDraft } from '../../core/document';
import { Draft, placedNode } from '../draft';
import type { EditorState, Plan } from '../types';

/** What the owner of a label may do with an object of its template. */
export type Permission = 'editable' | 'locked' | 'optional';

export function permissionOf({ locked, optional }: NodeRecord): Permission {
  if (locked) return 'locked';
  return optional ? 'optional' : 'editable';
}

/** Says what the label's owner may do with objects. */
export function setPermission(
  { document }: EditorState,
  ids: readonly Id[],
  permission: Permission,
): Plan | null {
  const others = ids.filter((id) => permissionOf(placedNode(document, id)) !== permission);
  if (others.length === 0) return null;
  const draft = new Draft(document);
  const locked = permission === 'locked' || undefined;
  const optional = permission === 'optional' || undefined;
  for (const id of others) draft.change(id, { locked, optional });
  return draft.plan('permission');
}

/** Says how objects move when their panel changes size, along one direction or both. */
export function setFollow(
  { document }: EditorState,
  ids: readonly Id[],
  part: Partial<Follow>,
): Plan | null {
  if (ids.length === 0) return null;
  const draft = new Draft(document);
  for (const id of ids) {
    const { follow } = placedNode(document, id);
    draft.change(id, { follow: { h: 'start', v: 'start', ...follow, ...part } });
  }
  return draft.plan('follow');
}

/** Lets a text choose its size and lines within limits, or, with null, as its style says. */
export function setFit({ document }: EditorState, id: Id, fit: Fit | null): Plan {
  const draft = new Draft(document);
  if (fit) draft.arrange(id, { fit });
  else draft.change(id, { fit: undefined });
  return draft.plan('fit', `fit:${id}`);
}

/** Writes what the maker says of the template; the first word of it makes the design one. */
export function setAbout(
  { document }: EditorState,
  part: Partial<TemplateDraft>,
  mergeKey?: string,
): Plan {
  const design = designOf(document);
  const draft = new Draft(document);
  draft.put({ ...design, about: { ...(design.about ?? blankAbout(document)), ...part } });
  return draft.plan('about', mergeKey);
}

/** What can be said before the maker has said anything. */
function blankAbout(document: EditorState['document']): TemplateDraft {
  const { name } = designOf(document);
  return {
    title: { id: name, en: name },
    idea: { id: '', en: '' },
    family: 'kraft',
    author: '',
    studio: factsOf(document).values.producer.name,
    note: '',
    licence: 'CC-BY-4.0',
    products: [],
    packs: [],
    sizes: [],
    plaque: null,
    palettes: [],
  };
}

/**
 * Begins a composition of its own for the size's shape, from where the frames would have followed
 * to, and shows it on the first panel. Null where the shape has one already.
 */
export function addArrangement({ document }: EditorState, size: AskedSize): Plan | null {
  const front = panelsOf(document)[0];
  const design = designOf(document);
  const face = faceOf(size);
  const shapeClass = shapeClassOf(face.width, face.height, face.shape);
  if (!front || design.arrangements?.[shapeClass]) return null;
  const arrangements = { ...design.arrangements, [shapeClass]: {} };
  const composed = { ...front.composed, [shapeClass]: [front.width, front.height] as const };
  const begun = updatePatch(document, {
    [design.id]: { arrangements },
    [front.id]: { composed },
  });
  const shown = resizePanel(applyPatch(document, begun), front.id, face);
  return { patch: mergePatches(begun, shown), label: 'arrangement' };
}

/** Shows the first panel in one of its compositions, in the trim that it last stood for. */
export function showComposition({ document }: EditorState, composition: Composition): Plan | null {
  const front = panelsOf(document)[0];
  const trim = front?.composed?.[composition];
  if (!front || !trim) return null;
  const face = faceOf({ width: trim[0], height: trim[1], round: composition === 'round' });
  return { patch: resizePanel(document, front.id, face), label: 'arrangement' };
}

function faceOf({ width, height, round }: AskedSize): Required<Face> {
  return { width, height, shape: { kind: round ? 'ellipse' : 'rectangle' } };
}
