import { expect, it } from 'vitest';
import type { BesekDocument, TextNode } from '../../src/core/document';
import { isNode, panelsOf } from '../../src/core/document';
import {
  addPanel,
  createCommands,
  createEditor,
  drawnFrame,
  duplicatePanel,
  movePanel,
  perform,
  removePanel,
  setFact,
  setFrame,
  setSwatch,
  setText,
  setType,
  styleRange,
  type Editor,
  type Plan,
} from '../../src/editor';
import { Gestures } from '../../src/canvas/gestures';
import { Stage } from '../../src/canvas/stage';
import { sampleDocument, seeded } from '../editor/support';
import { stageOptions } from './support';

const STEPS = 500;
/** What asks the browser for something that no test can give. */
const SKIPPED = new Set(['undo', 'redo']);

it('undoes 500 commands, gestures and typings to the first byte, and redoes them to the last', async () => {
  const seed = Date.now() % 100_000;
  const random = seeded(seed);
  const given = stageOptions(createEditor(sampleDocument()));
  const { editor } = given;
  const stage = new Stage(given);
  const hands = new Gestures(stage, given);
  const stop = editor.subscribe(() => stage.sync());
  const commands = Object.entries(createCommands(random)).filter(([id]) => !SKIPPED.has(id));
  const first = JSON.stringify(editor.state.document);

  for (let step = 0; step < STEPS; step++) {
    const of = `seed ${seed}, step ${step}`;
    selectSome(editor, random);
    const kind = random();
    if (kind < 0.45) pick(commands, random)[1].run(editor);
    else if (kind < 0.7) await drag(stage, random);
    else type(editor, random);
    editor.commit();
    expect(JSON.stringify(shownIn(stage)), of).toBe(JSON.stringify(recordedIn(stage, editor)));
  }

  const last = JSON.stringify(editor.state.document);
  let undone = 0;
  for (; editor.state.canUndo; undone++) editor.undo();
  expect(undone, 'most steps changed something').toBeGreaterThan(STEPS / 8);
  expect(sorted(editor.state.document), `seed ${seed}`).toBe(sorted(JSON.parse(first)));
  while (editor.state.canRedo) editor.redo();
  expect(sorted(editor.state.document), `seed ${seed}`).toBe(sorted(JSON.parse(last)));
  stop();
  hands.destroy();
  stage.destroy();
  given.host.remove();
}, 120_000);

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

function nodesOf({ state }: Editor) {
  return Object.values(state.document.records).filter(isNode);
}

/** One object, two, or none; on any panel. */
function selectSome(editor: Editor, random: () => number): void {
  if (random() < 0.1) editor.activate(pick(panelsOf(editor.state.document), random).id);
  const nodes = nodesOf(editor);
  const count = pick([0, 1, 1, 1, 2, 3], random);
  editor.select(
    Array.from({ length: count }, () => nodes[Math.floor(random() * nodes.length)]?.id ?? ''),
  );
}

/** Fields and typing: what takes a parameter. */
function type(editor: Editor, random: () => number): void {
  const { state } = editor;
  const { document, panel } = state;
  const texts = nodesOf(editor).filter((node): node is TextNode => node.type === 'text');
  const text = texts.length > 0 ? pick(texts, random).id : null;
  const words = pick(['', 'Kopi', 'Kopi Gayo\nasli', '茶', 'a'.repeat(300)], random);
  const plans: readonly (() => Plan | null)[] = [
    () => (text ? setText(state, text, words) : null),
    () => (text ? setType(state, [text], { size: 1 + random() * 9, case: 'upper' }) : null),
    () => (text ? styleRange(state, text, { from: 1, to: 3 }, { tracking: 40 }) : null),
    () => setFact(state, 'name', words),
    () =>
      setSwatch(state, 'red', {
        kind: 'process',
        c: 0,
        m: 100,
        y: Math.floor(random() * 100),
        k: 0,
      }),
    () => setFrame(state, state.selection, { x: random() * 60, w: 1 + random() * 40 }),
    () => addPanel(state, { after: panel, name: 'Baru' }, random),
    () => duplicatePanel(state, { panel, name: 'Salinan' }, random),
    () => movePanel(state, panel, random() < 0.5 ? -1 : 1),
    () => (panelsOf(document).length > 3 ? removePanel(state, panel) : null),
  ];
  perform(pick(plans, random)(), editor.dispatch);
}

/** A press and a way anywhere, with any keys held; now and then Escape in the middle. */
async function drag(stage: Stage, random: () => number): Promise<void> {
  const keys = { shiftKey: random() < 0.2, altKey: random() < 0.2, ctrlKey: random() < 0.5 };
  const fire = (type: string): void => {
    const at = { clientX: random() * 600, clientY: random() * 900 };
    const init = { ...at, ...keys, buttons: 1, pointerId: 1, isPrimary: true };
    stage.canvas.upperCanvasEl.dispatchEvent(
      new PointerEvent(type, { ...init, bubbles: true, cancelable: true }),
    );
  };
  fire('pointerdown');
  fire('pointermove');
  if (random() < 0.1)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  fire('pointermove');
  fire('pointerup');
  await Promise.resolve();
  await Promise.resolve();
}

/** What Fabric holds, and what it would hold if it were made anew from the records. */
function shownIn(stage: Stage): readonly unknown[] {
  return stage.selected.members.map(({ nodeId, frame }) => [nodeId, rounded(frame)]);
}
function recordedIn(stage: Stage, { state }: Editor): readonly unknown[] {
  return state.selection.map((id) => [id, rounded(drawnFrame(state.document, stage.scene, id))]);
}
function rounded(frame: object): object {
  return Object.fromEntries(
    ['x', 'y', 'w', 'h', 'rotation'].map((key) => {
      const value = (frame as Record<string, number>)[key]!;
      return [key, Math.round(value * 1e6) / 1e6 || 0];
    }),
  );
}

/** Records by id: a record that went and came back stands elsewhere in its map. */
function sorted({ records, ...rest }: BesekDocument): string {
  const entries = Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rest, entries]);
}
