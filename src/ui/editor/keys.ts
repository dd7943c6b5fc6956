import { commandFor, createCommands, type CommandId, type EditorCommand } from '../../editor';
import type { Tool } from '../../canvas';
import type { Session } from './session.svelte';

/** True millimetres on a screen of 96 px per inch. */
const ACTUAL = 96 / 25.4;
export const ZOOM_STEP = 1.25;

const TOOLS: Readonly<Record<string, Tool>> = {
  'tool-select': 'select',
  'tool-text': 'text',
  'tool-rectangle': 'rectangle',
  'tool-ellipse': 'ellipse',
  'tool-line': 'line',
};

/** Only these reach a field in which text is typed: the rest belongs to the text. */
const IN_TEXT = new Set<CommandId>(['undo', 'redo']);
/** Only where the canvas has the focus: elsewhere these keys move it or press what has it. */
const ON_CANVAS = new Set<CommandId>(['select-next', 'select-previous', 'enter']);

/** All commands of an open design by id: the editor's and the canvas's. */
export function commandsOf(session: Session): Readonly<Record<string, EditorCommand>> {
  const view = (act: () => void): EditorCommand => ({
    can: () => session.canvas !== null,
    run: () => {
      act();
      return session.canvas !== null;
    },
  });
  return {
    ...createCommands(() => session.app.services.random()),
    'zoom-in': view(() => session.canvas?.zoomBy(ZOOM_STEP)),
    'zoom-out': view(() => session.canvas?.zoomBy(1 / ZOOM_STEP)),
    fit: view(() => session.canvas?.fit()),
    'actual-size': view(() => session.canvas?.zoomTo(ACTUAL)),
    ...Object.fromEntries(
      Object.entries(TOOLS).map(([id, tool]) => [id, view(() => session.canvas?.setTool(tool))]),
    ),
  };
}

/** What a key press means where the focus is, or null when it is left to the browser. */
export function commandAt(event: KeyboardEvent): CommandId | null {
  if (event.defaultPrevented || event.isComposing) return null;
  const id = commandFor({
    key: event.key,
    code: event.code,
    mod: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  });
  const at = event.target instanceof Element ? event.target : null;
  if (id === null || at?.closest('dialog, [role=menu]')) return null;
  if (isTextEntry(at)) return IN_TEXT.has(id) ? id : null;
  if (ON_CANVAS.has(id)) return at?.closest('[role=application]') ? id : null;
  return isOwnKey(event.key, at) ? null : id;
}

function isTextEntry(at: Element | null): boolean {
  if (at instanceof HTMLInputElement) return !['radio', 'range', 'checkbox'].includes(at.type);
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
}

/** Arrows move within trees, tabs, sliders and groups of choices. */
function isOwnKey(key: string, at: Element | null): boolean {
  return key.startsWith('Arrow') && !!at?.closest('[role=tree], [role=tablist], input');
}
