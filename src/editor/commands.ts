import { childrenOf, nodeOf } from '../core/document';
import type { Id } from '../core/document';
import type { Point } from '../core/geometry';
import { align, distribute, equalGaps, tidyUp, type Edge } from './kernels/align';
import { stepInTree, type TreeStep } from './kernels/restack';
import { sameAs, type Trait } from './kernels/select-same';
import {
  duplicate,
  group,
  remove,
  reorder,
  repeatedOffset,
  setHidden,
  setLocked,
  ungroup,
} from './kernels/structure';
import type { Direction, Random } from './kernels/structure';
import { unlink } from './kernels/text';
import { freeSelection, move } from './kernels/place';
import { perform } from './plan';
import { readingOrder } from './reading-order';
import type { Command, Editor, EditorState, Plan } from './types';

/** One nudge in mm, and one with Shift. */
const STEP = 0.1;
const LEAP = 1;

/** What the canvas and the screen around it do; the editor only knows their names and keys. */
export const VIEW_COMMANDS = [
  'tool-select',
  'tool-text',
  'tool-rectangle',
  'tool-ellipse',
  'tool-line',
  'tool-pattern',
  'pattern-book',
  'insert-picture',
  'block-ingredients',
  'block-net',
  'block-producer',
  'block-bestBefore',
  'block-storage',
  'crop-picture',
  'replace-picture',
  'unite',
  'subtract',
  'intersect',
  'exclude',
  'to-path',
  'text-to-curves',
  'mirror-h',
  'mirror-v',
  'eyedropper',
  'edit-text',
  'bold',
  'rename',
  'cut',
  'copy',
  'paste',
  'paste-in-place',
  'copy-style',
  'paste-style',
  'find',
  'guide-x',
  'guide-y',
  'panel-add',
  'panel-duplicate',
  'panel-rename',
  'panel-left',
  'panel-right',
  'panel-delete',
  'move-to-panel',
  'copy-to-panel',
  'zoom-in',
  'zoom-out',
  'fit',
  'zoom-selection',
  'zoom-50',
  'zoom-100',
  'zoom-200',
  'zoom-400',
  'actual-size',
  'next-panel',
  'previous-panel',
  'select-several',
  'free-move',
  'straight-move',
  'palette',
  'keys',
  'menu',
  'history',
  'check',
  'floating-bar',
  'theme-light',
  'theme-dark',
  'theme-system',
  'export',
  'save-copy',
  'make-template',
  'home',
] as const;
export type ViewCommandId = (typeof VIEW_COMMANDS)[number];

export type EditCommandId = keyof ReturnType<typeof createCommands>;
export type CommandId = ViewCommandId | EditCommandId;

