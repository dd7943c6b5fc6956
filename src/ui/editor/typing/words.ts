/** The word at an index of a text, as a reader counts words; `[start, end]`. */
export function wordAt(text: string, index: number): [number, number] {
  const words = new Intl.Segmenter('id', { granularity: 'word' }).segment(text);
  const word = words.containing(Math.min(index, Math.max(0, text.length - 1)));
  return word ? [word.index, word.index + word.segment.length] : [index, index];
}

/** The paragraph at an index of a text; `[start, end]`. */
export function paragraphAt(text: string, index: number): [number, number] {
  const next = text.indexOf('\n', index);
  return [text.lastIndexOf('\n', index - 1) + 1, next < 0 ? text.length : next];
}
