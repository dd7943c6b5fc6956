import LayoutTemplate from '@lucide/svelte/icons/layout-template';
import Download from '@lucide/svelte/icons/download';
import { saveCopy } from './copy';
import type { Session } from './session.svelte';

/** What the three dots beside a design's name offer. */
export function designMenu(session: Session) {
  return [
    {
      label: session.app.t.editor.saveCopy,
      icon: Download,
      run: () => void saveCopy(session),
    },
    {
      label: session.app.t.editor.makeTemplate,
      icon: LayoutTemplate,
      disabled: session.state.readOnly,
      run: () => void import('../making').then((making) => making.startMaking(session)),
    },
  ];
}
