/** The interface's languages; Indonesian whatever the browser says. */
export type Lang = 'id' | 'en';

export type Route = { readonly kind: 'home' } | { readonly kind: 'edit'; readonly design: string };

export interface Address {
  readonly route: Route;
  /** Null: the address names no language. */
  readonly lang: Lang | null;
  /** A template that asks to become a new design. */
  readonly template: string | null;
}

/** What an address means. Unknown fragments are the home. */
export function readAddress(search: string, hash: string): Address {
  const query = new URLSearchParams(search);
  const lang = query.get('lang');
  const edit = /^#\/edit\/([a-z0-9-]{1,40})$/.exec(hash);
  return {
    route: edit ? { kind: 'edit', design: edit[1]! } : { kind: 'home' },
    lang: lang === 'id' || lang === 'en' ? lang : null,
    template: query.get('template'),
  };
}

/** Query and fragment of a place, the language kept; relative, so that any sub-folder serves. */
export function writeAddress(route: Route, lang: Lang | null, template?: string): string {
  const query = new URLSearchParams();
  if (lang) query.set('lang', lang);
  if (template) query.set('template', template);
  const search = query.size > 0 ? `?${query}` : '';
  return `./${search}${route.kind === 'edit' ? `#/edit/${route.design}` : ''}`;
}
