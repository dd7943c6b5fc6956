import type { Component } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** One row of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: Component<Record<string, unknown>>;
  /** How its words look. */
  readonly look?: Attachment<HTMLElement>;
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

/** From the window's edge, in px. */
const EDGE = 8;

/** A menu's place as declarations of style: no menu is taller than what is left of the window. */
export function edges(place: MenuPlace): string {
  const set = Object.entries(place).map(([edge, px]) => `${edge}:${px}px;`);
  const from = place.top ?? place.bottom ?? EDGE;
  return `${set.join('')}max-height:calc(100dvh - ${from + EDGE}px)`;
}

/** The row that has the focus first; of a list of choices the chosen one. */
export function firstRow(rows: readonly HTMLElement[]): HTMLElement | undefined {
  const isChoice = rows[0]?.role === 'menuitemradio';
  return (isChoice && rows.find((row) => row.ariaChecked === 'true')) || rows[0];
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
