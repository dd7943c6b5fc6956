import { ui } from './en.ui';
import { formatMm, formatNumber } from './format';
import type { Messages, Params } from './id';

const mm = (value: string | number | undefined): string => formatMm('en', Number(value));
const number = (value: string | number | undefined): string => formatNumber('en', Number(value), 3);

/** Every sentence in English. */
export const en: Messages = {
  ui,
  issue: {
    'unknown-knob': () => 'this pattern has no such setting',
    'unknown-choice': (p: Params) => `must be one of ${p['choices']}`,
    'wrong-form': () => 'is not written in a known form',
    'wrong-type': () => 'is of the wrong type',
    'out-of-range': (p: Params) => `must be between ${number(p['min'])} and ${number(p['max'])}`,
    unknown: (p: Params) => `cannot be read (${p['code']})`,
  },
  finding: {
    'text-overset': (p: Params) =>
      `The text "${p['text']}" does not fit its frame. Enlarge the frame or shorten the text.`,
    'missing-glyph': (p: Params) =>
      `The font of "${p['text']}" has no ${p['characters']}. Change the characters or the font.`,
    'broken-node': () => 'One object cannot be drawn. Its settings are kept; change or delete it.',
    collision: (p: Params) => `The text "${p['text']}" overlaps "${p['other']}". Move one of them.`,
    'outside-safe': (p: Params) =>
      `The text "${p['text']}" leaves the safe area by ${mm(p['distance'])} and may be cut. Move it inwards.`,
    'small-text': (p: Params) =>
      `Small letters of "${p['text']}" are ${mm(p['size'])} high. At least ${mm(p['min'])} can be read.`,
    'thin-line': (p: Params) =>
      `A line ${mm(p['width'])} wide may vanish in print. Make it ${mm(p['min'])}.`,
  },
};
