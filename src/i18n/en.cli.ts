import { alternatives } from './format';
import type { CliMessages } from './id.cli';

/** Sentences of the command line in English. */
export const cli: CliMessages = {
  usage: (program: string) => `Usage:
  ${program} templates [--json]
  ${program} new <template> [--facts file] [--size 60x90|d70] -o design.besek|design.json
  ${program} export <design|template> --profile press|curves|screen [--panel id]
      [--facts file] [--size WxH|dD] [--force] [--with-design] -o output
  ${program} check <design|template>… [--facts file] [--profile press|curves|screen]
      [--size WxH|dD]
  ${program} lint <template|design>
  ${program} template <design> [-o folder]
  ${program} scene <design|template> [--panel id] [--facts file] [--size WxH|dD]

Options of every command: --json (one JSON object on stdout), --lang id|en (default: id).
An argument ending in .besek, .json or .pdf is a file; any other is a template id.
`,
  noCommand: 'No command was given.',
  unknownCommand: (name: string) => `Unknown command: ${name}.`,
  unknownOption: (name: string) => `Unknown option: ${name}.`,
  needsValue: (name: string) => `Option ${name} needs a value.`,
  wrongValue: (name: string, value: string, allowed: string) =>
    `Unknown value of ${name}: ${value}. Use ${allowed}.`,
  missingOption: (name: string) => `Option ${name} is required.`,
  wrongCount: (command: string) => `Wrong number of arguments for ${command}.`,
  wrongDate: (value: string) =>
    `SOURCE_DATE_EPOCH must be a whole number of seconds, not ${value}.`,
  wrongOutput: (allowed: string) => `The output's name must end in ${allowed}.`,
  cannotRead: (reason: string) => `the file cannot be read (${reason})`,
  cannotWrite: (reason: string) => `the file cannot be written (${reason})`,
  tooLarge: (megabytes: string) => `the file is larger than ${megabytes} MB`,
  notJson: 'its content is not JSON',
  unknownTemplate: 'there is no such template',
  unknownPanel: (ids: string) => `there is no such panel; there are: ${ids}`,
  wrongSize: 'a size is written like 60x90 or d70, in mm',
  notRound: 'a diameter (d) is for a round panel only',
  range: (min, max) => `${min} to ${max}`,
  sizeRefused: (sizes) =>
    `the first panel of this template measures ${alternatives('en', sizes)} mm`,
  nothingWritten: 'Findings block this print, so nothing was written. --force writes all the same.',
  written: (file: string) => `Saved: ${file}`,
  noFindings: 'No findings.',
  severity: { blocking: 'must fix', warning: 'better to fix', info: 'good to know' },
};
