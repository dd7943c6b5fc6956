import type { TemplateFile } from '../../core/document';

// Only a search reads them, so they come with it.
const FILES = import.meta.glob<TemplateFile['idea'] | null>('/templates/*/*/template.json', {
  query: '?idea',
  import: 'default',
  eager: true,
});

/** The idea of every template in both languages, by id. */
const IDEAS: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([path, idea]) => {
    const [, , family, slug] = path.split('/');
    return [`${family}-${slug}`, idea ? `${idea.id} ${idea.en}` : ''];
  }),
);

export function ideaOf(id: string): string {
  return IDEAS.get(id) ?? '';
}
