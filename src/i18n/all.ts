import { cli as enCli } from './en.cli';
import { colour as enColour } from './en.colour';
import { commands as enCommands } from './en.commands';
import { drawing as enDrawing } from './en.drawing';
import { en } from './en';
import { exporting as enExport } from './en.export';
import { files as enFiles } from './en.files';
import { making as enMaking } from './en.making';
import { pictures as enPictures } from './en.pictures';
import { svg as enSvg } from './en.svg';
import { trouble as enTrouble } from './en.trouble';
import type { Language } from './format';
import { cli as idCli, type CliMessages } from './id.cli';
import { colour as idColour, type ColourWords } from './id.colour';
import { commands as idCommands, type CommandWords } from './id.commands';
import { drawing as idDrawing, type DrawingWords } from './id.drawing';
import { exporting as idExport, type ExportWords } from './id.export';
import { files as idFiles, type FileWords } from './id.files';
import { id, type Messages } from './id';
import { making as idMaking, type MakingWords } from './id.making';
import { pictures as idPictures, type PictureWords } from './id.pictures';
import { svg as idSvg, type SvgWords } from './id.svg';
import { trouble as idTrouble, type TroubleWords } from './id.trouble';

/** All sentences of the app in a language, for who has every language at hand. */
export function messages(language: Language): Messages {
  return language === 'en' ? en : id;
}

/** All sentences of the command line in a language. */
export function cliMessages(language: Language): CliMessages {
  return language === 'en' ? enCli : idCli;
}

/** All words of making a template in a language. */
export function makingWords(language: Language): MakingWords {
  return language === 'en' ? enMaking : idMaking;
}

/** Names of all commands and the words of their screens in a language. */
export function commandWords(language: Language): CommandWords {
  return language === 'en' ? enCommands : idCommands;
}

/** Words of how objects look in a language. */
export function drawingWords(language: Language): DrawingWords {
  return language === 'en' ? enDrawing : idDrawing;
}

/** All words of the export dialog in a language. */
export function exportWords(language: Language): ExportWords {
  return language === 'en' ? enExport : idExport;
}

/** All words of pictures in a language. */
export function pictureWords(language: Language): PictureWords {
  return language === 'en' ? enPictures : idPictures;
}

/** All words of choosing inks in a language. */
export function colourWords(language: Language): ColourWords {
  return language === 'en' ? enColour : idColour;
}

/** All words of drawings from SVG and of combining in a language. */
export function svgWords(language: Language): SvgWords {
  return language === 'en' ? enSvg : idSvg;
}

/** All words about files of other programs in a language. */
export function fileWords(language: Language): FileWords {
  return language === 'en' ? enFiles : idFiles;
}

/** All words of what went wrong in a language. */
export function troubleWords(language: Language): TroubleWords {
  return language === 'en' ? enTrouble : idTrouble;
}
