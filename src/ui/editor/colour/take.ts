import type { Ink } from '../../../core/color';
import { makeId, type Id } from '../../../core/document';
import { addSwatch, swatchOfInk, swatchesOf } from '../../../editor';
import type { Session } from '../session.svelte';

/** Adds a swatch to the design's palette and answers its id; `then` belongs to the same step. */
export function addInk(
  session: Session,
  { name, ink }: { readonly name: string; readonly ink: Ink },
  then: (id: Id) => void = () => undefined,
): Id {
  const id = makeId('swatch', () => session.app.services.random());
  session.together(addSwatch(session.state, { id, name, ink }), () => then(id));
  return id;
}

/** Paints with an ink that stands in no palette yet: an equal swatch is used, else one is made. */
export function takeInk(
  session: Session,
  named: { readonly name: string; readonly ink: Ink },
  apply: (id: Id) => void,
): void {
  const equal = swatchOfInk(session.document, named.ink);
  if (equal) apply(equal.id);
  else addInk(session, named, apply);
}

/** The number of the next swatch that nobody has named. */
export function nextNumber(session: Session): number {
  return swatchesOf(session.document).length + 1;
}
