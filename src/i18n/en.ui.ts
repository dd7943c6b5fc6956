import type { ui as source } from './id.ui';

/** Sentences of the interface in English. */
export const ui: typeof source = {};
