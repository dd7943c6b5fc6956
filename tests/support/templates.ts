import { readdirSync, readFileSync } from 'node:fs';
import { parseTemplate, type TemplateFile } from '../../src/core/document';

const ROOT = new URL('../../templates/', import.meta.url);

/** Every template of the project by its id, read through the door a stranger's file takes. */
export function readTemplates(): ReadonlyMap<string, TemplateFile> {
  const found = new Map<string, TemplateFile>();
  for (const family of readdirSync(ROOT).sort()) {
    for (const slug of readdirSync(new URL(`${family}/`, ROOT)).sort()) {
      const text = readFileSync(new URL(`${family}/${slug}/template.json`, ROOT), 'utf8');
      const parsed = parseTemplate(JSON.parse(text));
      if (!parsed.ok) throw new Error(`${family}-${slug}: ${JSON.stringify(parsed.issues)}`);
      found.set(`${family}-${slug}`, parsed.value);
    }
  }
  return found;
}
