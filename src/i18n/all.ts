import { cli as enCli } from './en.cli';
import { en } from './en';
import { making as enMaking } from './en.making';
import type { Language } from './format';
import { cli as idCli, type CliMessages } from './id.cli';
import { id, type Messages } from './id';
import { making as idMaking, type MakingWords } from './id.making';

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
