import { printScenes } from '../../print';
import { answer, type Run } from '../context';
import { loadDesign } from '../load';
import { onePanel, openFonts } from '../resources';

/** `scene`: one panel as the display list that every painter gets. */
export async function scene(run: Run): Promise<void> {
  const [, name = ''] = run.args.names;
  const { document, assets } = await loadDesign(run, name);
  const panels = [onePanel(run, document)];
  const [built] = await printScenes({ document, panels, assets }, await openFonts(run, assets));
  const { panelId, trim, bleed, items } = built!;
  answer(run, { panelId, trim, bleed, items });
}
