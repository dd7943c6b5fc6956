import type { Order } from './types';

/**
 * Digits in ascending code-unit order. The lowest, `-`, never ends a key, so that between any
 * two different keys there is always a third.
 */
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const ZERO = '-';
const FIRST = 'V';
/** Keys at either end are counted in this many digits, which keeps them short. */
const COUNT_LENGTH = 3;

export const ORDER_PATTERN = /^[-0-9A-Za-z]{0,199}[0-9A-Za-z]$/;

/**
 * A key that sorts after `a` and before `b`; null stands for the open end. Two equal keys
 * (allowed: siblings then sort by id) give one after both. Throws when `a` sorts after `b`.
 */
export function orderBetween(a: Order | null, b: Order | null): Order {
  if (a === null && b === null) return FIRST;
  if (a === null) return before(b as Order);
  if (b === null || a === b) return after(a);
  if (a > b) throw new RangeError(`order ${a} sorts after ${b}`);
  return middle(a, b);
}

/** `n` ascending keys between `a` and `b`. */
export function ordersBetween(a: Order | null, b: Order | null, n: number): readonly Order[] {
  if (n <= 0) return [];
  if (a === null || b === null) return countFrom(a, b, n);
  const half = Math.floor(n / 2);
  const pivot = orderBetween(a, b);
  return [...ordersBetween(a, pivot, half), pivot, ...ordersBetween(pivot, b, n - half - 1)];
}

function countFrom(a: Order | null, b: Order | null, n: number): Order[] {
  const keys: Order[] = [];
  for (let i = 0; i < n; i++) {
    const last = keys.at(-1);
    keys.push(b === null ? orderBetween(last ?? a, null) : orderBetween(null, last ?? b));
  }
  return b === null ? keys : keys.reverse();
}

function after(key: Order): Order {
  const next = step(toNumber(key), 1);
  if (next !== null) return next;
  return key.slice(0, COUNT_LENGTH) + after(key.slice(COUNT_LENGTH));
}

function before(key: Order): Order {
  const previous = step(toNumber(key), -1);
  if (previous !== null) return previous;
  const zero = ZERO.repeat(COUNT_LENGTH);
  const rest = key.startsWith(zero) ? key.slice(COUNT_LENGTH) : '';
  return zero + (rest === '' ? FIRST : before(rest));
}

/** The leading digits as a number. */
function toNumber(key: Order): number {
  const head = key.slice(0, COUNT_LENGTH).padEnd(COUNT_LENGTH, ZERO);
  return [...head].reduce((sum, digit) => sum * BASE + DIGITS.indexOf(digit), 0);
}

/** The nearest number in that direction whose key does not end in the lowest digit, or null at the end. */
function step(from: number, by: 1 | -1): Order | null {
  let value = from + by;
  if (value % BASE === 0) value += by;
  if (value <= 0 || value >= BASE ** COUNT_LENGTH) return null;
  let key = '';
  for (let i = 0; i < COUNT_LENGTH; i++) {
    key = DIGITS.charAt(value % BASE) + key;
    value = Math.floor(value / BASE);
  }
  return key;
}

/** Between two keys with a < b. */
function middle(a: Order, b: Order): Order {
  let same = 0;
  while (same < b.length && (a.charAt(same) || ZERO) === b.charAt(same)) same++;
  const low = same < a.length ? DIGITS.indexOf(a.charAt(same)) : 0;
  const high = DIGITS.indexOf(b.charAt(same));
  const prefix = b.slice(0, same);
  if (high - low > 1) return prefix + DIGITS.charAt(Math.floor((low + high) / 2));
  const rest = a.slice(same + 1);
  return prefix + DIGITS.charAt(low) + (rest === '' ? FIRST : after(rest));
}
