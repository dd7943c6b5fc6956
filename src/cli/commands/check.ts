import { preflight, printScenes, type Profile } from '../../print';
import { answer, type Run } from '../context';
import { CliFailure, EXIT } from '../failure';
import { listFindings, withMessages, type FindingAnswer } from '../findings';
import { loadDesign, type LoadedDesign } from '../load';
import { openFonts } from '../resources';
import { profileOf } from './export';

/** `check`: what is wrong with one design or several. */
export async function check(run: Run): Promise<void> {
  const [, ...names] = run.args.names;
  const profile = profileOf(run, run.args.values.profile ?? 'press');
  const designs = await loadAll(run, names);
  let blocked = false;
  for (const { name, design } of designs) {
    const findings = await findingsOf(run, design, profile);
    blocked ||= findings.some((finding) => finding.severity === 'blocking');
    tell(run, findings, designs.length > 1 ? name : null);
  }
  if (blocked) throw new CliFailure(EXIT.blocked, []);
}

interface Named {
  readonly name: string;
  readonly design: LoadedDesign;
}

/** All are read before any is judged, so that every fault of the input is told at once. */
async function loadAll(run: Run, names: readonly string[]): Promise<Named[]> {
  const designs: Named[] = [];
  const lines: string[] = [];
  for (const name of names) {
    try {
      designs.push({ name, design: await loadDesign(run, name) });
    } catch (error) {
      if (!(error instanceof CliFailure) || error.exit !== EXIT.badInput) throw error;
      lines.push(...error.lines.map((line) => (names.length > 1 ? `${name}: ${line}` : line)));
    }
  }
  if (lines.length > 0) throw new CliFailure(EXIT.badInput, lines);
  return designs;
}

async function findingsOf(
  run: Run,
  design: LoadedDesign,
  profile: Profile,
): Promise<FindingAnswer[]> {
  const { document } = design;
  const scenes = await printScenes(design, await openFonts(run, design.assets));
  return withMessages(run, preflight(scenes, document, profile), document, scenes);
}

function tell(run: Run, findings: readonly FindingAnswer[], file: string | null): void {
  if (run.args.flags.has('json'))
    return answer(run, file === null ? { findings } : { file, findings });
  run.stdout((file === null ? '' : `${file}\n`) + listFindings(run, findings));
}
