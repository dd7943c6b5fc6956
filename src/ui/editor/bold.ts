import type { FontRef, Id } from '../../core/document';
import { changeFonts, textsIn } from '../../editor';
import { loadCommandWords } from '../../i18n';
import { facesBeside } from './faces';
import type { Session } from './session.svelte';

/** What fonts call bold; and what they call regular. */
const BOLD = 700;
const REGULAR = 400;

/** The weight in which a family stands out: bold, else its heaviest; null where it has but one. */
export function boldOf(weights: readonly number[]): number | null {
  if (weights.length < 2) return null;
  return weights.includes(BOLD) ? BOLD : Math.max(...weights);
}

/** The lighter weight to go back to: the one wanted, else the family's nearest to regular. */
export function regularOf(weights: readonly number[], bold: number, wanted: number | null): number {
  const lighter = weights.filter((weight) => weight < bold);
  if (wanted !== null && lighter.includes(wanted)) return wanted;
  const off = (weight: number): number => Math.abs(weight - REGULAR);
  return lighter.reduce((a, b) => (off(b) < off(a) ? b : a));
}

/**
 * Makes the selected texts, or the selected characters of the one that is typed in, bold; where all
 * of it is bold already, regular again. Says which families have no other weight.
 */
export async function toggleBold(session: Session): Promise<void> {
  const { app, typing } = session;
  const ids = textsIn(session.state).map(({ id }) => id);
  const range = typing && ids.includes(typing.id) && typing.from < typing.to ? typing : null;
  const change = (to: (font: FontRef, base: FontRef) => FontRef) =>
    changeFonts(session.state, ids.filter(isThere(session)), range, to);

  const fonts: FontRef[] = [];
  change((font) => (fonts.push(font), font));
  const bolds = fonts.map((font) => boldOf(facesBeside(session, font).weights));
  const isBold = fonts.every(({ weight }, at) => weight >= (bolds[at] ?? 0));
  const single = fonts.find((_, at) => bolds[at] === null);
  if (single) app.warn((await loadCommandWords(app.lang)).singleWeight(single.family));
  if (bolds.every((bold) => bold === null)) return;

  const to = (font: FontRef, base: FontRef) => turned(session, isBold, font, base);
  const wanted: FontRef[] = [];
  change((font, base) => (wanted.push(to(font, base)), font));
  await Promise.all(wanted.map((font) => load(session, font)));
  app.fontsVersion++;
  session.commit();
  session.do(change(to));
  session.commit();
}

/** The bold face beside a font, or the regular one; itself where its family has but one. */
function turned(session: Session, isBold: boolean, font: FontRef, base: FontRef): FontRef {
  const { weights, at } = facesBeside(session, font);
  const bold = boldOf(weights);
  if (bold === null) return font;
  if (!isBold) return font.weight >= bold ? font : at(bold);
  return at(regularOf(weights, bold, base.family === font.family ? base.weight : null));
}

async function load({ app }: Session, { family, weight, asset, sha256 }: FontRef): Promise<void> {
  await app.services.fonts.load(family, weight, asset === undefined ? undefined : sha256);
}

/** What was taken away while a face was on its way is left alone. */
function isThere({ document }: Session): (id: Id) => boolean {
  return (id) => document.records[id] !== undefined;
}
