import { formatNumber, plural } from './format';
import type { SvgWords } from './id.svg';

const n = (value: number): string => formatNumber('en', value, 0);
const count = (value: number, one: string, other: string): string =>
  `${n(value)} ${plural('en', value, { one, other })}`;

export const svg: SvgWords = {
  title: 'SVG drawing',
  pasted: 'Pasted SVG',
  made: (name, shapes, inks) =>
    inks === 0
      ? `${name}: ${count(shapes, 'shape', 'shapes')}.`
      : `${name}: ${count(shapes, 'shape', 'shapes')}, ${count(inks, 'new colour', 'new colours')}.`,
  left: (value) => `${count(value, 'thing', 'things')} left out.`,
  refused: (name, why) => `${name}: ${why}.`,
  details: 'Details',
  times: (value) => `${n(value)} times`,
  close: 'Close',
  why: {
    'too-big': 'the file is larger than 5 MB',
    'not-svg': 'this is not an SVG that can be read',
    'too-deep': 'its groups are nested too deep; ungroup some of them first',
    'too-many-elements': 'it has too many objects; simplify it first',
    'too-many-segments': 'its outlines are too complex; simplify it first',
    empty: 'there is no shape in it that can be used',
  },
  loss: {
    script: 'Scripts were left out.',
    handler: 'Actions on a click were left out.',
    foreign: 'Parts of web pages were left out.',
    image: 'Photos inside the drawing were left out: place them as pictures.',
    link: 'Links to other files were left out.',
    style: 'Some of the style was left out.',
    text: 'Text was left out: turn it into curves first.',
    filter: 'Effects such as shadow and blur were left out.',
    mask: 'Masks were left out: shapes are whole.',
    clip: 'Clipping was left out: shapes are whole.',
    animation: 'Motion was left out.',
    marker: 'Arrowheads were left out.',
    gradient: 'Gradients became one colour.',
    paint: 'Unknown fills were left out.',
    transparent: 'See-through colours of gradients became solid.',
    loop: 'Objects that use themselves were left out.',
    broken: 'Broken parts were left out.',
    hidden: 'Hidden objects were left out.',
    far: 'Objects too far away were left out.',
    unknown: 'Unknown objects were left out.',
  },
  combine: {
    title: 'Combine shapes',
    nothing: 'Nothing would be left of those shapes, so nothing was changed.',
    failed: 'Those shapes cannot be combined. Move one of them a little and try again.',
  },
  curves: {
    unbound: 'This text is a drawing now; it no longer follows the product’s facts.',
    none: 'Nothing of this text is printed, or it is too long, so nothing was changed.',
    late: 'The letters of this text are not there yet. Try again in a moment.',
  },
  scope: { leave: (name) => `Leave ${name}` },
};
