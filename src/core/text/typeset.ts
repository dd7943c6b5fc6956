import { facesOf, filesOf, lackingIn } from './faces';
import { layoutText } from './layout';
import type { Shaper } from './shaper';
import type { Typeset } from './types';

/** Sets blocks with a shaping engine; a block whose faces are not loaded waits for them. */
export function typesetter(shaper: Shaper): Typeset {
  return (block) => {
    const pending = facesOf(block).filter((face) => !filesOf(shaper, face));
    if (pending.length > 0) return { pending };
    const layout = layoutText(shaper, block);
    const lacking = lackingIn(shaper, block);
    return lacking.length > 0 ? { ...layout, lacking } : layout;
  };
}
