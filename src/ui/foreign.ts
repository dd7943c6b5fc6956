import type { FileWords } from '../i18n';

export type Foreign = keyof FileWords['foreign'];

/**
 * Files of other programs, by the end of their names: nothing on a label can be made of them, but
 * that a PDF may hold the design it was made of.
 */
const FOREIGN: readonly (readonly [RegExp, Foreign])[] = [
  [/\.pdf$/i, 'pdf'],
  [/\.hei[cf]$/i, 'heic'],
  [/\.(?:ai|cdr|eps|indd|afdesign)$/i, 'drawing'],
  [/\.(?:psd|psb|xcf|kra|afphoto)$/i, 'photo'],
  [/\.(?:docx?|odt|rtf|pptx?|odp|pages)$/i, 'words'],
  [/\.(?:xlsx?|ods|numbers)$/i, 'sheet'],
];

/** What kind of other program's file it is, or null. */
export function foreignKind(name: string): Foreign | null {
  return FOREIGN.find(([end]) => end.test(name))?.[1] ?? null;
}
