import type { Component } from 'svelte';

/** One row of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: Component<Record<string, unknown>>;
  readonly keys?: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** Given for one of several that exclude each other. */
  readonly checked?: boolean;
  /** A hairline stands above it. */
  readonly divides?: boolean;
}

/** Distances of a menu from the window's edges, in px; what is not given is free. */
export interface MenuPlace {
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** The row that typed letters jump to: the next one that begins with them, after the present. */
export function jumpTo(labels: readonly string[], present: number, typed: string): number | null {
  const wanted = typed.toLocaleLowerCase();
  // One letter goes on to the next row with it; more letters may stay where they are.
  const from = typed.length > 1 ? present : present + 1;
  for (let step = 0; step < labels.length; step++) {
    const at = (Math.max(0, from) + step) % labels.length;
    if (labels[at]?.toLocaleLowerCase().startsWith(wanted)) return at;
  }
  return null;
}

/** The sign that a key press types, or null for a key that does something else. */
export function letterOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey ? key : null;
}
