import type { Session } from './session.svelte';

/** Whether one picture is selected that may be changed. */
export function canCrop({ selected, state }: Session): boolean {
  const [node] = selected;
  const isOne = selected.length === 1 && node?.type === 'image';
  return isOne && !node.locked && !state.readOnly && node.w > 0 && node.h > 0;
}

/** Crops the one selected picture on the label; false when there is none. */
export function cropPicture(session: Session): boolean {
  if (!canCrop(session)) return false;
  session.cropping = session.state.selection[0] ?? null;
  return true;
}
