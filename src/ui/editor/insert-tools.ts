import Arrow from '@lucide/svelte/icons/move-up-right';
import Circle from '@lucide/svelte/icons/circle';
import Grid from '@lucide/svelte/icons/grid-3x3';
import Hexagon from '@lucide/svelte/icons/hexagon';
import Slash from '@lucide/svelte/icons/slash';
import Square from '@lucide/svelte/icons/square';
import Star from '@lucide/svelte/icons/star';
import Type from '@lucide/svelte/icons/type';
import { keysOf } from '../../editor';

/** What is drawn by a tool, as the insert bar lists it. */
export const INSERT_TOOLS = [
  { tool: 'text', icon: Type, key: keysOf('tool-text') },
  { tool: 'rectangle', icon: Square, key: keysOf('tool-rectangle') },
  { tool: 'ellipse', icon: Circle, key: keysOf('tool-ellipse') },
  { tool: 'line', icon: Slash, key: keysOf('tool-line') },
  { tool: 'arrow', icon: Arrow, key: null },
  { tool: 'polygon', icon: Hexagon, key: null },
  { tool: 'star', icon: Star, key: null },
  { tool: 'pattern', icon: Grid, key: null },
] as const;
