import type { Issue } from '../../core/document';

/** What a picture may be, as its head says it, so that a small file never fills the memory. */
export const PICTURE_LIMITS = {
  bytes: 25 * 1024 * 1024,
  pixels: 40_000_000,
  /** Of either side, in pixels. */
  side: 20_000,
} as const;

/** Every code that an issue of a picture may carry. */
export const PICTURE_ISSUE_CODES = [
  'not-a-picture',
  'picture-animated',
  'picture-damaged',
  'picture-format',
  'picture-heic',
  'picture-is-text',
  'picture-kind',
  'picture-too-big',
  'picture-too-long',
  'picture-too-many-pixels',
] as const;

export type PictureIssueCode = (typeof PICTURE_ISSUE_CODES)[number];

/** A picture that is refused, thrown inside this folder only. */
export class PictureFault extends Error {
  constructor(
    readonly code: PictureIssueCode,
    readonly params?: Issue['params'],
  ) {
    super(code);
  }
}

/** The fault as the door tells it. Anything but a `PictureFault` is a damaged file. */
export function issueOf(error: unknown): Issue {
  if (!(error instanceof PictureFault)) return { path: '', code: 'picture-damaged' };
  const { code, params } = error;
  return params ? { path: '', code, params } : { path: '', code };
}
