import { panelsOf, type BlockKind } from '../../core/document';
import {
  commandFor,
  createCommands,
  inGroup,
  type CommandId,
  type EditorCommand,
  type EditorState,
  type ViewCommandId,
} from '../../editor';
import type { HeldKeys, Tool } from '../../canvas';
import { CSS_MM } from '../screen';
import { chooseTheme } from '../theme';
import { arrangeCommands, CLIPBOARD } from './arrange-commands';
import { colourCommands } from './colour-commands';
import { editText } from './edit-text';
import { panelCommands } from './panel-commands';
import { pictureCommands } from './picture-commands';
import type { Session } from './session.svelte';
import { hasText, shapeCommands } from './shape-commands';

export const ZOOM_STEP = 1.25;

/** All commands by id, as everything that shows or runs them reads them. */
export type Commands = Readonly<Record<CommandId, EditorCommand>>;

/** Only these reach a field in which text is typed: the rest belongs to the text. */
const IN_TEXT = new Set<CommandId>(['undo', 'redo', 'palette', 'export', 'floating-bar', 'find']);
/** What else is meant where a text is typed on the label itself. */
const IN_TYPING = new Set<CommandId>(['bold']);
/** Only where the canvas has the focus: elsewhere these keys move it or press what has it. */
const ON_CANVAS = new Set<CommandId>([
  'select-next',
  'select-previous',
  'enter',
  'next-panel',
  'previous-panel',
]);
/** Where the objects are: elsewhere the browser's own menu is wanted. */
export const MENU_PLACES = '[role=application], [role=treeitem], [data-floating-bar]';

/** All commands of an open design by id: the editor's, then the canvas's and the screen's. */
export function commandsOf(session: Session): Commands {
  const random = (): number => session.app.services.random();
  return { ...createCommands(random), ...viewCommands(session) };
}

/** Runs a command as a step of its own. */
export function runCommand(session: Session, commands: Commands, id: CommandId): void {
  commands[id].run(session.editor);
  session.commit();
}

interface Act {
  readonly can: (state: EditorState) => boolean;
  readonly run: () => boolean;
}

function viewCommands(session: Session): Readonly<Record<ViewCommandId, EditorCommand>> {
  return {
    ...inGroup('text', {
      'edit-text': act(
        () => void editText(session, null),
        ({ readOnly }) => !readOnly && session.selected.length === 1 && isText(session),
      ),
      bold: act(
        () => void import('./bold').then(({ toggleBold }) => toggleBold(session)),
        (state) => !state.readOnly && hasText(state),
      ),
    }),
    ...arrangeCommands(session),
    ...inGroup('insert', { ...insertCommands(session), ...blockCommands(session) }),
    ...pictureCommands(session),
    ...shapeCommands(session),
    ...colourCommands(session),
    ...panelCommands(session),
    ...inGroup('view', { ...zoomCommands(session), ...screenCommands(session) }),
    ...inGroup('file', fileCommands(session)),
  };
}

const always = (): boolean => true;

function act(run: () => void, can: Act['can'] = always): Act {
  return {
    can,
    run: () => {
      run();
      return true;
    },
  };
}

function isText({ selected: [node] }: Session): boolean {
  return node?.type === 'text';
}

function insertCommands(session: Session) {
  const tool = (tool: Tool): Act =>
    act(
      () => session.canvas?.setTool(tool),
      ({ readOnly }) => session.canvasReady && (tool === 'select' || !readOnly),
    );
  return {
    'tool-select': tool('select'),
    'tool-text': tool('text'),
    'tool-rectangle': tool('rectangle'),
    'tool-ellipse': tool('ellipse'),
    'tool-line': tool('line'),
    'tool-pattern': tool('pattern'),
    'pattern-book': act(
      () => (session.booking = true),
      ({ readOnly }) => !readOnly,
    ),
  };
}

function blockCommands(session: Session) {
  const put = (kind: BlockKind): Act =>
    act(
      () => void import('./fact-block').then(({ putBlock }) => putBlock(session, kind)),
      ({ readOnly }) => !readOnly,
    );
  return {
    'block-ingredients': put('ingredients'),
    'block-net': put('net'),
    'block-producer': put('producer'),
    'block-bestBefore': put('bestBefore'),
    'block-storage': put('storage'),
  };
}

