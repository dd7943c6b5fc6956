import type { BlockKind, BlockRun, CharacterRun, FactRun, Facts, Language, Run } from '../document';
import { getFact } from './access';
import { parseNet } from './net';

/** A run as it is set: characters or one fact. */
export type PlainRun = CharacterRun | FactRun;

interface Words {
  readonly ingredients: string;
  readonly allergens: string;
  readonly weight: string;
  readonly volume: string;
  readonly producer: string;
  readonly bestBefore: string;
  readonly batch: string;
  readonly storage: string;
}

/** What a label calls its statements, in the label's own language (PerBPOM 31/2018 Ps 14, 21, 33). */
const WORDS: Readonly<Record<Language, Words>> = {
  id: {
    ingredients: 'Komposisi:',
    allergens: 'Mengandung alergen:',
    weight: 'Berat bersih',
    volume: 'Isi bersih',
    producer: 'Diproduksi oleh',
    bestBefore: 'Baik digunakan sebelum',
    batch: 'Kode produksi',
    storage: 'Penyimpanan:',
  },
  en: {
    ingredients: 'Ingredients:',
    allergens: 'Contains allergens:',
    weight: 'Net weight',
    volume: 'Net volume',
    producer: 'Produced by',
    bestBefore: 'Best before',
    batch: 'Batch',
    storage: 'Storage:',
  },
};

const VOLUMES: ReadonlySet<string> = new Set(['ml', 'L', 'cl', 'dl']);

/** The runs with every block written out: its heading, then its facts, a line for each statement. */
export function withoutBlocks(
  runs: readonly Run[],
  facts: Facts,
  language: Language,
): readonly PlainRun[] {
  return runs.flatMap((run): readonly PlainRun[] =>
    'block' in run ? linesOf(run, facts, WORDS[language]) : [run],
  );
}

/** The facts that a text speaks of, those of its blocks among them. */
export function factsIn(runs: readonly Run[]): readonly string[] {
  return runs.flatMap((run) => {
    if ('block' in run) return FACTS[run.block];
    return 'fact' in run ? [run.fact] : [];
  });
}

const FACTS: Readonly<Record<BlockKind, readonly string[]>> = {
  ingredients: ['ingredients', 'allergens'],
  net: ['net'],
  producer: ['producer.name', 'producer.address'],
  bestBefore: ['bestBefore', 'batch'],
  storage: ['storage'],
};

/** The statements that have something to say, a line each; an empty block is one that prints nothing. */
function linesOf(run: BlockRun, facts: Facts, words: Words): readonly PlainRun[] {
  const all = statementsOf(run, facts, words);
  const told = all.filter((runs) => runs.some((each) => isGiven(each, facts)));
  if (told.length === 0) return statementsOf({ ...run, stacked: false }, facts, words)[0] ?? [];
  return told.flatMap((runs, i) => (i === 0 ? runs : [NEXT_LINE, ...runs]));
}

function isGiven(run: PlainRun, facts: Facts): boolean {
  return 'fact' in run && (getFact(facts, run.fact) !== '' || run.blank !== undefined);
}

function statementsOf(run: BlockRun, facts: Facts, words: Words): readonly (readonly PlainRun[])[] {
  const say = (heading: string, ...rest: readonly PlainRun[]) => statement(run, heading, rest);
  switch (run.block) {
    case 'ingredients':
      return [
        say(words.ingredients, fact(run, 'ingredients')),
        say(words.allergens, { ...fact(run, 'allergens'), ...headed(run) }),
      ];
    case 'net':
      return [say(netWord(facts, words), fact(run, 'net'))];
    case 'producer': {
      const name = fact(run, 'producer.name');
      return [say(words.producer, name, { text: ', ' }, fact(run, 'producer.address'))];
    }
    case 'bestBefore':
      return [say(words.bestBefore, fact(run, 'bestBefore')), say(words.batch, fact(run, 'batch'))];
    case 'storage':
      return [say(words.storage, fact(run, 'storage'))];
  }
}

const NEXT_LINE: PlainRun = { text: '\n' };

function statement(run: BlockRun, heading: string, rest: readonly PlainRun[]): readonly PlainRun[] {
  const end = run.stacked ? '\n' : ' ';
  return [{ text: `${heading}${end}`, ...headed(run) }, ...rest];
}

function headed({ heading }: BlockRun): { overrides?: NonNullable<BlockRun['heading']> } {
  return heading ? { overrides: heading } : {};
}

function fact({ overrides, blank }: BlockRun, path: string): FactRun {
  return { fact: path, ...(overrides && { overrides }), ...(blank !== undefined && { blank }) };
}

/** Liquids are told by their volume, all else by its weight (PerBPOM 31/2018 Ps 18). */
function netWord(facts: Facts, words: Words): string {
  const net = parseNet(getFact(facts, 'net'));
  return net && VOLUMES.has(net.unit) ? words.volume : words.weight;
}
