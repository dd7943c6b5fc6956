import { nodeOf } from '../../core/document';
import type { BesekDocument, Fill, Id, PatternNode, PatternValue } from '../../core/document';
import { Draft } from '../draft';
import type { EditorState, Plan } from '../types';

function patternOf(document: BesekDocument, id: Id): PatternNode {
  const node = nodeOf(document, id);
  if (node.type !== 'pattern') throw new Error(`${id} is no pattern`);
  return node;
}

/** Turns one knob. One undo step for as long as it is held. */
export function setPatternParam(
  { document }: EditorState,
  id: Id,
  [key, value]: readonly [string, PatternValue],
): Plan {
  patternOf(document, id);
  const draft = new Draft(document);
  draft.arrange(id, { params: { [key]: value } });
  return draft.plan('pattern', `param:${id}:${key}`);
}

/** The swatches of one of the generator's roles. */
export function setPatternInk(
  { document }: EditorState,
  id: Id,
  [role, fills]: readonly [string, readonly Fill[]],
): Plan {
  const { inks } = patternOf(document, id);
  const draft = new Draft(document);
  draft.change(id, { inks: { ...inks, [role]: fills } });
  return draft.plan('pattern-ink');
}

/** Another seed: what is irregular falls differently. */
export function setPatternSeed({ document }: EditorState, id: Id, seed: number): Plan {
  patternOf(document, id);
  const draft = new Draft(document);
  draft.change(id, { seed });
  return draft.plan('pattern');
}
