import { designOf } from '../../core/document';
import { createOnScreen, sceneToSvg } from '../../paint';
import { exportPdf, preflight, printScenes, type Finding, type Profile } from '../../print';
import type { Scene } from '../../core/scene';
import { packDesign } from '../../share';
import { answer, type Run } from '../context';
import { CliFailure, EXIT, usageFailure } from '../failure';
import { writeOutput } from '../files';
import { listFindings, withMessages } from '../findings';
import { dateOf, loadDesign, type LoadedDesign } from '../load';
import {
  askedPanel,
  onePanel,
  openFonts,
  paintResources,
  pictureFiles,
  printResources,
} from '../resources';

/** Every profile with the ending of its files. */
export const PROFILES = {
  press: '.pdf',
  curves: '.pdf',
  screen: '.svg',
} as const satisfies Record<Profile, string>;

interface Exported {
  /** Null where a finding blocks. */
  readonly data: Uint8Array | string | null;
  readonly pages: number;
  readonly findings: readonly Finding[];
  readonly scenes: readonly Scene[];
}

/** `export`: the file that a printer or a screen takes, whole or not at all. */
export async function exportDesign(run: Run): Promise<void> {
  const [, name = ''] = run.args.names;
  const profile = neededProfile(run);
  const { out } = run.args.values;
  if (out === undefined) throw usageFailure(run.m.missingOption('-o'));
  const ending = PROFILES[profile];
  if (!out.endsWith(ending)) throw usageFailure(run.m.wrongOutput(ending));
  const design = await loadDesign(run, name);
  const { document } = design;
  const made = await (profile === 'screen' ? toSvg(run, design) : toPdf(run, design, profile));
  const findings = withMessages(run, made.findings, document, made.scenes);
  const { data, pages } = made;
  const json = run.args.flags.has('json');
  if (data !== null) await writeOutput(run, out, data);
  if (json) answer(run, { file: data === null ? null : out, profile, pages, findings });
  else run.stderr(listFindings(run, findings));
  if (data === null) throw new CliFailure(EXIT.blocked, [run.m.nothingWritten]);
  if (!json) run.stderr(`${run.m.written(out)}\n`);
}

function neededProfile(run: Run): Profile {
  const { profile } = run.args.values;
  if (profile === undefined) throw usageFailure(run.m.missingOption('--profile'));
  return profileOf(run, profile);
}

/** A profile by its name as typed. */
export function profileOf(run: Run, name: string): Profile {
  if (Object.hasOwn(PROFILES, name)) return name as Profile;
  throw usageFailure(run.m.wrongValue('--profile', name, Object.keys(PROFILES).join(', ')));
}

async function toPdf(
  run: Run,
  { document, assets }: LoadedDesign,
  profile: 'press' | 'curves',
): Promise<Exported> {
  const panel = askedPanel(run, document);
  const job = {
    document,
    assets,
    profile,
    date: dateOf(run) ?? designOf(document).modified,
    force: run.args.flags.has('force'),
    ...(run.args.flags.has('with-design') && { design: packDesign(document, assets) }),
    ...(panel === null ? {} : { panels: [panel] }),
  };
  const fonts = await openFonts(run, assets);
  const scenes = await printScenes(job, fonts);
  const result = await exportPdf(job, scenes, await printResources(run, document, fonts));
  const { findings } = result;
  return result.ok
    ? { data: result.bytes, pages: result.pages, findings, scenes }
    : { data: null, pages: 0, findings, scenes };
}

async function toSvg(run: Run, { document, assets }: LoadedDesign): Promise<Exported> {
  const fonts = await openFonts(run, assets);
  const scenes = await printScenes({ document, assets, panels: [onePanel(run, document)] }, fonts);
  const findings = preflight(scenes, document, 'screen');
  const painting = await paintResources(run, document, fonts);
  const scene = createOnScreen(painting.css)(scenes[0]!);
  const data = sceneToSvg(scene, { ...painting, ...pictureFiles(assets) });
  return { data, pages: 1, findings, scenes };
}
