import type { IssueCode } from './issue-codes';
import { LIMITS } from './limits';
import type { Issue, Result } from './types';

/** Where a check stands and what it has found so far. */
export interface Report {
  readonly path: (string | number)[];
  readonly issues: Issue[];
}

/** Looks at one value and reports what is wrong with it; repairs nothing. */
export type Check = (value: unknown, report: Report) => void;

type Params = Readonly<Record<string, string | number>>;
type OptionalKeys<T> = {
  [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never;
}[keyof T];
type RequiredKeys<T> = Exclude<keyof T, OptionalKeys<T>>;

/** Keys that reach an object's prototype in careless code. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Runs a check; the value is the input itself, now known to be a `T`. */
export function parseWith<T>(check: Check, value: unknown): Result<T> {
  const issues = issuesOf(check, value);
  return issues.length === 0 ? { ok: true, value: value as T } : { ok: false, issues };
}

/** Everything a check finds, at most `LIMITS.issues`. */
export function issuesOf(check: Check, value: unknown): readonly Issue[] {
  const report: Report = { path: [], issues: [] };
  check(value, report);
  return report.issues;
}

/** Adds an issue at the present place. */
export function report(to: Report, code: IssueCode, params?: Params): void {
  if (to.issues.length >= LIMITS.issues) return;
  const path = to.path.join('.');
  to.issues.push(params ? { path, code, params } : { path, code });
}

/** Runs a check one level deeper. */
export function within(to: Report, key: string | number, act: () => void): void {
  to.path.push(key);
  act();
  to.path.pop();
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function string(max: number, pattern?: RegExp): Check {
  return (value, to) => {
    if (typeof value !== 'string') return wrongType(to, 'string', value);
    if (value.length > max) return report(to, 'too-long', { max });
    if (pattern && !pattern.test(value)) report(to, 'bad-format');
  };
}

export function number(min: number, max: number): Check {
  return (value, to) => {
    if (typeof value !== 'number') return wrongType(to, 'number', value);
    if (!Number.isFinite(value)) return report(to, 'not-finite');
    if (value < min || value > max) report(to, 'out-of-range', { min, max });
  };
}

export function integer(min: number, max: number): Check {
  const inRange = number(min, max);
  return (value, to) => {
    if (typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value)) {
      return report(to, 'not-whole');
    }
    inRange(value, to);
  };
}

export const boolean: Check = (value, to) => {
  if (typeof value !== 'boolean') wrongType(to, 'boolean', value);
};

/** One of these values. */
export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, to) => {
    if (allowed.some((each) => each === value)) return;
    report(to, 'not-allowed', { allowed: allowed.join(', '), found: shown(value) });
  };
}

export function nullable(check: Check): Check {
  return (value, to) => {
    if (value !== null) check(value, to);
  };
}

export function array(check: Check, min: number, max: number): Check {
  return (value, to) => {
    if (!Array.isArray(value)) return wrongType(to, 'array', value);
    if (value.length > max) return report(to, 'too-many', { max, found: value.length });
    if (value.length < min) return report(to, 'too-few', { min, found: value.length });
    for (let i = 0; i < value.length; i++) within(to, i, () => check(value[i], to));
  };
}

export function tuple(...checks: readonly Check[]): Check {
  return (value, to) => {
    if (!Array.isArray(value)) return wrongType(to, 'array', value);
    if (value.length !== checks.length) {
      return report(to, 'wrong-count', { expected: checks.length, found: value.length });
    }
    checks.forEach((check, i) => within(to, i, () => check(value[i], to)));
  };
}

/**
 * A closed object: every required key, no key that is not named. The type parameter makes the
 * compiler refuse a schema that has lost step with its interface.
 */
export function object<T extends object>(
  required: Readonly<Record<RequiredKeys<T> & string, Check>>,
  optional: Readonly<Record<OptionalKeys<T> & string, Check>>,
): Check {
  const known = new Map<string, Check>([
    ...Object.entries(required),
    ...Object.entries(optional),
  ] as [string, Check][]);
  const needed = Object.keys(required);
  return (value, to) => {
    if (!isRecord(value)) return wrongType(to, 'object', value);
    for (const key of needed) {
      if (!Object.hasOwn(value, key)) within(to, key, () => report(to, 'missing-key'));
    }
    for (const key of Object.keys(value)) {
      within(to, key, () => {
        const check = known.get(key);
        if (check) check(value[key], to);
        else report(to, FORBIDDEN.has(key) ? 'forbidden-key' : 'unknown-key');
      });
    }
  };
}

/** An object whose keys are data. */
export function map(key: RegExp, check: Check, max: number): Check {
  return (value, to) => {
    if (!isRecord(value)) return wrongType(to, 'object', value);
    const keys = Object.keys(value);
    if (keys.length > max) return report(to, 'too-many', { max, found: keys.length });
    for (const name of keys) {
      within(to, name, () => {
        if (FORBIDDEN.has(name)) report(to, 'forbidden-key');
        else if (!key.test(name)) report(to, 'bad-key');
        else check(value[name], to);
      });
    }
  };
}

/** One of several objects, told apart by the string under `tag`. */
export function union(tag: string, kinds: Readonly<Record<string, Check>>): Check {
  const byTag = new Map(Object.entries(kinds));
  const tagCheck = oneOf(...byTag.keys());
  return (value, to) => {
    if (!isRecord(value)) return wrongType(to, 'object', value);
    const found = Object.hasOwn(value, tag) ? value[tag] : undefined;
    const check = typeof found === 'string' ? byTag.get(found) : undefined;
    if (check) check(value, to);
    else if (found === undefined) within(to, tag, () => report(to, 'missing-key'));
    else within(to, tag, () => tagCheck(found, to));
  };
}

/**
 * Whether a JSON value is small enough to be read closely: counts values and nesting without
 * recursion and stops at the first limit.
 */
export const withinLimits: Check = (value, to) => {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }];
  let count = 0;
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (typeof top.value !== 'object' || top.value === null) continue;
    if (top.depth > LIMITS.depth) return report(to, 'too-deep', { max: LIMITS.depth });
    const inner: readonly unknown[] = Object.values(top.value);
    count += inner.length;
    if (count > LIMITS.values) return report(to, 'too-big', { max: LIMITS.values });
    for (const each of inner) stack.push({ value: each, depth: top.depth + 1 });
  }
};

/** Reports a version that only a later Besek can read, which is no fault of the file. */
export function newerVersion(value: unknown, to: Report): boolean {
  if (!isRecord(value) || typeof value['version'] !== 'number' || value['version'] <= 1)
    return false;
  within(to, 'version', () => report(to, 'newer-version', { known: 1 }));
  return true;
}

export function wrongType(to: Report, expected: string, value: unknown): void {
  report(to, 'wrong-type', { expected, found: kindOf(value) });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 40) : kindOf(value);
}
