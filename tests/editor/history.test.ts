import { describe, expect, it } from 'vitest';
import { createCommands } from '../../src/editor';
import { bench, sampleDocument, seeded } from './support';

const commands = createCommands(seeded());

/** Three steps: moved, duplicated, on the other panel renamed. */
function walked() {
  const first = sampleDocument();
  const { editor } = bench(first);
  editor.select(['box']);
  commands['leap-right'].run(editor);
  editor.commit();
  const moved = editor.state.document;
  commands.duplicate.run(editor);
  editor.commit();
  const doubled = editor.state.document;
  editor.activate('back');
  editor.select(['again']);
  commands['leap-down'].run(editor);
  editor.commit();
  return { editor, first, moved, doubled };
}

describe('history', () => {
  it('lists all steps by name, undone ones too', () => {
    const { editor } = walked();
    const labels = (): readonly string[] => editor.history.steps.map(({ label }) => label);
    expect(labels()).toEqual(['move', 'duplicate', 'move']);
    expect(editor.history.index).toBe(3);
    editor.undo();
    editor.undo();
    expect(labels()).toEqual(['move', 'duplicate', 'move']);
    expect(editor.history.index).toBe(1);
  });

  it('travels to any step in one change, with the document, panel and selection of then', () => {
    const { editor, first, moved, doubled } = walked();
    const last = editor.state.document;
    let changes = 0;
    editor.subscribe(() => changes++);
    for (const [index, document, panel] of [
      [1, moved, 'front'],
      [3, last, 'back'],
      [0, first, 'front'],
      [2, doubled, 'front'],
    ] as const) {
      editor.travel(index);
      expect(editor.state.document).toEqual(document);
      expect(editor.state.panel).toBe(panel);
      expect(editor.history.index).toBe(index);
    }
    expect(changes).toBe(4);
    editor.travel(0);
    expect(editor.state.selection).toEqual(['box']);
    expect(JSON.stringify(editor.state.document)).toBe(JSON.stringify(first));
  });

  it('a run that came back to where it began is no part of the step before it', () => {
    const first = sampleDocument();
    const { editor } = bench(first, () => 0);
    editor.select(['box']);
    commands['leap-right'].run(editor);
    editor.commit();
    const moved = editor.state.document;
    for (const id of ['nudge-right', 'nudge-left', 'nudge-down'] as const) {
      commands[id].run(editor);
    }
    editor.undo();
    expect(editor.state.document).toEqual(moved);
  });

  it('goes nowhere beyond its ends, where it stands, or when one may only look', () => {
    const { editor } = walked();
    let changes = 0;
    editor.travel(-5);
    editor.travel(99);
    expect(editor.history.index).toBe(3);
    editor.subscribe(() => changes++);
    editor.travel(3);
    expect(changes).toBe(0);
    editor.setReadOnly(true);
    editor.travel(0);
    expect(editor.history.index).toBe(3);
  });

  it('goes where the user was although the steps between undo each other', () => {
    const { editor } = bench();
    editor.select(['box']);
    commands['leap-right'].run(editor);
    editor.commit();
    commands['leap-left'].run(editor);
    editor.commit();
    editor.select(['title']);
    editor.travel(0);
    expect(editor.history.index).toBe(0);
    expect(editor.state.selection).toEqual(['box']);
    expect([editor.state.canUndo, editor.state.canRedo]).toEqual([false, true]);
  });
});
