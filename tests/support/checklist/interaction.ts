import type { Checks } from '../pdf-checklist';
import { dicts } from './graphics';

const AREAS = ['/ViewArea', '/ViewClip', '/PrintArea', '/PrintClip'];

/** Nothing that moves, asks or hides. */
export const interactionChecks: Checks = {
  I01: (pdf) => pdf.pages.every((page) => pdf.array(page['/Annots']).length === 0),
  I02: (pdf) =>
    dicts(pdf).every((d) => !d['/AA'] && !d['/JS'] && !d['/OpenAction'] && !d['/JavaScript']),
  I03: (pdf) => pdf.catalog['/AcroForm'] === undefined,
  I04: (pdf) => {
    const preferences = pdf.dict(pdf.catalog['/ViewerPreferences']);
    return AREAS.every((area) =>
      [undefined, '/MediaBox', '/BleedBox'].includes(preferences[area] as string | undefined),
    );
  },
  I05: (pdf) => pdf.catalog['/OCProperties'] === undefined,
  I06: (pdf) =>
    pdf.catalog['/AF'] === undefined &&
    pdf.dict(pdf.catalog['/Names'])['/EmbeddedFiles'] === undefined,
};
