import type { CropState, Part } from './crop.svelte';

/** One step of an arrow in mm, and one with Shift. */
const STEP = 0.1;
const LEAP = 1;
const ZOOM = 1.05;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows move the picture, or the side of the frame that has the focus; false for other keys. */
export function nudgeBy(crop: CropState, event: KeyboardEvent, part: Part): boolean {
  const by = ARROWS[event.key];
  if (!by) return false;
  const step = event.shiftKey ? LEAP : STEP;
  const handle = part.kind === 'frame' ? part.handle : null;
  crop.nudge({ x: by[0] * step, y: by[1] * step }, handle);
  event.preventDefault();
  return true;
}

/** What keys change of a picture that is cropped; false for those that change nothing. */
export function changeBy(crop: CropState, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'z') crop.goBack();
  else if (key === '+' || key === '=') zoomBy(crop, ZOOM);
  else if (key === '-') zoomBy(crop, 1 / ZOOM);
  else return nudgeBy(crop, event, { kind: 'picture' });
  return true;
}

function zoomBy(crop: CropState, factor: number): void {
  crop.remember();
  crop.zoom(factor, null);
}
