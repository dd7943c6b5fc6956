import { childrenOf, deepEqual, LIMITS, makeId, orderBetween } from '../../core/document';
import { ordersBetween } from '../../core/document';
import type { BesekDocument, GroupNode, Id, NodeRecord, PathNode } from '../../core/document';
import type { SwatchRecord } from '../../core/document';
import type { Point } from '../../core/geometry';
import { Draft } from '../draft';
import { frameInParent } from '../frames';
import { swatchesOf } from '../swatches';
import type { EditorState, Plan } from '../types';
import { withSwatches } from './find';
import type { Random } from './structure';

/** Paths that belong together; their frames are in a box of `w` × `h` mm, lowest first. */
export interface Drawing {
  readonly name: string;
  readonly w: number;
  readonly h: number;
  readonly nodes: readonly Omit<PathNode, 'id' | 'parent' | 'order'>[];
  /** The swatches that the nodes name; those the design has already are not added. */
  readonly swatches: readonly SwatchRecord[];
}

/** How many swatches a drawing would bring that the design does not have. */
export function newInks({ document }: EditorState, { swatches }: Drawing): number {
  return new InksOf(document, swatches, () => 0).added.length;
}

/**
 * Puts a drawing about a point of the panel, in mm, on top of the entered group or panel: a group,
 * or the path itself where there is but one. Null where a document cannot hold that many records.
 */
export function insertDrawing(
  { document, panel, scope }: EditorState,
  drawing: Drawing,
  at: Point,
  random: Random,
): Plan | null {
  const { w, h, nodes } = drawing;
  const inks = new InksOf(document, drawing.swatches, random);
  const count = nodes.length + 1 + inks.added.length + Object.keys(document.records).length;
  if (nodes.length === 0 || count > LIMITS.records) return null;
  const draft = new Draft(document);
  for (const swatch of inks.added) draft.put(swatch);
  const parent = scope ?? panel;
  const order = orderBetween(childrenOf(document, parent).at(-1)?.order ?? null, null);
  const [only] = nodes;
  const box = { x: at.x - w / 2, y: at.y - h / 2, w: only!.w, h: only!.h, rotation: 0 };
  if (nodes.length === 1) {
    const frame = frameInParent(document, parent, box);
    const name = only!.name ?? drawing.name;
    const path = { ...only!, ...frame, id: makeId('path', random), parent, order };
    draft.put(inks.of({ ...path, ...(name !== '' && { name }) }));
  } else {
    const frame = frameInParent(document, parent, { ...box, w, h });
    const group = groupOf(drawing, { ...frame, id: makeId('group', random), parent, order });
    draft.put(group);
    const orders = ordersBetween(null, null, nodes.length);
    nodes.forEach((node, i) => {
      const id = makeId('path', random);
      draft.put(inks.of({ ...node, id, parent: group.id, order: orders[i]! }));
    });
  }
  return draft.plan('insert');
}

function groupOf({ name }: Drawing, place: Omit<GroupNode, 'type' | 'name'>): GroupNode {
  return { ...place, type: 'group', ...(name !== '' && { name }) };
}

/** The swatches of a drawing in the design's own ids: equal inks are one swatch. */
class InksOf {
  readonly added: readonly SwatchRecord[];
  readonly #ids: ReadonlyMap<Id, Id>;

  constructor(document: BesekDocument, swatches: readonly SwatchRecord[], random: Random) {
    const known = [...swatchesOf(document)];
    const added: SwatchRecord[] = [];
    const ids = new Map<Id, Id>();
    for (const swatch of swatches) {
      const same = known.find(({ ink }) => deepEqual(ink, swatch.ink));
      const id = same?.id ?? makeId('swatch', random);
      ids.set(swatch.id, id);
      if (same) continue;
      const made = { ...swatch, id, order: orderBetween(known.at(-1)?.order ?? null, null) };
      known.push(made);
      added.push(made);
    }
    this.added = added;
    this.#ids = ids;
  }

  of(node: NodeRecord): NodeRecord {
    return withSwatches(node, (id) => this.#ids.get(id) ?? id);
  }
}
