import type { BarPlace } from './summary';

/** Height of a caption with its distance from the shelf, of the bar, and of the filters, in px. */
const CAPTION = 48;
const BAR = 40;
const FILTERS = 56;

/** Where the card is on the screen, in px from the window's top. */
interface Seen {
  readonly top: number;
  readonly bottom: number;
  readonly window: number;
}

/** The place that is wanted, or the label's other end where that one is out of sight. */
export function placeInSight(wanted: BarPlace, { top, bottom, window }: Seen): BarPlace {
  if (wanted !== 'bottom') return top < FILTERS ? 'bottom' : wanted;
  return bottom - CAPTION > window ? 'top' : wanted;
}

/** How far the bar stands above the card's lower end, for a label of this height, in px. */
export function barBottom(place: BarPlace, high: number): number {
  return CAPTION + { bottom: 8, top: high - BAR - 8, above: high - 4 }[place];
}
