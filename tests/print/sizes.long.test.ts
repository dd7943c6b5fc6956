import { beforeAll, expect, it } from 'vitest';
import { sizesTaken, wornOn, type BesekDocument } from '../../src/core/document';
import { exportPdf, preflight, printScenes, type ExportResources } from '../../src/print';
import { LONG_FACTS } from '../support/facts';
import { allFonts } from '../support/fonts';
import { failedX4 } from '../support/pdf-checklist';
import { aJob, printResources } from '../support/print';
import { readTemplates } from '../support/templates';

let resources: ExportResources;
beforeAll(async () => {
  resources = await printResources();
});

/** What the press would say of a label: its findings, and the statements of the checklist that fail. */
async function faults(document: BesekDocument): Promise<unknown[]> {
  const job = aJob({ document, profile: 'press' });
  const scenes = await printScenes(job, await allFonts());
  const findings = preflight(scenes, document).filter((finding) => finding.severity !== 'info');
  const result = await exportPdf(job, scenes, resources);
  return result.ok ? [...findings, ...failedX4(result.bytes)] : [...result.findings];
}

it.each([...readTemplates()])(
  '%s prints in every size it takes, with its sample and with a record nobody drew it for',
  async (_, template) => {
    for (const size of sizesTaken(template)) {
      for (const facts of [null, LONG_FACTS]) {
        const worn = wornOn(template, size, facts);
        expect(worn && (await faults(worn)), JSON.stringify(size)).toEqual([]);
      }
    }
  },
);
