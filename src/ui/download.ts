import { designOf, type BesekDocument } from '../core/document';
import { loadFileWords } from '../i18n';
import type { App } from './app.svelte';

/** Saves the design as a file, by an ordinary download, and says what it could not hold. */
export async function saveDesign(app: App, document: BesekDocument): Promise<void> {
  const { bytes, lacking } = await app.services.writeFile(document);
  download(bytes, `${designOf(document).name}.besek`, 'application/vnd.besek+zip');
  if (lacking.length > 0) app.warn((await loadFileWords(app.lang)).lacking(lacking));
}

/** A name without what no file system takes. */
export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim();
}

/** Hands bytes to the user as a file named as given, but for what no file system takes. */
export function download(bytes: Uint8Array | string, name: string, type: string): void {
  const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
