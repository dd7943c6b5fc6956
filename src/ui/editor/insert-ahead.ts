import type { insertWith } from './insert';

let insert: typeof insertWith | null = null;

/** Fetches what puts objects on the label, so that a drawn one is there at once. */
export async function fetchInsert(): Promise<void> {
  ({ insertWith: insert } = await import('./insert'));
}

/** `insertWith`, at once where its code is there already. */
export function insertAhead(...drawn: Parameters<typeof insertWith>): void {
  if (insert) insert(...drawn);
  else void fetchInsert().then(() => insert?.(...drawn));
}
