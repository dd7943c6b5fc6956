import AlignCenter from '@lucide/svelte/icons/text-align-center';
import AlignEnd from '@lucide/svelte/icons/text-align-end';
import AlignStart from '@lucide/svelte/icons/text-align-start';
import type { Align } from '../../core/document';

/** The ways in which lines stand, in the order in which they are offered. */
export const ALIGNS = ['left', 'centre', 'right'] as const satisfies readonly Align[];

export const ALIGN_ICONS = { left: AlignStart, centre: AlignCenter, right: AlignEnd };

/** What one button that goes through all of them sets next. */
export function nextAlign(align: Align): Align {
  return ALIGNS[(ALIGNS.indexOf(align) + 1) % ALIGNS.length]!;
}