function zoomCommands(session: Session) {
  const ready = (): boolean => session.canvasReady;
  const zoom = (go: () => void): Act => act(go, ready);
  const percent = (share: number): Act => zoom(() => session.canvas?.zoomTo(share * CSS_MM));
  return {
    'zoom-in': zoom(() => session.canvas?.zoomBy(ZOOM_STEP)),
    'zoom-out': zoom(() => session.canvas?.zoomBy(1 / ZOOM_STEP)),
    fit: zoom(() => session.canvas?.fit()),
    'zoom-selection': act(
      () => session.canvas?.fitTo(session.state.selection),
      ({ selection }) => ready() && selection.length > 0,
    ),
    'zoom-50': percent(0.5),
    'zoom-100': percent(1),
    'zoom-200': percent(2),
    'zoom-400': percent(4),
    'actual-size': zoom(() => void import('./actual-size').then((it) => it.actualSize(session))),
  };
}

function screenCommands(session: Session) {
  const panel = (step: 1 | -1): Act =>
    act(
      () => session.editor.activate(panelBeside(session, step)),
      ({ document }) => panelsOf(document).length > 1,
    );
  const over = (kind: 'palette' | 'keys' | 'history'): Act =>
    act(
      () => (session.over = { kind }),
      () => session.over?.kind !== kind,
    );
  const held = (what: keyof HeldKeys): Act =>
    act(() => (session.held = { ...session.held, [what]: !session.held[what] }));
  return {
    'next-panel': panel(1),
    'previous-panel': panel(-1),
    'select-several': held('several'),
    'free-move': held('free'),
    'straight-move': held('straight'),
    palette: over('palette'),
    keys: over('keys'),
    history: over('history'),
    menu: act(() => (session.over = { kind: 'menu', at: null })),
    check: act(() => (session.checking = true)),
    'floating-bar': act(
      () => document.querySelector<HTMLElement>('[data-floating-bar] [tabindex="0"]')?.focus(),
      ({ selection }) => selection.length > 0 && matchMedia('(min-width: 1024px)').matches,
    ),
    'theme-light': act(() => chooseTheme('light')),
    'theme-dark': act(() => chooseTheme('dark')),
    'theme-system': act(() => chooseTheme('system')),
  };
}

function panelBeside({ state }: Session, step: 1 | -1): string {
  const panels = panelsOf(state.document);
  const at = panels.findIndex(({ id }) => id === state.panel);
  return panels.at((at + step) % panels.length)?.id ?? state.panel;
}

function fileCommands(session: Session) {
  const writable: Act['can'] = ({ readOnly }) => !readOnly;
  return {
    export: act(() => (session.exporting = true), writable),
    'save-copy': act(() => void import('./copy').then(({ saveCopy }) => saveCopy(session))),
    'make-template': act(
      () => void import('../making').then((it) => it.startMaking(session)),
      writable,
    ),
    home: act(() => session.app.go({ kind: 'home' })),
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
  // The browser itself says when to copy and paste: only then it gives the clipboard.
  if (id === null || CLIPBOARD.has(id)) return null;
  return isMeantAt(id, event.key, at) ? id : null;
}

/** Whether a command's key is its own where the focus is. */
function isMeantAt(id: CommandId, key: string, at: Element | null): boolean {
  if (at?.closest('dialog, [role=menu]')) return false;
  if (at && isTextEntry(at))
    return IN_TEXT.has(id) || (IN_TYPING.has(id) && at.closest('[data-typing]') !== null);
  if (ON_CANVAS.has(id)) return !!at?.closest('[role=application]');
  if (id.startsWith('layer-')) return !!at?.closest('[role=application], [role=tree]');
  if (id === 'menu') return !!at?.closest(MENU_PLACES);
  return !isOwnKey(key, at);
}

function isTextEntry(at: Element | null): boolean {
  if (at instanceof HTMLInputElement) return !['radio', 'range', 'checkbox'].includes(at.type);
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
}

/** Arrows move within trees, tabs, sliders and groups of choices. */
function isOwnKey(key: string, at: Element | null): boolean {
  return key.startsWith('Arrow') && !!at?.closest('[role=tree], [role=tablist], input');
}
