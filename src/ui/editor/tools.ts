// What the first view of a label can do without: forms and sheets, in one file of their own.
export { default as CheckPanel } from './CheckPanel.svelte';
export { default as CheckSheet } from './CheckSheet.svelte';
export { default as DesignSheet } from './DesignSheet.svelte';
export { default as FailedSpot } from './FailedSpot.svelte';
export { default as NumberKeys } from './NumberKeys.svelte';
export { default as Layers } from './Layers.svelte';
export { default as Legend } from './Legend.svelte';
export { default as Left } from './Left.svelte';
export { default as Panels } from './Panels.svelte';
export { default as PanelsBar } from './PanelsBar.svelte';
export { default as ProductForm } from './ProductForm.svelte';
export { default as Properties } from './Properties.svelte';
export { default as Rail } from './Rail.svelte';
export { default as ReadOnlyBanner } from './ReadOnlyBanner.svelte';
export { default as Rulers } from './Rulers.svelte';
export { default as SaveTrouble } from './SaveTrouble.svelte';
