import { PICTURE_LIMITS } from '../../assets/raster';
import type { AssetRecord, Id, Issue } from '../../core/document';
import type { Box, Point } from '../../core/geometry';
import { insertPictures, replacePicture, type PictureFile } from '../../editor';
import { loadPictureWords } from '../../i18n';
import { tracedInk } from './one-ink';
import type { Session } from './session.svelte';

/** A picture is placed so that its pixels print at this many per inch. */
const PPI = 300;
/** But it takes at most this share of the label, either way. */
const SHARE = 0.6;
/** Several pictures lie one beside the other by so much, in mm. */
const BESIDE = 4;
const NAME_MAX = 200;
const CUT_OFF: Issue = { path: '', code: 'picture-damaged' };

/**
 * Puts pictures on the label, all in one step: about a point of the panel in mm, or in the middle.
 * Those that are refused are named with the reason, and the others placed all the same.
 */
export async function placeFiles(
  session: Session,
  files: readonly File[],
  at: Point | null,
): Promise<void> {
  const kept = await keepAll(session, files);
  const middle = at ?? { x: session.panel.width / 2, y: session.panel.height / 2 };
  const placed = kept.map((file, i) => {
    const by = i * BESIDE;
    return { file, box: naturalBox(session, file, { x: middle.x + by, y: middle.y + by }) };
  });
  session.do(insertPictures(session.state, placed, session.app.services.random));
  session.commit();
}

/** A picture of the design once more, in the middle of the label. */
export function placeAgain(session: Session, { id: _, type: __, ...file }: AssetRecord): void {
  const middle = { x: session.panel.width / 2, y: session.panel.height / 2 };
  const placed = { file, box: naturalBox(session, file, middle) };
  session.do(insertPictures(session.state, [placed], session.app.services.random));
  session.commit();
}

/** Another file in a picture's frame; one that is refused changes nothing. */
export async function replaceWith(session: Session, id: Id, file: File): Promise<void> {
  const [kept] = await keepAll(session, [file]);
  const node = session.document.records[id];
  if (!kept || node?.type !== 'image') return;
  const ink = node.ink && (await tracedInk(session, kept.sha256, node.ink).catch(() => null));
  const plan = replacePicture(
    session.state,
    id,
    { file: kept, ink: ink ?? null },
    session.app.services.random,
  );
  session.do(plan);
  session.commit();
}

/** Keeps what can be, and says of the rest why not. */
async function keepAll(session: Session, files: readonly File[]): Promise<PictureFile[]> {
  const kept: PictureFile[] = [];
  const refused: string[] = [];
  const words = await loadPictureWords(session.app.lang);
  for (const file of files) {
    const outcome = await keep(session, file).catch(() => null);
    if (!outcome) refused.push(words.notKept(file.name));
    else if (outcome.ok) kept.push({ ...outcome.value, name: nameOf(file) });
    else {
      await session.app.loadWords();
      const why = outcome.issues.map((issue) => session.app.issueSentence(issue)).join('; ');
      refused.push(words.refused(file.name, why));
    }
  }
  if (refused.length > 0) session.app.warn(refused.join(' '));
  return kept;
}

async function keep({ app }: Session, file: File) {
  // A byte more than allowed is enough to be told so; 100 MB would only fill the memory.
  const part = await file.slice(0, PICTURE_LIMITS.bytes + 1).arrayBuffer();
  const outcome = await app.services.pictures.keep(new Uint8Array(part));
  if (!outcome.ok) return outcome;
  const { sha256 } = outcome.value;
  await app.services.pictures.load(sha256);
  // A head may be whole where the pixels are cut off.
  const isShown = Boolean(app.services.resources.image?.(sha256));
  return isShown ? outcome : { ok: false as const, issues: [CUT_OFF] };
}

function nameOf({ name }: File): string {
  return [...name].slice(-NAME_MAX).join('') || 'gambar';
}

/** The picture's own size in print about a point, smaller where it would cover the label. */
function naturalBox({ panel }: Session, file: PictureFile, at: Point): Box {
  const [w, h] = [file.width ?? 1, file.height ?? 1].map((px) => (px / PPI) * 25.4) as [
    number,
    number,
  ];
  const k = Math.min(1, (panel.width * SHARE) / w, (panel.height * SHARE) / h);
  return { x: at.x - (w * k) / 2, y: at.y - (h * k) / 2, w: w * k, h: h * k };
}
