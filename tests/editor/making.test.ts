import { expect, it } from 'vitest';
import { applyPatch, designOf, invertPatch, nodeOf } from '../../src/core/document';
import * as kernels from '../../src/editor';
import { bench } from './support';

it.each(['editable', 'locked', 'optional'] as const)('marks an object as %s', (permission) => {
  const { editor, act } = bench();
  act(kernels.setPermission(editor.state, ['box'], 'optional'));
  act(kernels.setPermission(editor.state, ['box'], permission));
  expect(kernels.permissionOf(nodeOf(editor.state.document, 'box'))).toBe(permission);
  expect(kernels.setPermission(editor.state, ['box'], permission)).toBeNull();
});

it('sets how an object follows, one direction at a time', () => {
  const { editor, act } = bench();
  act(kernels.setFollow(editor.state, ['box'], { h: 'stretch' }));
  act(kernels.setFollow(editor.state, ['box'], { v: 'end' }));
  expect(nodeOf(editor.state.document, 'box').follow).toEqual({ h: 'stretch', v: 'end' });
});

it('keeps what is said of a template, and takes it away in one undo step', () => {
  const { editor, act } = bench();
  const before = JSON.stringify(editor.state.document);
  const plan = kernels.setAbout(editor.state, { family: 'batik' });
  act(plan);
  expect(designOf(editor.state.document).about).toMatchObject({ family: 'batik', sizes: [] });
  const back = applyPatch(editor.state.document, invertPatch(plan.patch));
  expect(JSON.stringify(back)).toBe(before);
});

it('lets a text fit within limits, and takes the limits away', () => {
  const { editor, act } = bench();
  act(kernels.setFit(editor.state, 'title', { min: [4, 3] }));
  expect(nodeOf(editor.state.document, 'title')).toMatchObject({ fit: { min: [4, 3] } });
  act(kernels.setFit(editor.state, 'title', null));
  expect(nodeOf(editor.state.document, 'title')).not.toHaveProperty('fit');
});
