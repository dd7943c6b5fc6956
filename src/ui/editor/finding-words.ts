import { isNode, type BesekDocument } from '../../core/document';
import { describeNode } from '../../editor';
import type { Finding } from '../../print';
import type { App } from '../app.svelte';
import { quoted } from './quoted';
import { nodeName } from './spoken';

/** Limits that print shops have set; what else stands against print needs no witness. */
const PRACTICE = new Set<Finding['id']>([
  'outside-safe',
  'thin-line',
  'picture-sharpness',
  'picture-soft',
]);

/** Who says so: a rule, or what print shops are used to; null where it is plain to see. */
export function sourceOf(app: App, { id, source }: Finding): string | null {
  return source ?? (PRACTICE.has(id) ? app.t.check.practice : null);
}

/** How a finding calls an object: a text by its first words; empty for what is none. */
export function nameIn(app: App, document: BesekDocument, id: string): string {
  const node = document.records[id];
  if (!node || !isNode(node)) return '';
  const description = describeNode(document, node);
  if (node.type === 'text' && description.text) return quoted(description.text);
  return nodeName(app, description);
}
