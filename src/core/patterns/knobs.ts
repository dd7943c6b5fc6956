import type { Generator, Knob, KnobValues } from './types';

/** Every knob of a generator with a value that its procedure may trust. */
export type ResolvedKnobs = Readonly<Record<string, number | string>>;

/** What is wrong with one parameter; `path` names the knob. */
export interface KnobIssue {
  readonly path: string;
  readonly code: 'unknown-knob' | 'wrong-type' | 'out-of-range' | 'unknown-choice' | 'wrong-form';
  readonly params: Readonly<Record<string, number | string>>;
}

/** The part of a generator that the knobs need: usable while the generator is still being built. */
export type HasKnobs = Pick<Generator, 'knobs'>;

function isText(knob: Extract<Knob, { kind: 'text' }>, value: unknown): value is string {
  return typeof value === 'string' && value.length <= knob.maxLength && knob.pattern.test(value);
}

function resolveKnob(knob: Knob, value: unknown): number | string {
  switch (knob.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(knob.max, Math.max(knob.min, value))
        : knob.initial;
    case 'choice':
      return typeof value === 'string' && knob.choices.includes(value) ? value : knob.initial;
    case 'text':
      return isText(knob, value) ? value : knob.initial;
  }
}

/**
 * Values for every knob: missing and unusable ones are initial, numbers are held to their range.
 * Unknown parameters are dropped.
 */
export function resolveKnobs({ knobs }: HasKnobs, params: KnobValues): ResolvedKnobs {
  return Object.fromEntries(knobs.map((knob) => [knob.key, resolveKnob(knob, params[knob.key])]));
}

function issueOf(knob: Knob, value: unknown): Omit<KnobIssue, 'path'> | null {
  const wrongType = { code: 'wrong-type', params: {} } as const;
  switch (knob.kind) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType;
      return value < knob.min || value > knob.max
        ? { code: 'out-of-range', params: { min: knob.min, max: knob.max } }
        : null;
    case 'choice':
      if (typeof value !== 'string') return wrongType;
      return knob.choices.includes(value)
        ? null
        : { code: 'unknown-choice', params: { choices: knob.choices.join(', ') } };
    case 'text':
      if (typeof value !== 'string') return wrongType;
      return isText(knob, value)
        ? null
        : { code: 'wrong-form', params: { maxLength: knob.maxLength } };
  }
}

/** All that is wrong with `params`, for the door where files come in; empty when drawable as it stands. */
export function knobIssues({ knobs }: HasKnobs, params: KnobValues): readonly KnobIssue[] {
  return Object.entries(params).flatMap(([path, value]): KnobIssue[] => {
    const knob = knobs.find((k) => k.key === path);
    if (!knob) return [{ path, code: 'unknown-knob', params: {} }];
    const issue = issueOf(knob, value);
    return issue ? [{ path, ...issue }] : [];
  });
}

/** A number knob's value; a wrong key is the caller's mistake. */
export function numberAt(knobs: ResolvedKnobs, key: string): number {
  const value = knobs[key];
  if (typeof value !== 'number') throw new TypeError(`no number knob ${key}`);
  return value;
}

/** A text or choice knob's value; a wrong key is the caller's mistake. */
export function textAt(knobs: ResolvedKnobs, key: string): string {
  const value = knobs[key];
  if (typeof value !== 'string') throw new TypeError(`no text knob ${key}`);
  return value;
}
