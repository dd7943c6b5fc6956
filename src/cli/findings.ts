import { nodeOf, type BesekDocument, type Id } from '../core/document';
import type { Scene } from '../core/scene';
import { findingSentence } from '../i18n';
import type { Finding } from '../print';
import type { Run } from './context';

const WORDS = 40;

/** A finding as scripts read it. */
export type FindingAnswer = Omit<Finding, 'params'> & { readonly message: string };

/** Findings with their sentences in the language that was asked for. */
export function withMessages(
  run: Run,
  findings: readonly Finding[],
  document: BesekDocument,
  scenes: readonly Scene[],
): FindingAnswer[] {
  const name = (id: Id): string => nameOf(id, document, scenes);
  return findings.map(({ params, ...finding }) => ({
    ...finding,
    message: findingSentence(run.sentences, { ...finding, params }, name),
  }));
}

/** Findings for a reader, one a line. */
export function listFindings(run: Run, findings: readonly FindingAnswer[]): string {
  if (findings.length === 0) return `${run.m.noFindings}\n`;
  const line = ({ severity, panelId, message }: FindingAnswer): string =>
    `${run.m.severity[severity]}: ${panelId === null ? '' : `[${panelId}] `}${message}\n`;
  return findings.map(line).join('');
}

/** The words that a text prints, else the name its author gave it, else its id. */
function nameOf(id: Id, document: BesekDocument, scenes: readonly Scene[]): string {
  const words = scenes
    .flatMap((scene) => scene.items)
    .filter((item) => item.nodeId === id && item.kind === 'glyphs')
    .map((item) => (item.kind === 'glyphs' ? item.text : ''))
    .join(' ')
    .trim();
  const shown = words.length > WORDS ? `${words.slice(0, WORDS)}…` : words;
  return shown || (nodeOf(document, id).name ?? id);
}
