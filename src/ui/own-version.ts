import type { DesignSummary, DesignStore } from '../storage';
import { fileName } from './download';

/** A design on this device that a file was saved from, as the file's name tells; the newest one. */
export async function ownVersion(
  store: Pick<DesignStore, 'list'>,
  file: string,
): Promise<DesignSummary | null> {
  // Browsers number what they save twice.
  const [, name] = /^(.+?)(?: ?\(\d+\))?\.(?:besek|json)$/i.exec(file) ?? [];
  if (!name) return null;
  const designs = await store.list().catch(() => []);
  return designs.find((design) => fileName(design.name) === name) ?? null;
}
