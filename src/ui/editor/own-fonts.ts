import { FONT_LIMITS } from '../../assets/fonts';
import type { FontRef, TextNode } from '../../core/document';
import { bringFont, setType } from '../../editor';
import { loadDrawingWords } from '../../i18n';
import type { KeptFont } from '../services';
import type { Session } from './session.svelte';
import { typeInto } from './type-into';

const ACCEPTED = '.ttf,.otf,.woff,.woff2,.ttc,font/ttf,font/otf,font/woff';

/** Asks for a font by the browser's own dialog; in a press, else no browser shows it. */
export function pickFont(session: Session): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ACCEPTED;
  input.addEventListener('change', () => void bringFonts(session, [...(input.files ?? [])]));
  input.click();
}

/**
 * Keeps fonts in the design and sets the selected texts in it where it is one, all in one step.
 * Those that are refused are named with the reason.
 */
export async function bringFonts(session: Session, files: readonly File[]): Promise<void> {
  const refused: string[] = [];
  const kept: KeptFont[] = [];
  const words = (await loadDrawingWords(session.app.lang)).fonts;
  for (const file of files) {
    const outcome = await keep(session, file).catch(() => null);
    if (!outcome) refused.push(words.notKept(file.name));
    else if (outcome.ok) kept.push(outcome.value);
    else {
      await session.app.loadWords();
      const why = outcome.issues.map((issue) => session.app.issueSentence(issue)).join('; ');
      refused.push(words.refused(file.name, why));
    }
  }
  const said = [...refused];
  const texts = kept.length === 1 ? session.selected.filter((node) => node.type === 'text') : [];
  for (const font of kept) {
    take(session, font, texts);
    said.push(texts.length > 0 ? words.set(font.file.name) : words.added(font.file.name));
    if (font.variable) said.push(words.variable);
  }
  if (refused.length > 0) session.app.warn(said.join(' '));
  else session.app.done(said.join(' '));
}

async function keep({ app }: Session, file: File) {
  // A byte more than allowed is enough to be told so.
  const part = await file.slice(0, FONT_LIMITS.bytes + 1).arrayBuffer();
  const outcome = await app.services.keepFont(new Uint8Array(part));
  if (outcome.ok) {
    const { sha256, face } = outcome.value.file;
    await app.services.fonts.load(face?.family ?? '', face?.weight ?? 400, sha256);
    app.fontsVersion++;
  }
  return outcome;
}

function take(session: Session, { file }: KeptFont, texts: readonly TextNode[]): void {
  const { plan, ref } = bringFont(session.state, file, session.app.services.random);
  const wear = (): void => setIn(session, texts, ref);
  if (plan) return session.together(plan, wear);
  wear();
  session.commit();
}

/** Sets texts in a face; of the one that is typed in, the selected letters. */
export function setIn(session: Session, texts: readonly TextNode[], font: FontRef): void {
  const [first] = texts;
  if (!first) return;
  if (texts.length === 1) return typeInto(session, first, { font });
  session.do(
    setType(
      session.state,
      texts.map(({ id }) => id),
      { font },
    ),
  );
}
