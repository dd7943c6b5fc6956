import { panelsOf, type BesekDocument } from '../../core/document';
import type { Services } from '../services';

/** How the first panel of a design stands: the gravest finding, or that it fits. */
export function preflightOf(
  services: Pick<Services, 'createSceneBuilder' | 'check'>,
  document: BesekDocument,
): 'fits' | 'warning' | 'blocking' {
  const front = panelsOf(document)[0];
  if (!front) return 'fits';
  const scene = services.createSceneBuilder()(document, front.id);
  const graveness = services.check(document, [scene], 'press').map((each) => each.severity);
  if (graveness.includes('blocking')) return 'blocking';
  return graveness.includes('warning') ? 'warning' : 'fits';
}
