// The template maker, in one file of its own: only designers come here.
export { default as AboutSection } from './AboutSection.svelte';
export { default as CanvasMarks } from './CanvasMarks.svelte';
export { default as MakerPanel } from './MakerPanel.svelte';
export { default as MakerSheet } from './MakerSheet.svelte';
export { default as TemplateSection } from './TemplateSection.svelte';
export { startMaking } from './start';
