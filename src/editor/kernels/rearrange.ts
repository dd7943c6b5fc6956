import { designOf } from '../../core/document';
import type { Arranged, BesekDocument, Id } from '../../core/document';
import type { Draft } from '../draft';

/** What one composition of the design says of its nodes. */
type Arrangement = Readonly<Record<Id, Arranged>>;

/** Changes what every other shape of the face says of the nodes; no change without such shapes. */
export function rearrange(
  draft: Draft,
  document: BesekDocument,
  change: (nodes: Arrangement) => Arrangement,
): void {
  const design = draft.get(designOf(document).id);
  if (design?.type !== 'design' || !design.arrangements) return;
  const changed = Object.entries(design.arrangements).map(([shape, nodes]) => [
    shape,
    change(nodes),
  ]);
  draft.put({
    ...design,
    arrangements: Object.fromEntries(changed) as typeof design.arrangements,
  });
}
