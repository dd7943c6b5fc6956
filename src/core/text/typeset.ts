import { facesOf } from './faces';
import { layoutText } from './layout';
import type { Shaper } from './shaper';
import type { Typeset } from './types';

/** Sets blocks with a shaping engine; a block whose faces are not loaded waits for them. */
export function typesetter(shaper: Shaper): Typeset {
  return (block) => {
    const pending = facesOf(block).filter((face) => !shaper.files(face.family, face.weight));
    return pending.length > 0 ? { pending } : layoutText(shaper, block);
  };
}
