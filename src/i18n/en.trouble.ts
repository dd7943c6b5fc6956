import { formatNumber, plural } from './format';
import type { TroubleWords } from './id.trouble';

export const trouble: TroubleWords = {
  saving: {
    left: (why, megabytes) => `${why}, ${formatNumber('en', megabytes, 0)} MB left`,
    since: (time) => `Changes since ${time} exist only in this tab. Please keep it open.`,
    keepOpen: 'This design exists only in this tab. Please keep it open.',
    saveFile: 'Save as file',
    again: (seconds) =>
      `Trying again by itself in ${seconds} ${plural('en', seconds, { one: 'second', other: 'seconds' })}`,
    trying: 'Trying again',
    now: 'Try now',
  },
  broken: {
    title: (name) => `${name} cannot be drawn`,
    newer: (needed, known) =>
      `This pattern needs version ${needed}; here there is only version ${known}.`,
    unknown: (pattern) => `The pattern ${pattern} is not known here.`,
    settings: 'It cannot be drawn with its settings as they are.',
    kept: 'Its settings are kept.',
    update: 'Update Besek',
    late: (name) => `${name} has not arrived`,
    lateWhy:
      'This pattern has not reached this device yet. Check the connection; Besek keeps trying.',
    again: 'Try again',
  },
  full: (most) =>
    `Full: at most ${formatNumber('en', most, 0)} letters. What is beyond is left out.`,
  crash: {
    safe: (time) => `Your design is safe up to ${time}. Save a copy first, then reload.`,
    unsafe: 'This design is not on the device yet. Save a copy first, then reload.',
    noDesign: 'Designs that were saved are safe.',
    copy: 'Copy report',
    details: 'Details for a report',
  },
  refused: {
    kept: 'The file stays as it is.',
    here: 'Version on this device',
    version: (ago) => `Your version, ${ago}`,
  },
  empty: {
    label: {
      title: 'The label is still empty',
      lead: 'Start from a template, or write a text.',
      leadKeys: 'Start from a template, or press T to write.',
      choose: 'Choose a template',
      write: 'Write a text',
    },
    check: {
      title: 'No findings yet',
      lead: 'Checks run by themselves while you fill in the product.',
      fill: 'Fill in the product',
    },
  },
  readyLead: (panels) =>
    panels === 1 ? 'There is no open finding.' : `There is no open finding on ${panels} panels.`,
  lawNote: 'Product facts. What label law asks for is not checked yet.',
  measured: {
    texts: (count) => `${count} ${plural('en', count, { one: 'text', other: 'texts' })}`,
    fonts: (count) => `${count} ${plural('en', count, { one: 'font', other: 'fonts' })}`,
    smallest: (mm) => `smallest ${mm}`,
    pictures: (count) => `${count} ${plural('en', count, { one: 'picture', other: 'pictures' })}`,
  },
  menu: { onLabel: (count) => `${count} on this label` },
};
