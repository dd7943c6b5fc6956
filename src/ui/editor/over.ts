import type { Point } from '../../core/geometry';
import type { SvgReport } from './svg-report';

/** What lies over the open design, one at a time; each is fetched when it is asked for. */
export type Over =
  | { readonly kind: 'palette' | 'keys' | 'history' | 'match' | 'find' }
  /** The steps that Undo or Redo can go to, at a point of the window. */
  | { readonly kind: 'steps'; readonly way: 'undo' | 'redo'; readonly at: Point }
  /** Asks to which panel the selection shall go. */
  | { readonly kind: 'to-panel'; readonly isCopy: boolean }
  /** What became of drawings that were brought in. */
  | { readonly kind: 'svg'; readonly reports: readonly SvgReport[] }
  /** The menu of the selection: at a point of the window, or null beside what is selected. */
  | { readonly kind: 'menu'; readonly at: Point | null };

/** How high that menu stands as a sheet in a narrow window, in px. */
export function menuSheetHeight(window: number): number {
  return Math.min(484, Math.round(window * 0.58));
}