/** What belongs together in the palette and on the sheet of keys, in the order that they show. */
export const COMMAND_GROUPS = [
  'edit',
  'object',
  'arrange',
  'text',
  'insert',
  'panel',
  'view',
  'file',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** A command as menus, palette, toolbar and keys use it. Its name stands in `i18n`, by its id. */
export interface EditorCommand extends Act {
  readonly group: CommandGroup;
}

interface Act {
  /** Whether it would do anything now. */
  can(state: EditorState): boolean;
  /** Does it; false when there was nothing to do, so that a key can be left to the browser. */
  run(editor: Editor): boolean;
}

/** The table of everything that can be done to the open design without a parameter. */
export function createCommands(random: Random) {
  return {
    ...inGroup('edit', {
      undo: journey('canUndo', (editor) => editor.undo()),
      redo: journey('canRedo', (editor) => editor.redo()),
      duplicate: change((state) =>
        planFor(state, (s, ids) => duplicate(s, ids, random, repeatedOffset(s))),
      ),
      'select-all': selecting(everything),
      'select-next': selecting((state) => neighbour(state, 1)),
      'select-previous': selecting((state) => neighbour(state, -1)),
      'same-fill': selectingSame('fill'),
      'same-font': selectingSame('font'),
      'same-size': selectingSame('size'),
      'same-kind': selectingSame('kind'),
      enter: { can: (state) => groupToEnter(state) !== null, run: enterGroup },
      escape: { can: (state) => state.scope !== null || state.selection.length > 0, run: comeOut },
      // Last: an open list begins with its first row, and a hasty Enter shall not take away.
      delete: change((state) => planFor(state, remove)),
    }),
    ...inGroup('object', {
      group: change((state) => planFor(state, (s, ids) => group(s, ids, random))),
      ungroup: change((state) => planFor(state, ungroup)),
      lock: change((state) => marked(state, 'locked', false, (s, ids) => setLocked(s, ids, true))),
      unlock: change((state) => marked(state, 'locked', true, (s, i) => setLocked(s, i, false))),
      hide: change((state) => marked(state, 'hidden', false, (s, ids) => setHidden(s, ids, true))),
      show: change((state) => marked(state, 'hidden', true, (s, ids) => setHidden(s, ids, false))),
    }),
    ...inGroup('arrange', {
      front: stack('front'),
      forward: stack('forward'),
      backward: stack('backward'),
      back: stack('back'),
      'align-left': aligning('left'),
      'align-centre': aligning('centre'),
      'align-right': aligning('right'),
      'align-top': aligning('top'),
      'align-middle': aligning('middle'),
      'align-bottom': aligning('bottom'),
      'distribute-x': change((state) => distribute(state, 'x')),
      'distribute-y': change((state) => distribute(state, 'y')),
      'equal-gaps': change((state) => equalGaps(state)),
      tidy: change((state) => tidyUp(state)),
      'layer-up': inTree('up'),
      'layer-down': inTree('down'),
      'layer-in': inTree('in'),
      'layer-out': inTree('out'),
      'nudge-left': nudge({ x: -STEP, y: 0 }),
      'nudge-right': nudge({ x: STEP, y: 0 }),
      'nudge-up': nudge({ x: 0, y: -STEP }),
      'nudge-down': nudge({ x: 0, y: STEP }),
      'leap-left': nudge({ x: -LEAP, y: 0 }),
      'leap-right': nudge({ x: LEAP, y: 0 }),
      'leap-up': nudge({ x: 0, y: -LEAP }),
      'leap-down': nudge({ x: 0, y: LEAP }),
    }),
    ...inGroup('text', {
      unlink: change((state) => unlink(state, state.selection)),
    }),
  } satisfies Record<string, EditorCommand>;
}

/** Commands of one group; whoever adds a command adds a row there and its name in `i18n`. */
export function inGroup<Name extends string>(
  group: CommandGroup,
  acts: Readonly<Record<Name, Act>>,
): Readonly<Record<Name, EditorCommand>> {
  const rows = Object.entries<Act>(acts).map(([name, act]) => [name, { ...act, group }]);
  return Object.fromEntries(rows) as Record<Name, EditorCommand>;
}

/** A command that changes the document, from the kernel that plans it. */
function change(kernel: (state: EditorState) => Plan | null): Act {
  const command: Command = (state, dispatch) => !state.readOnly && perform(kernel(state), dispatch);
  return {
    can: (state) => command(state),
    run: (editor) => command(editor.state, editor.dispatch),
  };
}

function planFor(
  state: EditorState,
  kernel: (state: EditorState, ids: readonly Id[]) => Plan | null,
): Plan | null {
  const ids = freeSelection(state);
  return ids.length > 0 ? kernel(state, ids) : null;
}

function aligning(edge: Edge): Act {
  return change((state) => align(state, edge));
}

function inTree(step: TreeStep): Act {
  return change((state) => stepInTree(state, step));
}

function selectingSame(by: Trait): Act {
  const more = (state: EditorState): readonly Id[] => {
    const ids = sameAs(state, by);
    return ids.length > state.selection.length ? ids : [];
  };
  return selecting(more);
}

function stack(to: Direction): Act {
  return change((state) => planFor(state, (s, ids) => reorder(s, ids, to)));
}

/** For the selected nodes whose mark is (not) set; locked ones count here. */
function marked(
  state: EditorState,
  mark: 'locked' | 'hidden',
  isSet: boolean,
  kernel: (state: EditorState, ids: readonly Id[]) => Plan,
): Plan | null {
  const ids = state.selection.filter((id) => (nodeOf(state.document, id)[mark] ?? false) === isSet);
  return ids.length > 0 ? kernel(state, ids) : null;
}

/** Nudges in any direction merge: a held arrow is one step, ended by `commit` at keyup. */
function nudge(by: Point): Act {
  return change((state) => planFor(state, (s, ids) => move(s, ids, by, `nudge:${ids.join()}`)));
}

function journey(can: 'canUndo' | 'canRedo', go: (editor: Editor) => void): Act {
  const isOpen = (state: EditorState): boolean => state[can] && !state.readOnly;
  return {
    can: isOpen,
    run(editor) {
      const able = isOpen(editor.state);
      if (able) go(editor);
      return able;
    },
  };
}

function selecting(choose: (state: EditorState) => readonly Id[]): Act {
  return {
    can: (state) => choose(state).length > 0,
    run(editor) {
      const ids = choose(editor.state);
      if (ids.length > 0) editor.select(ids);
      return ids.length > 0;
    },
  };
}

/** Everything that can be pressed where the user is. */
function everything({ document, scope, panel }: EditorState): readonly Id[] {
  return childrenOf(document, scope ?? panel)
    .filter((node) => !node.locked && !node.hidden)
    .map((node) => node.id);
}

/** The next object in reading order; none after the last, so that Tab leaves the canvas. */
function neighbour(state: EditorState, step: 1 | -1): readonly Id[] {
  const ids = readingOrder(state.document, state.scope ?? state.panel);
  const current = state.selection.at(-1);
  const at = current === undefined ? -1 : ids.indexOf(current);
  const next = at < 0 ? (step === 1 ? ids[0] : ids.at(-1)) : ids[at + step];
  return next === undefined ? [] : [next];
}

function groupToEnter({ document, selection }: EditorState): Id | null {
  const [id] = selection;
  if (id === undefined || selection.length !== 1) return null;
  return nodeOf(document, id).type === 'group' ? id : null;
}

function enterGroup(editor: Editor): boolean {
  const id = groupToEnter(editor.state);
  if (id !== null) editor.enter(id);
  return id !== null;
}

/** Out of a group first, then out of the selection. */
function comeOut(editor: Editor): boolean {
  const { scope, selection } = editor.state;
  if (scope !== null) editor.select([scope]);
  else if (selection.length > 0) editor.select([]);
  else return false;
  return true;
}
