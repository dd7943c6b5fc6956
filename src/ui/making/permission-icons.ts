import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import Lock from '@lucide/svelte/icons/lock';
import Pencil from '@lucide/svelte/icons/pencil';

/** The sign of each permission, on the canvas and where they are counted. */
export const PERMISSION_ICONS = { editable: Pencil, locked: Lock, optional: CircleDashed };
