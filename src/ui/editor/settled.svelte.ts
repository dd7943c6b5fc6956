import { untrack } from 'svelte';

export interface Settled<T> {
  readonly current: T;
}

/**
 * A derived value for many readers: they hear of it when it is another, not each time it might be.
 * A plain `$derived` makes every reader look whether it changed, hundreds of rows at each letter.
 * To be made while a component is.
 */
export function settled<T>(derive: () => T): Settled<T> {
  let current = $state.raw(untrack(derive));
  $effect.pre(() => {
    const next = derive();
    if (next !== untrack(() => current)) current = next;
  });
  return {
    get current() {
      return current;
    },
  };
}
