import type { Give, Id, NodeRecord } from '../document';
import type { Outcome } from './memo';

/** A give of a unit is a whole one: rounding noise must not add another. */
const TOLERANCE = 0.001;

/**
 * The siblings with their pictures where the names among them leave them: by whole units of the
 * picture's own (a strip of the weave, a stripe), while the name and what stands below it stay
 * (look/labels: "the picture gives way"). The same values as given where nothing gives way.
 */
export function givenWay(
  siblings: readonly NodeRecord[],
  draw: (node: NodeRecord) => Outcome,
): readonly NodeRecord[] {
  const changes = new Map<Id, Change>();
  for (const node of siblings) {
    const give = node.type === 'text' && !node.hidden ? node.fit?.give : undefined;
    if (!give) continue;
    const edge = edgeIn(siblings, give);
    if (edge === null) continue;
    const units = unitsOf(node, { ...give, edge }, draw(node));
    if (units === 0) continue;
    for (const [id, edge] of Object.entries(give.nodes)) {
      changes.set(id, { edge, by: give.unit * units });
    }
    for (const [id, from] of Object.entries(give.leaves ?? {})) {
      if (units >= from) changes.set(id, 'leaves');
    }
  }
  if (changes.size === 0) return siblings;
  return siblings.map((node) => {
    const change = changes.get(node.id);
    return change ? changed(node, change) : node;
  });
}

/** What a name does to a node: how far up it moves and what of it, or that it is not drawn. */
type Change = { readonly edge: Give['nodes'][string]; readonly by: number } | 'leaves';

/** Where the picture ends as it is drawn; null where it is gone. */
function edgeIn(siblings: readonly NodeRecord[], { nodes }: Give): number | null {
  const [first] = Object.entries(nodes);
  const picture = first && siblings.find((node) => node.id === first[0]);
  if (!picture) return null;
  return first[1] === 'top' ? picture.y : picture.y + picture.h;
}

/** How many units the picture gives way to the name as it was set; less than none comes back. */
function unitsOf(node: NodeRecord, give: Give & { edge: number }, outcome: Outcome): number {
  const text = outcome.ok ? outcome.drawing.text : undefined;
  if (!text || text.lines === 0) return 0;
  const wanted = (give.edge - (node.y + text.top - give.clear)) / give.unit;
  return Math.min(give.to, Math.max(give.from, Math.ceil(wanted - TOLERANCE)));
}

/** The node after its change. Kept, so that it is drawn once. */
function changed(node: NodeRecord, change: Change): NodeRecord {
  const known = made.get(node) ?? new Map<string, NodeRecord>();
  made.set(node, known);
  const key = change === 'leaves' ? change : `${change.edge} ${change.by}`;
  const kept = known.get(key);
  if (kept) return kept;
  const next = change === 'leaves' ? { ...node, hidden: true } : moved(node, change);
  known.set(key, next);
  return next;
}

/** A node moved up by `by` mm: its upper edge, its lower edge, or all of it. */
function moved(node: NodeRecord, { edge, by }: Exclude<Change, string>): NodeRecord {
  const y = edge === 'bottom' ? node.y : node.y - by;
  const h = node.h + (edge === 'top' ? by : edge === 'bottom' ? -by : 0);
  return { ...node, y, h: Math.max(0, h) };
}

const made = new WeakMap<NodeRecord, Map<string, NodeRecord>>();
