import { ui } from './en.ui';
import { formatMm, formatNumber } from './format';
import type { Messages } from './id';

const mm = (value: string | number | undefined): string => formatMm('en', Number(value));
const number = (value: string | number | undefined): string => formatNumber('en', Number(value), 3);

/** Every sentence in English. */
export const en: Messages = {
  ui,
  issue: {
    'unknown-knob': () => 'this pattern has no such setting',
    'unknown-choice': (p) => `must be one of ${p['choices']}`,
    'wrong-form': (p) => `has the wrong form; at most ${number(p['maxLength'])} characters`,
    'wrong-type': (p) =>
      p['expected'] ? `must be of type ${p['expected']}` : 'is of the wrong type',
    'out-of-range': (p) => `must be between ${number(p['min'])} and ${number(p['max'])}`,
    'not-finite': () => 'must be a finite number',
    'not-whole': () => 'must be a whole number',
    'too-long': (p) => `is longer than ${number(p['max'])} characters`,
    'bad-format': () => 'is not written in the right form',
    'not-allowed': (p) => `must be one of ${p['allowed']}`,
    'too-many': (p) => `holds ${number(p['found'])}, at most ${number(p['max'])} are allowed`,
    'too-few': (p) => `holds ${number(p['found'])}, at least ${number(p['min'])} are needed`,
    'wrong-count': (p) => `holds ${number(p['found'])} instead of ${number(p['expected'])}`,
    'missing-key': () => 'is missing',
    'unknown-key': () => 'is unknown to Besek',
    'forbidden-key': () => 'this name may not be used',
    'bad-key': () => 'this name does not have the form of an id',
    'too-deep': (p) => `is nested more than ${number(p['max'])} levels deep`,
    'too-big': (p) => `the file holds more than ${number(p['max'])} values`,
    'newer-version': (p) =>
      `was made by a newer Besek; this one knows version ${number(p['known'])}`,
    cycle: () => 'this object lies within itself',
    dangling: (p) => `refers to ${p['id']}, which does not exist`,
    'wrong-reference': (p) => `refers to ${p['id']}, which is of another type`,
    'id-mismatch': (p) => `must equal its name, ${p['expected']}`,
    'min-over-max': () => 'the smallest size exceeds the largest',
    'not-on-first-panel': (p) => `${p['id']} is not on the first panel`,
    'unknown-fact': () => 'is no fact of a product',
    'subpath-start': () => 'a path must begin with M',
    'open-path': () => 'an outline must be closed',
    'not-one': (p) => `there must be exactly one ${p['type']}, not ${number(p['found'])}`,
    'no-panel': () => 'there is no panel',
    'too-many-panels': (p) =>
      `there are ${number(p['found'])} panels, at most ${number(p['max'])} are allowed`,
    unknown: (p) => `cannot be read (${p['code']})`,
  },
  finding: {
    'text-overset': (p) =>
      `The text "${p['text']}" does not fit its frame. Enlarge the frame or shorten the text.`,
    'missing-glyph': (p) =>
      `The font of "${p['text']}" has no ${p['characters']}. Change the characters or the font.`,
    'broken-node': () => 'One object cannot be drawn. Its settings are kept; change or delete it.',
    collision: (p) => `The text "${p['text']}" overlaps "${p['other']}". Move one of them.`,
    'outside-safe': (p) =>
      `The text "${p['text']}" leaves the safe area by ${mm(p['distance'])} and may be cut. Move it inwards.`,
    'small-text': (p) =>
      `Small letters of "${p['text']}" are ${mm(p['size'])} high. At least ${mm(p['min'])} can be read.`,
    'thin-line': (p) =>
      `A line ${mm(p['width'])} wide may vanish in print. Make it ${mm(p['min'])}.`,
  },
};
