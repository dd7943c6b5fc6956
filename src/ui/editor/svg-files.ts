import { importSvg, SVG_LIMITS, type SvgDrawing, type SvgRefusal } from '../../assets/svg';
import type { Ink, Rgb } from '../../core/color';
import { designOf } from '../../core/document';
import type { Point } from '../../core/geometry';
import { insertDrawing, newInks } from '../../editor';
import { loadSvgWords } from '../../i18n';
import { nearestInk, pressTable } from './colour/inks';
import type { Session } from './session.svelte';
import type { SvgReport } from './svg-report';

/** A drawing takes at most this share of the label, either way. */
const SHARE = 0.6;
/** Several drawings lie one beside the other by so much, in mm. */
const BESIDE = 4;

/** A file, or text that was pasted, by the name that the user knows. */
interface Given {
  readonly name: string;
  readonly text: string | null;
}

/** Puts SVG files on the label as paths, all in one step, and says what became of each. */
export async function placeSvgFiles(
  session: Session,
  files: readonly File[],
  at: Point | null,
): Promise<void> {
  const given = await Promise.all(
    files.map(async (file): Promise<Given> => {
      // What is too large is not even read.
      const text = file.size > SVG_LIMITS.bytes ? null : await file.text();
      return { name: file.name, text };
    }),
  );
  await placeAll(session, given, at);
}

/** Puts an SVG that was pasted as text in the middle of the label. */
export async function placeSvgText(session: Session, text: string): Promise<void> {
  const { pasted } = await loadSvgWords(session.app.lang);
  await placeAll(session, [{ name: pasted, text }], null);
}

async function placeAll(
  session: Session,
  given: readonly Given[],
  at: Point | null,
): Promise<void> {
  const ink = await inkOf(session);
  const { width: w, height: h } = session.panel;
  const most = { w: w * SHARE, h: h * SHARE };
  const middle = at ?? { x: w / 2, y: h / 2 };
  const reports: SvgReport[] = [];
  session.commit();
  for (const { name, text } of given) {
    const outcome = text === null ? refused('too-big') : importSvg(text, { most, ink });
    if (!outcome.ok) reports.push({ name, refused: outcome.why });
    else {
      const by = reports.length * BESIDE;
      const place = { x: middle.x + by, y: middle.y + by };
      reports.push(placeOne(session, { name, drawing: outcome.drawing }, place));
    }
  }
  session.commit();
  await tell(session, reports);
}

function refused(why: SvgRefusal) {
  return { ok: false as const, why };
}

function placeOne(
  session: Session,
  { name, drawing }: { readonly name: string; readonly drawing: SvgDrawing },
  at: Point,
): SvgReport {
  const named = { ...drawing, name: drawing.title || name.replace(/\.svg$/i, '') };
  const inks = newInks(session.state, named);
  const plan = insertDrawing(session.state, named, at, session.app.services.random);
  if (!plan) return { name, refused: 'too-many-elements' };
  // Files that came together go together.
  session.do({ ...plan, mergeKey: 'drawings' });
  return { name, shapes: drawing.nodes.length, inks, lost: drawing.lost };
}

/** Inks of the press; without its table, on a first visit without a net, screen colours stay such. */
async function inkOf({ document }: Session): Promise<(colour: Rgb) => Ink> {
  const table = await pressTable(designOf(document).profile).catch(() => null);
  return (colour) => (table ? nearestInk(table, colour) : { kind: 'rgb', ...colour });
}

/** One sentence at once; what did not come along stands in a list that can be opened. */
async function tell(session: Session, reports: readonly SvgReport[]): Promise<void> {
  const { app } = session;
  const words = await loadSvgWords(app.lang);
  const isWhole = reports.every((report) => !('refused' in report) && report.lost.length === 0);
  const sentences = reports.map((report) =>
    'refused' in report
      ? words.refused(report.name, words.why[report.refused])
      : [
          words.made(report.name, report.shapes, report.inks),
          ...(report.lost.length > 0 ? [words.left(report.lost.length)] : []),
        ].join(' '),
  );
  if (isWhole) return app.done(sentences.join(' '));
  app.warn(sentences.join(' '), {
    label: words.details,
    run: () => (session.over = { kind: 'svg', reports }),
  });
}
