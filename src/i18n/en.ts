import { ui } from './en.ui';
import { formatMm, formatNumber } from './format';
import type { Messages } from './id';

const mm = (value: string | number | undefined): string => formatMm('en', Number(value));
const megabytes = (bytes: string | number | undefined): string =>
  `${formatNumber('en', Number(bytes) / 1024 / 1024, 0)} MB`;
const number = (value: string | number | undefined): string => formatNumber('en', Number(value), 3);

/** Every sentence in English. */
export const en: Messages = {
  ui,
  issue: {
    'unknown-knob': () => 'this pattern has no such setting',
    'unknown-choice': (p) => `must be one of ${p['choices']}`,
    'wrong-form': (p) => `has the wrong form; at most ${number(p['maxLength'])} characters`,
    'wrong-type': (p) =>
      p['expected'] ? `must be of type ${p['expected']}` : 'is of the wrong type',
    'out-of-range': (p) => `must be between ${number(p['min'])} and ${number(p['max'])}`,
    'not-finite': () => 'must be a finite number',
    'not-whole': () => 'must be a whole number',
    'too-long': (p) => `is longer than ${number(p['max'])} characters`,
    'bad-format': () => 'is not written in the right form',
    'not-allowed': (p) => `must be one of ${p['allowed']}`,
    'too-many': (p) => `holds ${number(p['found'])}, at most ${number(p['max'])} are allowed`,
    'too-few': (p) => `holds ${number(p['found'])}, at least ${number(p['min'])} are needed`,
    'wrong-count': (p) => `holds ${number(p['found'])} instead of ${number(p['expected'])}`,
    'missing-key': () => 'is missing',
    'unknown-key': () => 'is unknown to Besek',
    'forbidden-key': () => 'this name may not be used',
    'bad-key': () => 'this name does not have the form of an id',
    'too-deep': (p) => `is nested more than ${number(p['max'])} levels deep`,
    'too-big': (p) => `the file holds more than ${number(p['max'])} values`,
    'newer-version': (p) =>
      `was made by a newer Besek; this one knows version ${number(p['known'])}`,
    cycle: () => 'this object lies within itself',
    dangling: (p) => `refers to ${p['id']}, which does not exist`,
    'wrong-reference': (p) => `refers to ${p['id']}, which is of another type`,
    'id-mismatch': (p) => `must equal its name, ${p['expected']}`,
    'min-over-max': () => 'the smallest size exceeds the largest',
    'no-arrangement': () => 'there is no arrangement for this shape',
    'other-shape': () => 'this size belongs to another shape',
    'not-on-first-panel': (p) => `${p['id']} is not on the first panel`,
    'unknown-face': (p) => `Besek has no font ${p['family']} ${p['weight']}`,
    'font-bitmaps-only': () => 'this font’s licence allows only pixels in a PDF; use another font',
    'font-collection': () =>
      'this file holds several fonts; split it into .ttf or .otf files first, then choose one',
    'font-damaged': () => 'this font is damaged or cut short; download it again',
    'font-empty': () => 'no letter can be drawn from this font',
    'font-is-text': () => 'this is text, not a font',
    'font-mismatch': () => 'is not what the font’s own file says',
    'font-no-tables': (p) =>
      `this font has no ${p['tables']}; use a complete TrueType or OpenType version`,
    'font-restricted': () =>
      'this font’s licence forbids embedding it in a PDF; use another, or ask its maker',
    'font-too-big': (p) => `the font is larger than ${megabytes(p['max'])}`,
    'font-type1': () => 'Type 1 fonts cannot be used; look for an .otf or .ttf version',
    'font-variable': () =>
      'this kind of variable font cannot be used; take one static file, such as Regular',
    'font-woff2': () => 'WOFF2 cannot be read; take the .ttf or .otf of the same font',
    'not-a-font': () => 'this is not a font',
    'unknown-fact': () => 'is no fact of a product',
    'subpath-start': () => 'a path must begin with M',
    'open-path': () => 'an outline must be closed',
    'not-one': (p) => `there must be exactly one ${p['type']}, not ${number(p['found'])}`,
    'no-panel': () => 'there is no panel',
    'not-ascending': () => 'must not be less than the one before',
    'too-many-panels': (p) =>
      `there are ${number(p['found'])} panels, at most ${number(p['max'])} are allowed`,
    'asset-hash': () => 'its content does not match its name',
    'asset-missing': () => 'this picture or font is not in the file',
    'asset-unused': () => 'is not used by the design',
    'bad-entry-name': () => 'this name may not be in a Besek file',
    'duplicate-entry': () => 'is there twice',
    'entry-too-big': (p) => `is larger than ${megabytes(p['max'])}`,
    'file-too-big': (p) => `the file is larger than ${megabytes(p['max'])}`,
    'total-too-big': (p) => `the content of the file is larger than ${megabytes(p['max'])}`,
    'too-many-entries': (p) =>
      `holds ${number(p['found'])} files, at most ${number(p['max'])} are allowed`,
    'not-a-picture': () => 'this is not a picture',
    'picture-animated': () => 'a moving picture cannot be printed; save one of its frames as PNG',
    'picture-damaged': () => 'this picture is damaged or cut off',
    'picture-format': (p) =>
      `a ${p['format']} file cannot be used as a picture; save it as PNG or JPEG`,
    'picture-heic': () => 'HEIC photos cannot be read; save or send it as JPEG',
    'picture-is-text': () => 'this is text, not a picture',
    'picture-kind': () => 'this kind of JPEG cannot be read; save it again as an ordinary JPEG',
    'picture-too-big': (p) => `the picture is larger than ${megabytes(p['max'])}`,
    'picture-too-long': (p) =>
      `the picture is ${number(p['found'])} pixels long, at most ${number(p['max'])} are allowed`,
    'picture-too-many-pixels': (p) =>
      `the picture has ${number(p['found'])} megapixels, at most ${number(p['max'])} are allowed`,
    'no-design': () => 'there is no design in this file',
    'not-a-design': () => 'this is not a Besek file',
    'not-json': () => 'its content is not JSON',
    'pdf-damaged': () => 'the design in this PDF is damaged or cut off; ask for the file once more',
    'pdf-locked': () => 'this PDF is locked with a password; unlock it in a PDF program first',
    'pdf-without-design': () =>
      'made for printing, the design is not in it; a design can be included at export',
    'zip-damaged': () => 'this file is damaged',
    'zip-mismatch': () => 'the content of this file does not match its list',
    'zip-unsupported': () => 'this file is packed in an unknown way',
    unknown: (p) => `cannot be read (${p['code']})`,
  },
  finding: {
    'text-overset': (p) => {
      if (p['letters'] === undefined)
        return `The text "${p['name']}" does not fit its frame. Enlarge the frame or shorten the text.`;
      const step =
        p['part'] === undefined
          ? 'Shorten the name.'
          : `Move "${p['part']}" to the line of its kind.`;
      return `A name of ${number(p['letters'])} letters does not fit. ${step}`;
    },
    'left-out': (p) =>
      `The text "${p['name']}" does not fit this size, so it is not printed. The label can do without it.`,
    'missing-glyph': (p) =>
      `The font of "${p['name']}" has no ${p['characters']}. Change the characters or the font.`,
    'font-missing': (p) =>
      p['name'] === ''
        ? `The font ${p['fonts']} has not reached this device yet, so its text cannot be seen. Check the connection; Besek keeps trying.`
        : `The font ${p['fonts']} of the text "${p['name']}" is not on this device, so another stands in. Add the font again or choose another.`,
    'broken-node': (p) =>
      p['late'] !== undefined
        ? `Not on this device yet: ${p['name']}. Its place is hatched. Check the connection; Besek keeps trying.`
        : `The object "${p['name']}" cannot be drawn. Its settings are kept; change or delete it.`,
    collision: (p) =>
      `The text "${p['name']}" overlaps "${p['otherName']}" by ${mm(p['depth'])}. Move one of them.`,
    covered: (p) =>
      `The text "${p['name']}" is covered by "${p['otherName']}". Bring the text to the front or move one of the two.`,
    'outside-safe': (p) =>
      `The text "${p['name']}" leaves the safe area and may be cut. Keep it ${mm(p['min'])} from the cut line.`,
    'small-text': (p) =>
      `Small letters of "${p['name']}" are ${mm(p['measured'])} high. At least ${mm(p['min'])} can be read.`,
    transparency: (p) =>
      `"${p['name']}" is see-through and would mix with a spot colour, which a file without transparency cannot show. Make its opacity 100 % or use process colours there.`,
    'thin-line': (p) =>
      `The line "${p['name']}", ${mm(p['measured'])} wide, may vanish in print. Make it ${mm(p['min'])}.`,
    'picture-missing': (p) => `The picture "${p['name']}" is not on this device. Place it again.`,
    'picture-damaged': (p) =>
      `The picture "${p['name']}" is damaged and cannot be printed. Place its original file again.`,
    'picture-sharpness': (p) =>
      `The picture "${p['name']}" has only ${p['ppi']} ppi and will look ${p['grade'] === 'blocky' ? 'blocky' : 'blurred'}. Make it smaller, or use a larger picture.`,
    'picture-soft': (p) =>
      `The picture "${p['name']}" has ${p['ppi']} ppi; a sharp print needs ${p['sharp']}.`,
  },
};
