import type { Finding, Profile, Severity } from '../types';

/**
 * Every profile decides on every finding. On paper a text cut short or a missing character is a
 * spoiled run; on a screen it is seen and mended. What cannot be drawn is missing on either.
 */
export const SEVERITIES = {
  press: {
    'text-overset': 'blocking',
    'left-out': 'info',
    'missing-glyph': 'blocking',
    'font-missing': 'blocking',
    'broken-node': 'blocking',
    collision: 'warning',
    covered: 'warning',
    'outside-safe': 'warning',
    'small-text': 'warning',
    'thin-line': 'warning',
    transparency: 'info',
    'picture-missing': 'blocking',
    'picture-damaged': 'blocking',
    'picture-sharpness': 'warning',
    'picture-soft': 'info',
  },
  curves: {
    'text-overset': 'blocking',
    'left-out': 'info',
    'missing-glyph': 'blocking',
    'font-missing': 'blocking',
    'broken-node': 'blocking',
    collision: 'warning',
    covered: 'warning',
    'outside-safe': 'warning',
    'small-text': 'warning',
    'thin-line': 'warning',
    transparency: 'blocking',
    'picture-missing': 'blocking',
    'picture-damaged': 'blocking',
    'picture-sharpness': 'warning',
    'picture-soft': 'info',
  },
  screen: {
    'text-overset': 'warning',
    'left-out': 'info',
    'missing-glyph': 'warning',
    'font-missing': 'warning',
    'broken-node': 'blocking',
    collision: 'warning',
    covered: 'warning',
    'outside-safe': 'info',
    'small-text': 'info',
    'thin-line': 'info',
    transparency: 'info',
    'picture-missing': 'warning',
    'picture-damaged': 'warning',
    'picture-sharpness': 'info',
    'picture-soft': 'info',
  },
} as const satisfies Record<Profile, Record<Finding['id'], Severity>>;
