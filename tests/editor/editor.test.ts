import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/core/document';
import type { Transaction } from '../../src/core/document';
import { createCommands, move, setFact, setText } from '../../src/editor';
import type { EditorChange } from '../../src/editor';
import { aDocument, aText } from '../support/builders';
import { bench, sampleDocument, seeded } from './support';

const commands = createCommands(seeded());

describe('the one door', () => {
  it('tells listeners what changed, also for undo and redo', () => {
    const { editor, act } = bench();
    const seen: EditorChange[] = [];
    editor.subscribe((change) => seen.push(change));
    act(move(editor.state, ['title'], { x: 1, y: 0 }));
    editor.undo();
    editor.redo();
    expect(seen.map((change) => change.transaction?.origin)).toEqual(['user', 'undo', 'redo']);
    expect(seen[1]!.transaction!.patch.updated.title).toEqual([{ x: 11 }, { x: 10 }]);
    expect(seen[1]!.previous).toBe(seen[0]!.state);
  });

  it('refuses an invalid change and stays as it was', () => {
    const { editor } = bench();
    const before = editor.state;
    const broken: Transaction = {
      origin: 'user',
      label: 'break',
      patch: { added: {}, removed: {}, updated: { title: [{ style: 'body' }, { style: 'gone' }] } },
    };
    expect(() => editor.dispatch(broken)).toThrow(/title/);
    expect(editor.state).toBe(before);
  });

  it('changes nothing while it is read only', () => {
    const { editor, act, node } = bench();
    act(move(editor.state, ['title'], { x: 1, y: 0 }));
    editor.setReadOnly(true);
    act(move(editor.state, ['title'], { x: 1, y: 0 }));
    editor.undo();
    expect(node('title').x).toBe(11);
    expect(commands.undo.can(editor.state)).toBe(false);
  });

  it('forgets what could be redone when something else is done', () => {
    const { editor, act } = bench();
    act(move(editor.state, ['title'], { x: 1, y: 0 }));
    editor.undo();
    expect(editor.state.canRedo).toBe(true);
    act(move(editor.state, ['title'], { x: 0, y: 1 }));
    expect(editor.state.canRedo).toBe(false);
  });
});

describe('selection', () => {
  it('enters the group of what is selected and drops what is not on the panel', () => {
    const { editor } = bench();
    editor.select(['word', 'again', 'nobody', 'word']);
    expect(editor.state).toMatchObject({ selection: ['word'], scope: 'seal' });
    editor.select(['word', 'title']);
    expect(editor.state).toMatchObject({ selection: ['word', 'title'], scope: null });
  });

  it('comes back with undo and redo, with panel and scope', () => {
    const { editor, act } = bench();
    editor.select(['word']);
    act(move(editor.state, ['word'], { x: 1, y: 0 }));
    editor.activate('back');
    editor.select(['again']);
    editor.undo();
    expect(editor.state).toMatchObject({ panel: 'front', selection: ['word'], scope: 'seal' });
    editor.activate('back');
    editor.redo();
    expect(editor.state).toMatchObject({ panel: 'front', selection: ['word'], scope: 'seal' });
  });

  it('follows what a change adds, frees and takes away', () => {
    const { editor } = bench();
    editor.select(['title', 'net']);
    commands.group.run(editor);
    const [made] = editor.state.selection;
    expect(editor.state.document.records[made!]?.type).toBe('group');
    commands.ungroup.run(editor);
    expect([...editor.state.selection].sort()).toEqual(['net', 'title']);
    commands.delete.run(editor);
    expect(editor.state.selection).toEqual([]);
  });

  it('is after undo what it was before the change, after redo what it became', () => {
    const { editor } = bench();
    editor.select(['title', 'net']);
    commands.group.run(editor);
    const made = editor.state.selection;
    editor.select([]);
    editor.undo();
    expect(editor.state.selection).toEqual(['title', 'net']);
    editor.redo();
    expect(editor.state.selection).toEqual(made);
  });

  it('goes out of a group by Escape before it is dropped', () => {
    const { editor } = bench();
    editor.select(['word']);
    commands.escape.run(editor);
    expect(editor.state).toMatchObject({ selection: ['seal'], scope: null });
    commands.escape.run(editor);
    expect(editor.state.selection).toEqual([]);
    expect(commands.escape.run(editor)).toBe(false);
  });

  it('walks by Tab in reading order and leaves after the last', () => {
    const { editor } = bench();
    const walked: string[] = [];
    while (commands['select-next'].run(editor)) walked.push(editor.state.selection[0]!);
    expect(walked).toEqual(['title', 'net', 'box', 'seal']);
  });
});

describe('steps', () => {
  it('makes one step of a held arrow, ended when it is let go', () => {
    const { editor, node } = bench();
    editor.select(['title']);
    for (let i = 0; i < 7; i++) commands['nudge-right'].run(editor);
    commands['leap-down'].run(editor);
    editor.commit();
    commands['nudge-right'].run(editor);
    expect([node('title').x, node('title').y]).toEqual([10.8, 11]);
    editor.undo();
    expect([node('title').x, node('title').y]).toEqual([10.7, 11]);
    editor.undo();
    expect([node('title').x, node('title').y]).toEqual([10, 10]);
    expect(editor.state.canUndo).toBe(false);
  });

  it('leaves no step where a merge comes back to its start', () => {
    const { editor } = bench();
    editor.select(['title']);
    commands['nudge-right'].run(editor);
    commands['nudge-left'].run(editor);
    expect(editor.state.canUndo).toBe(false);
  });

  it('begins a new step after a pause of a second, another place or another key', () => {
    let time = 0;
    const { editor, act } = bench(sampleDocument(), () => time);
    const type = (id: string, text: string): void => void act(setText(editor.state, id, text));
    type('title', 'K');
    time = 900;
    type('title', 'Ko');
    time = 2000;
    type('title', 'Kop');
    type('net', 'Netto 250 g kotor');
    editor.select(['net']);
    type('net', 'Netto 250 g');
    let steps = 0;
    for (; editor.state.canUndo; steps++) editor.undo();
    expect(steps).toBe(4);
    expect(editor.state.document).toEqual(sampleDocument());
  });

  it('is one step however long something is held', () => {
    let time = 0;
    const { editor, act } = bench(sampleDocument(), () => time);
    const type = (text: string): void => void act(setText(editor.state, 'title', text));
    editor.hold(true);
    type('K');
    time = 5000;
    type('Ko');
    editor.hold(false);
    time = 9000;
    type('Kop');
    editor.undo();
    expect(editor.state.canUndo).toBe(true);
    editor.undo();
    expect(editor.state.document).toEqual(sampleDocument());
  });

  it('writes a fact everywhere in one step', () => {
    const { editor, act } = bench();
    act(setFact(editor.state, 'producer.address', 'Jl. Braga 1'));
    expect(factsOf(editor.state.document).values.producer.address).toBe('Jl. Braga 1');
    expect(act(setFact(editor.state, 'producer.address', 'Jl. Braga 1'))).toBe(false);
    editor.undo();
    expect(editor.state.document).toEqual(sampleDocument());
  });
});

it('opens on the first panel in reading order', () => {
  expect(bench(aDocument({ nodes: [aText()] })).editor.state.panel).toBe('front');
});
