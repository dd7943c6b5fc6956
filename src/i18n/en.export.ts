import { formatNumber, plural } from './format';
import type { ExportWords } from './id.export';

const n = (value: number, digits = 0): string => formatNumber('en', value, digits);

export const exporting: ExportWords = {
  where: 'Where will you print?',
  press: 'Print shop',
  pressLead: 'Digital or offset, PDF/X-4',
  curves: 'Print shop with CorelDRAW',
  curvesLead: 'Text as curves, PDF 1.4',
  screen: 'Screen',
  screenLead: 'Picture for WhatsApp, marketplaces, websites',
  asks: 'What the shop asks for',
  asksScreen: 'File for screens',
  fileType: 'File type',
  pictures: { png: 'PNG, for WhatsApp', svg: 'SVG, for websites' },
  picturesWhy: {
    png: 'A picture for WhatsApp and marketplaces. Outside the cut it is see-through.',
    svg: 'Sharp at any size. WhatsApp and marketplaces need a PNG.',
  },
  colour: 'Colour profile',
  profiles: { fogra39: 'FOGRA39, coated', fogra47: 'FOGRA47, uncoated' },
  bleed: 'Bleed',
  marks: 'Crop marks',
  marksOn: 'Outside the bleed',
  withDesign: 'Include the design (can be opened again in Besek)',
  withDesignWhy: 'The print shop, or whoever has the file, can then open this design.',
  findings: 'Findings',
  counts: (blocking, warning, info) =>
    [
      ...(blocking > 0 ? [`${n(blocking)} must fix`] : []),
      ...(warning > 0
        ? [plural('en', warning, { one: '1 suggestion', other: `${n(warning)} suggestions` })]
        : []),
      ...(info > 0 ? [`${n(info)} info`] : []),
    ].join(', '),
  passed: (count, isAll) =>
    isAll
      ? `All ${n(count)} checks passed`
      : plural('en', count, {
          one: '1 other check passed',
          other: `${n(count)} other checks passed`,
        }),
  again: 'Try again',
  mended: 'Fixed',
  fix: {
    thicken: 'Thicken',
    enlarge: 'Larger type',
    smaller: 'Smaller type',
    higher: 'Larger frame',
    moveIn: 'Move inside',
    opaque: 'Make it 100 %',
    front: 'Bring to front',
  },
  check: {
    'text-overset': 'Every text fits',
    'left-out': 'No text is left out',
    'missing-glyph': 'Every letter is in its font',
    'font-missing': 'Every font is here',
    'broken-node': 'Every object can be drawn',
    collision: 'No texts overlap',
    covered: 'No text is covered',
    'outside-safe': 'Texts are in the safe area',
    'small-text': 'Small letters can be read',
    'thin-line': 'Lines are thick enough',
    transparency: 'Nothing see-through is lost',
    'picture-missing': 'Every picture is here',
    'picture-damaged': 'No picture is damaged',
    'picture-sharpness': 'Pictures are not blurred',
    'picture-soft': 'Pictures are sharp',
  },
  steps: 'Steps',
  step: { places: 'Place', asks: 'Requests', page: 'Page' },
  forth: 'Next step',
  back: 'Back',
  page: (at, all) => `Page ${n(at)} of ${n(all)}`,
  previous: 'Previous page',
  next: 'Next page',
  pageSize: (w, h) => `${w} × ${h} mm`,
  pixelSize: (w, h) => `${w} × ${h} px`,
  zoomOut: 'Make the page smaller',
  zoomIn: 'Make the page larger',
  fit: 'Whole page',
  plates: 'Colour plates',

  kilobytes: (bytes) =>
    bytes < 999_500 ? `${n(bytes / 1000)} kB` : `${n(bytes / 1_000_000, 1)} MB`,
  ink: (most, limit) => `most ink ${n(most)}\u00a0% of ${n(limit)}\u00a0%`,
  composing: 'composing the file',
  save: 'Save file',
  saveAnyway: 'Save anyway',
  send: 'Send by WhatsApp',
  working: 'Composing the file',
  blocked:
    'The file was not saved: a finding would spoil the print. Mend it first, or save anyway if that is what you want.',
  failed: 'The file could not be composed. Your design is safe; please try once more.',
  saved: (name) => `${name} is in your downloads`,
};
