import type { UiWords } from '../i18n';

type Reason = keyof UiWords['saving']['reasons'];

/** The code of a storage failure. */
export function reasonOf(error: unknown): Reason {
  const reason: unknown = (error as { reason?: unknown } | null)?.reason;
  const known = ['quota', 'closed', 'unavailable', 'conflict', 'damaged', 'newer'] as const;
  return known.find((code) => code === reason) ?? 'unknown';
}
