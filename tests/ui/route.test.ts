import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress, type Route } from '../../src/ui/route';

describe('addresses', () => {
  it('reads home, a design, a template and the language', () => {
    expect(readAddress('', '')).toEqual({ route: { kind: 'home' }, lang: null, template: null });
    expect(readAddress('?lang=en', '#/edit/d-1').route).toEqual({ kind: 'edit', design: 'd-1' });
    expect(readAddress('?lang=en&template=anyaman-bilik', '')).toMatchObject({
      lang: 'en',
      template: { id: 'anyaman-bilik', palette: '' },
    });
  });

  it('asks for a template in the palette that the wall wears', () => {
    const asked = { id: 'anyaman-bilik', palette: 'indigo' };
    const address = writeAddress({ kind: 'home' }, 'en', asked);
    expect(address).toBe('./?lang=en&template=anyaman-bilik&palette=indigo');
    const { search, hash } = new URL(address, 'http://127.0.0.1/');
    expect(readAddress(search, hash).template).toEqual(asked);
    expect(readAddress('?palette=indigo', '').template).toBeNull();
    const plain = writeAddress({ kind: 'home' }, null, { id: 'kraft-undak', palette: '' });
    expect(plain).toBe('./?template=kraft-undak');
  });

  it('takes nothing strange for a design or a language', () => {
    expect(readAddress('?lang=xx', '#/edit/../../etc').lang).toBeNull();
    expect(readAddress('', '#/edit/<img>').route.kind).toBe('home');
    expect(readAddress('', '#/edit/').route.kind).toBe('home');
  });

  it('keeps the language on every move, the query before the fragment', () => {
    expect(writeAddress({ kind: 'edit', design: 'd-1' }, 'en')).toBe('./?lang=en#/edit/d-1');
    expect(writeAddress({ kind: 'home' }, null)).toBe('./');
  });

  it('reads back what it wrote', () => {
    const routes: readonly Route[] = [{ kind: 'home' }, { kind: 'edit', design: 'd-abc9' }];
    for (const route of routes) {
      for (const lang of ['id', 'en', null] as const) {
        const url = new URL(writeAddress(route, lang), 'http://127.0.0.1/besek/');
        expect(url.pathname).toBe('/besek/');
        expect(readAddress(url.search, url.hash)).toEqual({ route, lang, template: null });
      }
    }
  });
});
