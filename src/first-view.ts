// What the first view of a design needs, in one file: over a slow net every file costs a trip.
export { startPainting } from './painting';
export { openStorage } from './storage';
export { default as EditorScreen } from './ui/editor/EditorScreen.svelte';
