const WIDTH = 280;
const GAP = 16;
const EDGE = 8;

/** Where a popover stands beside the field it belongs to, in client px; on a phone it is a sheet. */
export function besideField(anchor: Element, height: number): string {
  if (!matchMedia('(min-width: 1024px)').matches) return '';
  const column = anchor.closest('[data-region], section, form') ?? anchor;
  const field = anchor.getBoundingClientRect();
  const { left: start, right } = column.getBoundingClientRect();
  const before = start - WIDTH - GAP;
  const after = right + GAP;
  const isAfter = before < EDGE && after + WIDTH + EDGE <= innerWidth;
  const left = isAfter ? after : Math.max(EDGE, before);
  const lowest = Math.max(EDGE, innerHeight - height - EDGE);
  const top = Math.min(lowest, Math.max(EDGE, field.top - 2 * GAP));
  return `left:${left}px;top:${top}px;width:${WIDTH}px`;
}
