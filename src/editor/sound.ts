import { applyPatch, checkPatched, type BesekDocument } from '../core/document';
import type { Plan } from './types';

/**
 * The plan, or null where it would break a limit of documents: what comes from outside may be more
 * than the design has room for, or deeper than groups may be.
 */
export function sound(document: BesekDocument, plan: Plan): Plan | null {
  const issues = checkPatched(applyPatch(document, plan.patch), plan.patch);
  return issues.length === 0 ? plan : null;
}
