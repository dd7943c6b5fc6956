/** Sentences of the interface in Indonesian. */
export const ui = {};
