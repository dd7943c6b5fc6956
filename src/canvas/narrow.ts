let query: MediaQueryList | null = null;

/** Whether the screen is too narrow for the desk: the label lies as it is held in the hand. */
export function isNarrow(): boolean {
  query ??= matchMedia('(max-width: 1023px)');
  return query.matches;
}
