// Cropping on the label itself: fetched when the first picture is cropped.
export { default as Crop } from './Crop.svelte';
