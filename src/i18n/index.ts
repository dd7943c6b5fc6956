import type { Language } from './format';
import type { CliMessages } from './id.cli';
import type { ColourWords } from './id.colour';
import type { CommandWords } from './id.commands';
import type { FileWords } from './id.files';
import type { DrawingWords } from './id.drawing';
import type { ExportWords } from './id.export';
import type { Messages, Params } from './id';
import { ui, type UiWords } from './id.ui';
import type { MakingWords } from './id.making';
import type { PatternWords } from './id.patterns';
import type { PictureWords } from './id.pictures';
import type { SvgWords } from './id.svg';
import type { TroubleWords } from './id.trouble';
import type { WallWords } from './id.wall';

export * from './format';
export type {
  CliMessages,
  ColourWords,
  CommandWords,
  DrawingWords,
  ExportWords,
  FileWords,
  MakingWords,
  Messages,
  Params,
  PatternWords,
  PictureWords,
  SvgWords,
  TroubleWords,
  UiWords,
  WallWords,
};

/** The words of the screens in a language: only Indonesian comes with the shell. */
export async function loadUi(language: Language): Promise<UiWords> {
  return language === 'en' ? (await import('./en.ui')).ui : ui;
}

/** All sentences, with those about faults and findings, fetched when the first has to be said. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en')).en : (await import('./id')).id;
}

/** Words of the pattern book, fetched when it opens. */
export async function loadPatternWords(language: Language): Promise<PatternWords> {
  const words = language === 'en' ? import('./en.patterns') : import('./id.patterns');
  return (await words).patterns;
}

/** Names of all commands and the words of the screens that list them, fetched after the first view. */
export async function loadCommandWords(language: Language): Promise<CommandWords> {
  const words = language === 'en' ? import('./en.commands') : import('./id.commands');
  return (await words).commands;
}

/** Words of choosing inks, fetched with the inspector. */
export async function loadColourWords(language: Language): Promise<ColourWords> {
  const words = language === 'en' ? import('./en.colour') : import('./id.colour');
  return (await words).colour;
}

/** Words of how objects look, fetched with the inspector. */
export async function loadDrawingWords(language: Language): Promise<DrawingWords> {
  const words = language === 'en' ? import('./en.drawing') : import('./id.drawing');
  return (await words).drawing;
}

/** Words of the export dialog and of mending findings, fetched with either. */
export async function loadExportWords(language: Language): Promise<ExportWords> {
  const words = language === 'en' ? import('./en.export') : import('./id.export');
  return (await words).exporting;
}

/** Words of pictures on the label, fetched with the first of them. */
export async function loadPictureWords(language: Language): Promise<PictureWords> {
  const words = language === 'en' ? import('./en.pictures') : import('./id.pictures');
  return (await words).pictures;
}

/** Words about files of other programs and of facts, fetched with the first of them. */
export async function loadFileWords(language: Language): Promise<FileWords> {
  const words = language === 'en' ? import('./en.files') : import('./id.files');
  return (await words).files;
}

/** Words of drawings from SVG, of combined shapes and entered groups, fetched when needed. */
export async function loadSvgWords(language: Language): Promise<SvgWords> {
  const words = language === 'en' ? import('./en.svg') : import('./id.svg');
  return (await words).svg;
}

/** Words of what went wrong, fetched before it does. */
export async function loadTroubleWords(language: Language): Promise<TroubleWords> {
  const words = language === 'en' ? import('./en.trouble') : import('./id.trouble');
  return (await words).trouble;
}

/** Words of making a template, fetched when one is made. */
export async function loadMakingWords(language: Language): Promise<MakingWords> {
  const words = language === 'en' ? import('./en.making') : import('./id.making');
  return (await words).making;
}

/** Words of the wall of templates, fetched with the home. */
export async function loadWallWords(language: Language): Promise<WallWords> {
  const words = language === 'en' ? import('./en.wall') : import('./id.wall');
  return (await words).wall;
}

/** The sentence of an input's fault, without its path. */
export function issueSentence(
  m: Messages,
  issue: { readonly code: string; readonly params?: Params },
): string {
  const known: Readonly<Record<string, (p: Params) => string>> = m.issue;
  const sentence = Object.hasOwn(known, issue.code) ? known[issue.code] : undefined;
  return sentence ? sentence(issue.params ?? {}) : m.issue.unknown({ code: issue.code });
}

/** The sentence of a design's problem; `name` says how a reader knows an object, by its id. */
export function findingSentence(
  m: Messages,
  finding: {
    readonly id: keyof Messages['finding'];
    readonly nodeId: string | null;
    readonly params: Params;
  },
  name: (nodeId: string) => string,
): string {
  const other = finding.params['other'];
  return m.finding[finding.id]({
    ...finding.params,
    name: finding.nodeId === null ? '' : name(finding.nodeId),
    otherName: other === undefined ? '' : name(String(other)),
  });
}

/** The sentence of a template's fault; `name` says how a reader knows an object, by its id. */
export function faultSentence(
  m: Messages,
  words: MakingWords,
  fault: {
    readonly id: keyof MakingWords['fault'] | 'finding';
    readonly nodeId: string | null;
    readonly params: Params;
    readonly finding?: { readonly id: keyof Messages['finding'] };
  },
  name: (nodeId: string) => string,
): string {
  const { id, nodeId, params, finding } = fault;
  if (finding) return findingSentence(m, { id: finding.id, nodeId, params }, name);
  if (id === 'finding') return '';
  const facts: Readonly<Record<string, string>> = m.ui.fact;
  const fact = params['fact'];
  return words.fault[id]({
    ...params,
    ...(fact !== undefined && { fact: `"${facts[fact] ?? fact}"` }),
    ...(nodeId !== null && { name: name(nodeId) }),
  });
}
