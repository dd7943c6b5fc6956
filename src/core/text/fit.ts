import { isGoodBreak, namePieces } from './breaks';

/** What fitting needs to know about a name; widths are in mm at a size of 1 mm. */
export interface FitJob {
  /** The owner's own lines; each is broken further where needed. */
  readonly hardLines: readonly string[];
  readonly widthAtOne: (line: string) => number;
  readonly measure: number;
  readonly height: number;
  /** Height of n lines at a size of 1 mm. */
  readonly heightAtOne: (lines: number) => number;
  readonly max: number;
  /** Smallest size for 1 … n lines. */
  readonly min: readonly number[];
}

export interface FitResult {
  readonly lines: readonly string[];
  readonly size: number;
  readonly fits: boolean;
}

interface Setting {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
  readonly size: number;
}

/** Splits closer than this to the best size are judged by where they break. */
const NEAR = 0.97;
const LAST_LINE = 0.35;
/** Beyond this many pieces trying every split is pointless: it is a sentence, not a name. */
const MAX_PIECES = 14;

/**
 * Breaks a name and finds its size: the fewest lines whose best size reaches that count's
 * smallest size; within it the largest size, then the better break. Bonds are released only
 * when nothing fits with them; a name that has nowhere left to break may then be as small as
 * the most lines allow. When nothing fits at all, the best setting of the most lines
 * at its smallest size is returned with `fits: false`.
 */
export function fitName(given: FitJob): FitResult {
  const job = { ...given, widthAtOne: remembered(given.widthAtOne) };
  for (const relaxed of [false, true]) {
    for (const bonds of [true, false]) {
      const found = fewestLines(job, bonds, relaxed);
      if (found) return { lines: found.lines, size: found.size, fits: true };
    }
  }
  return overset(job);
}

/** Many ways to break a name share their lines. */
function remembered(widthAtOne: FitJob['widthAtOne']): FitJob['widthAtOne'] {
  const widths = new Map<string, number>();
  return (line) => {
    const known = widths.get(line);
    if (known !== undefined) return known;
    const width = widthAtOne(line);
    widths.set(line, width);
    return width;
  };
}

/** `relaxed`: in as many lines as the name has pieces it may be as small as in the most lines. */
function fewestLines(job: FitJob, bonds: boolean, relaxed: boolean): Setting | null {
  const pieces = job.hardLines.map((line) => namePieces(line, bonds));
  const most = Math.min(pieces.flat().length, job.min.length);
  for (let n = pieces.length; n <= most; n++) {
    const last = n === most && (relaxed || isOneWord(job));
    const smallest = last ? job.min.at(-1)! : job.min[n - 1]!;
    const best = bestSetting(job, pieces, n);
    if (best && best.size >= Math.min(smallest, job.max) - 1e-9) return best;
  }
  return null;
}

function isOneWord({ hardLines }: FitJob): boolean {
  return hardLines.length === 1 && !hardLines[0]!.trim().includes(' ');
}

/** Of all settings in `n` lines, the one the rule prefers. */
function bestSetting(
  job: FitJob,
  pieces: readonly (readonly string[])[],
  n: number,
): Setting | null {
  const settings = allSplits(pieces, n).map((lines) => toSetting(job, lines));
  const sound = settings.filter(lastLineHolds);
  const pool = sound.length > 0 ? sound : settings;
  const largest = Math.max(...pool.map((s) => s.size));
  const near = pool.filter((s) => s.size >= largest * NEAR);
  near.sort((a, b) => goodBreaks(b) - goodBreaks(a) || raggedness(a) - raggedness(b));
  return near[0] ?? null;
}

function toSetting(job: FitJob, lines: readonly string[]): Setting {
  const widths = lines.map(job.widthAtOne);
  const widest = Math.max(...widths, 1e-9);
  const size = Math.min(job.max, job.measure / widest, job.height / job.heightAtOne(lines.length));
  return { lines, widths, size };
}

function lastLineHolds({ lines, widths }: Setting): boolean {
  const last = widths.at(-1)!;
  return !lines.at(-1)!.includes(' ') || last >= LAST_LINE * Math.max(...widths);
}

function goodBreaks({ lines }: Setting): number {
  return lines.slice(1).filter((line, i) => isGoodBreak(lines[i]!, line)).length;
}

function raggedness({ widths }: Setting): number {
  const widest = Math.max(...widths);
  return widths.reduce((sum, w) => sum + (1 - w / widest) ** 2, 0);
}

/** Every way to set the hard lines in `n` lines altogether, each hard line in one or more. */
function allSplits(hard: readonly (readonly string[])[], n: number): string[][] {
  if (hard.flat().length > MAX_PIECES) return [evenLines(hard, n)];
  return everySplit(hard, n);
}

/** Of a sentence: each hard line in its share of the `n` lines, all about equally full. */
function evenLines(hard: readonly (readonly string[])[], n: number): string[] {
  const takes = hard.map(() => 1);
  const fullness = (i: number): number => hard[i]!.length / takes[i]!;
  for (let left = n - hard.length; left > 0; left--) {
    const fullest = takes.reduce((best, _, i) => (fullness(i) > fullness(best) ? i : best), 0);
    takes[fullest]!++;
  }
  return hard.flatMap((pieces, i) => evenSplit(pieces, takes[i]!));
}

function everySplit(hard: readonly (readonly string[])[], n: number): string[][] {
  const [first, ...rest] = hard;
  if (!first) return n === 0 ? [[]] : [];
  const ways: string[][] = [];
  const most = Math.min(n - rest.length, Math.max(first.length, 1));
  for (let take = 1; take <= most; take++) {
    for (const head of splits(first, take)) {
      for (const tail of everySplit(rest, n - take)) ways.push([...head, ...tail]);
    }
  }
  return ways;
}

function splits(pieces: readonly string[], n: number): string[][] {
  if (n === 1) return [[pieces.join(' ')]];
  const ways: string[][] = [];
  for (let i = 1; i <= pieces.length - n + 1; i++) {
    const head = pieces.slice(0, i).join(' ');
    for (const tail of splits(pieces.slice(i), n - 1)) ways.push([head, ...tail]);
  }
  return ways;
}

function evenSplit(pieces: readonly string[], n: number): string[] {
  const share = pieces.length / n;
  return Array.from({ length: n }, (_, i) =>
    pieces.slice(Math.round(i * share), Math.round((i + 1) * share)).join(' '),
  );
}

function overset(job: FitJob): FitResult {
  const pieces = job.hardLines.map((line) => namePieces(line, false));
  const most = Math.max(pieces.length, Math.min(job.min.length, pieces.flat().length));
  const best = bestSetting(job, pieces, most);
  const size = Math.min(job.max, job.min.at(-1) ?? job.max);
  return { lines: best?.lines ?? job.hardLines, size, fits: false };
}
