/** Why nothing was written or read; i18n has a sentence for each. */
export type StorageReason =
  'quota' | 'closed' | 'unavailable' | 'conflict' | 'damaged' | 'newer' | 'missing' | 'unknown';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly reason: StorageReason;

  constructor(reason: StorageReason, cause?: unknown) {
    super(`storage: ${reason}`, { cause });
    this.reason = reason;
  }
}

const REASONS = new Map<string, StorageReason>([
  ['QuotaExceededError', 'quota'],
  ['ConstraintError', 'conflict'],
  ['InvalidStateError', 'closed'],
  ['UnknownError', 'closed'],
  ['AbortError', 'closed'],
  ['TransactionInactiveError', 'closed'],
  ['SecurityError', 'unavailable'],
  ['VersionError', 'newer'],
]);

/** Any failure of the database, with its reason. */
export function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StorageError(REASONS.get(name) ?? 'unknown', error);
}
