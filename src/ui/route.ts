/** The interface's languages; Indonesian whatever the browser says. */
export type Lang = 'id' | 'en';

export type Route = { readonly kind: 'home' } | { readonly kind: 'edit'; readonly design: string };

export interface Address {
  readonly route: Route;
  /** Null: the address names no language. */
  readonly lang: Lang | null;
  /** A template that asks to become a new design. */
  readonly template: AskedTemplate | null;
}

export interface AskedTemplate {
  readonly id: string;
  /** Key of the palette that it shall wear; empty as designed. */
  readonly palette: string;
}

/** What an address means. Unknown fragments are the home. */
export function readAddress(search: string, hash: string): Address {
  const query = new URLSearchParams(search);
  const lang = query.get('lang');
  const template = query.get('template');
  const edit = /^#\/edit\/([a-z0-9-]{1,40})$/.exec(hash);
  return {
    route: edit ? { kind: 'edit', design: edit[1]! } : { kind: 'home' },
    lang: lang === 'id' || lang === 'en' ? lang : null,
    template: template === null ? null : { id: template, palette: query.get('palette') ?? '' },
  };
}

/** Query and fragment of a place, the language kept; relative, so that any sub-folder serves. */
export function writeAddress(route: Route, lang: Lang | null, asked?: AskedTemplate): string {
  const query = new URLSearchParams();
  if (lang) query.set('lang', lang);
  if (asked) query.set('template', asked.id);
  if (asked?.palette) query.set('palette', asked.palette);
  const search = query.size > 0 ? `?${query}` : '';
  return `./${search}${route.kind === 'edit' ? `#/edit/${route.design}` : ''}`;
}
