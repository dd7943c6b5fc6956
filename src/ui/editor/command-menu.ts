import { keysOf, type CommandId, type EditorState } from '../../editor';
import { loadCommandWords, type CommandWords } from '../../i18n';
import type { MenuItem } from '../parts/menu';
import { chosenTheme, THEMES } from '../theme';
import { COMMAND_ICONS } from './command-icons';
import { runCommand, type Commands } from './keys';
import type { Session } from './session.svelte';
import { shownKeys } from './shown-keys';

type Parts = readonly (readonly CommandId[])[];

/** What the menu of the selection offers, part by part; what cannot be done is left out. */
const OBJECT_MENU: Parts = [
  ['edit-text', 'bold', 'crop-picture', 'replace-picture', 'unlink', 'enter', 'rename'],
  ['cut', 'copy', 'paste', 'duplicate', 'delete'],
  ['copy-style', 'paste-style'],
  ['front', 'forward', 'backward', 'back'],
  ['mirror-h', 'mirror-v'],
  ['unite', 'subtract', 'intersect', 'exclude', 'to-path', 'text-to-curves'],
  ['group', 'ungroup', 'lock', 'unlock', 'hide', 'show'],
  ['move-to-panel', 'copy-to-panel'],
  ['same-kind', 'zoom-selection'],
];
/** Keys that a hand holds: at narrow windows there is none. */
const HELD: Parts = [['select-several', 'free-move', 'straight-move']];
/** What it offers where nothing is selected. */
const LABEL_MENU: Parts = [
  ['paste', 'paste-in-place', 'select-all'],
  ['fit', 'actual-size', 'guide-x', 'guide-y'],
  ['find', 'pattern-book', 'history', 'palette', 'keys'],
];
const DESIGN_MENU: Parts = [
  ['save-copy', 'make-template'],
  ['palette', 'history', 'keys'],
];
const PANEL_MENU: Parts = [
  ['panel-add', 'panel-duplicate', 'panel-rename'],
  ['panel-left', 'panel-right'],
  ['panel-delete'],
];
const ZOOM_MENU: Parts = [
  ['fit', 'zoom-selection'],
  ['zoom-50', 'zoom-100', 'zoom-200', 'zoom-400'],
  ['actual-size'],
];
/** Most wanted first, for the bar: it shows two of these, then the last two. */
const WANTED: readonly CommandId[] = [
  'edit-text',
  'crop-picture',
  'replace-picture',
  'ungroup',
  'group',
  'copy-style',
  'forward',
  'backward',
];
const ALWAYS_WANTED: readonly CommandId[] = ['duplicate', 'delete'];
const SHEET_WANTED: readonly CommandId[] = ['copy', 'duplicate', 'copy-style', 'delete'];

/** What the menu of the selection or, without one, of the label offers now. */
export function objectMenu(session: Session, commands: Commands, words: CommandWords) {
  const menu = session.state.selection.length > 0 ? OBJECT_MENU : LABEL_MENU;
  const parts = matchMedia('(min-width: 1024px)').matches ? menu : [...menu, ...HELD];
  return rowsOf({ session, commands, words }, doable(parts, commands, session.state));
}

/** The three or four actions of the bar at the selection; one text has its look there instead. */
export function barCommands(commands: Commands, state: EditorState): readonly CommandId[] {
  const able = (ids: readonly CommandId[]) => ids.filter((id) => commands[id].can(state));
  const wanted = able(WANTED);
  return [...wanted.slice(0, 2), ...able(ALWAYS_WANTED)];
}

/** The actions that stand large above the rows of a menu for a finger. */
export function wantedCommands(commands: Commands, state: EditorState): readonly CommandId[] {
  return SHEET_WANTED.filter((id) => commands[id].can(state));
}

/** What the three dots beside a design's name offer. */
export async function designMenu(session: Session, commands: Commands): Promise<MenuItem[]> {
  const words = await loadCommandWords(session.app.lang);
  const rows = rowsOf({ session, commands, words }, DESIGN_MENU);
  const chosen = chosenTheme();
  const themes = THEMES.map((theme, at) => ({
    label: words.name[`theme-${theme}`],
    checked: theme === chosen,
    divides: at === 0,
    run: () => runCommand(session, commands, `theme-${theme}`),
  }));
  return [...rows, ...themes];
}

/** What can be done to the panel that is worked on. */
export async function panelMenu(session: Session, commands: Commands): Promise<MenuItem[]> {
  const words = await loadCommandWords(session.app.lang);
  return rowsOf({ session, commands, words }, PANEL_MENU);
}

export async function zoomMenu(session: Session, commands: Commands): Promise<MenuItem[]> {
  const words = await loadCommandWords(session.app.lang);
  return rowsOf({ session, commands, words }, ZOOM_MENU).map(({ icon: _, ...row }) => row);
}

function doable(parts: Parts, commands: Commands, state: EditorState): Parts {
  return parts.map((ids) => ids.filter((id) => commands[id].can(state)));
}

interface Menus {
  readonly session: Session;
  readonly commands: Commands;
  readonly words: CommandWords;
}

function rowsOf({ session, commands, words }: Menus, parts: Parts): MenuItem[] {
  const full = parts.filter((ids) => ids.length > 0);
  return full.flatMap((ids, part) =>
    ids.map((id, at): MenuItem => {
      const icon = COMMAND_ICONS[id];
      return {
        label: words.name[id],
        ...(icon && { icon }),
        keys: shownKeys(keysOf(id)),
        disabled: !commands[id].can(session.state),
        divides: part > 0 && at === 0,
        run: () => runCommand(session, commands, id),
      };
    }),
  );
}
