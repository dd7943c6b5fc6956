import { isNode } from '../../core/document';
import { inGroup } from '../../editor';
import type { Session } from './session.svelte';

/** Takes a colour off the label for what is selected. */
export function colourCommands(session: Session) {
  return inGroup('object', {
    eyedropper: {
      can: ({ readOnly, selection, document }) =>
        !readOnly &&
        session.canvasReady &&
        selection.some((id) => {
          const node = document.records[id];
          return node && isNode(node) && ['text', 'shape', 'path'].includes(node.type);
        }),
      run: () => {
        session.picking = { apply: null };
        return true;
      },
    },
  });
}
