const MIB = 1024 * 1024;

/** What a stranger's file may hold, in bytes. */
export const CAPS = {
  file: 64 * MIB,
  entries: 500,
  entry: 32 * MIB,
  total: 128 * MIB,
} as const;

/** Every code that an issue of a file may carry, beside those of its document. */
export const FILE_ISSUE_CODES = [
  'asset-hash',
  'asset-missing',
  'asset-unused',
  'bad-entry-name',
  'duplicate-entry',
  'entry-too-big',
  'file-too-big',
  'no-design',
  'not-a-design',
  'not-json',
  'pdf-damaged',
  'pdf-locked',
  'pdf-without-design',
  'too-many-entries',
  'total-too-big',
  'zip-damaged',
  'zip-mismatch',
  'zip-unsupported',
] as const;

export type FileIssueCode = (typeof FILE_ISSUE_CODES)[number];
