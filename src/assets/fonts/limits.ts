import type { Issue } from '../../core/document';

const MIB = 1024 * 1024;

/** What a font may be, so that a small file never fills the memory. */
export const FONT_LIMITS = {
  bytes: 10 * MIB,
  /** Of a WOFF once it is unpacked. */
  unpacked: 20 * MIB,
  tables: 100,
  /** Letters of a family's name. */
  name: 80,
} as const;

/** Every code that an issue of a font may carry. */
export const FONT_ISSUE_CODES = [
  'font-bitmaps-only',
  'font-collection',
  'font-damaged',
  'font-empty',
  'font-is-text',
  'font-mismatch',
  'font-no-tables',
  'font-restricted',
  'font-too-big',
  'font-type1',
  'font-variable',
  'font-woff2',
  'not-a-font',
] as const;

export type FontIssueCode = (typeof FONT_ISSUE_CODES)[number];

/** A font that is refused, thrown inside this folder only. */
export class FontFault extends Error {
  constructor(
    readonly code: FontIssueCode,
    readonly params?: Issue['params'],
  ) {
    super(code);
  }
}

/** The fault as the door tells it. Anything but a `FontFault` is a damaged file. */
export function issueOf(error: unknown): Issue {
  if (!(error instanceof FontFault)) return { path: '', code: 'font-damaged' };
  const { code, params } = error;
  return params ? { path: '', code, params } : { path: '', code };
}
