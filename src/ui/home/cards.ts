import type { TemplateSummary } from './summary';

/** What the build makes of each template's file (`vite.config.ts`); null where it is broken. */
const FILES = import.meta.glob<TemplateSummary | null>('/templates/*/*/template.json', {
  query: '?card',
  import: 'default',
  eager: true,
});

/** What the wall knows of every template before its file has come, by id. */
export const SUMMARIES: ReadonlyMap<string, TemplateSummary | null> = new Map(
  Object.entries(FILES).map(([path, summary]) => {
    const [, , family, slug] = path.split('/');
    return [`${family}-${slug}`, summary];
  }),
);
