import { panelsOf } from '../../core/document';
import type { TroubleWords } from '../../i18n';
import type { Finding } from '../../print';
import { formatNumber } from '../parts/number';
import type { Session } from './session.svelte';

/** A check that found nothing, and what it measured; empty where there is nothing to tell. */
export interface Passed {
  readonly id: Finding['id'];
  readonly value: string;
}

/** What was looked at in a design without findings. */
export function passedChecks(session: Session, words: TroubleWords['measured']): readonly Passed[] {
  const panels = panelsOf(session.document);
  const scenes = panels.map(({ id }) => session.tryOut(session.document, id));
  const texts = scenes.flatMap((scene) => scene.texts);
  const items = scenes.flatMap((scene) => scene.items);
  const fonts = new Set(items.flatMap((item) => (item.kind === 'glyphs' ? [item.font] : [])));
  const pictures = new Set(items.flatMap((item) => (item.kind === 'image' ? [item.sha256] : [])));
  const smallest = Math.min(...texts.map(({ xHeight }) => xHeight));
  const safe = Math.min(...panels.map((panel) => panel.safe));
  const mm = (length: number): string => `${formatNumber(length, session.app.lang)} mm`;
  const all: readonly (Passed | false)[] = [
    { id: 'text-overset', value: words.texts(texts.length) },
    { id: 'missing-glyph', value: words.fonts(fonts.size) },
    Number.isFinite(smallest) && {
      id: 'small-text',
      value: words.smallest(mm(Math.floor(smallest * 10) / 10)),
    },
    { id: 'outside-safe', value: mm(safe) },
    { id: 'collision', value: '' },
    { id: 'covered', value: '' },
    { id: 'thin-line', value: '' },
    pictures.size > 0 && { id: 'picture-sharpness', value: words.pictures(pictures.size) },
  ];
  return all.filter((each) => each !== false);
}
