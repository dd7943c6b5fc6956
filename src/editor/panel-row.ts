import { panelsOf, type BesekDocument, type Id } from '../core/document';
import type { Box, Point } from '../core/geometry';

/** Between the trims of two panels, in mm: room for both bleeds and a name. */
const GAP = 20;

/** Where each panel's trim begins, side by side in their order, in mm from the first one's. */
function panelRow(document: BesekDocument): ReadonlyMap<Id, Point> {
  const row = new Map<Id, Point>();
  let x = 0;
  for (const { id, width } of panelsOf(document)) {
    row.set(id, { x, y: 0 });
    x += width + GAP;
  }
  return row;
}

/** The trims of all panels in the mm of one of them. */
export function panelsAround(document: BesekDocument, active: Id): ReadonlyMap<Id, Box> {
  const row = panelRow(document);
  const origin = row.get(active) ?? { x: 0, y: 0 };
  return new Map(
    panelsOf(document).map(({ id, width, height }) => {
      const { x, y } = row.get(id)!;
      return [id, { x: x - origin.x, y: y - origin.y, w: width, h: height }];
    }),
  );
}
