import type { Lang } from './route';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Lang, string>;

/** A moment's hour and minute as the language writes them, `14.32` or `14:32`; epoch ms. */
export function clockTime(lang: Lang, at: number): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { hour: '2-digit', minute: '2-digit' }).format(at);
}
