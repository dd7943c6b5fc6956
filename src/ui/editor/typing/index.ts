// Typing on the label itself: fetched when the first text is edited, or in an idle moment before.
export { startTyping } from './start';
export { default as Typing } from './Typing.svelte';
