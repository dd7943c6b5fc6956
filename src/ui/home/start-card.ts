import type { App } from '../app.svelte';
import { inLook, type Look } from './look';
import { startFrom } from './new-design';
import { productOf } from './product.svelte';
import type { WallCard } from './wall-card.svelte';

/** Opens a new design of a card in a look, with the fields as they are at this moment. */
export async function startCard(app: App, card: WallCard, look: Look): Promise<void> {
  const facts = productOf(app).told;
  const { id } = card;
  const file = card.file ?? (await card.read().catch(() => null));
  if (file) startFrom(app, { id, file, facts, dress: (document) => inLook(document, look) });
  else app.refusal = { name: id, issues: [{ path: '', code: 'unknown-template' }] };
}
