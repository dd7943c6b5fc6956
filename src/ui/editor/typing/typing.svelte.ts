import { factsOf, type Id, type TextNode } from '../../../core/document';
import {
  applyToPoint,
  frameMatrix,
  invert,
  multiply,
  union,
  type Matrix,
} from '../../../core/geometry';
import { shownIndex, storedIndex, textSetting } from '../../../core/scene';
import { barAt, caretAt, caretReach, indexAlong, indexAt } from '../../../core/text';
import { indexBeside, lineAt, selectionBoxes } from '../../../core/text';
import { placedNode, plainText, remove, setText } from '../../../editor';
import type { Session } from '../session.svelte';
import { paragraphAt, wordAt } from './words';

/** The parser's limit of a text. */
export const MOST = 10_000;

/** Presses closer than this, in time and in px, are one gesture. */
const DOUBLE_MS = 400;
const DOUBLE_PX = 8;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The caret of one text on the label. A hidden field takes the keys (and input methods, words, the
 * clipboard) and holds the selection in stored characters; the label's own layout says where they
 * stand. The field never lays anything out.
 */
export class TypingText {
  field = $state.raw<HTMLTextAreaElement>();
  /** What an input method is still making. */
  composed = $state.raw<Range | null>(null);
  hasFocus = $state(false);
  /** Where up and down aim at (mm of the frame), while they follow one another. */
  #goal: number | null = null;
  #presses = { at: 0, x: 0, y: 0, count: 0 };

  constructor(
    readonly session: Session,
    readonly id: Id,
  ) {}

  readonly node = $derived.by(() => placedNode(this.session.now.document, this.id) as TextNode);
  readonly text = $derived.by(() =>
    plainText(this.node.runs, factsOf(this.session.now.document).values),
  );
  readonly range = $derived.by((): Range => this.session.typing ?? { from: 0, to: 0 });
  readonly #setting = $derived.by(() => textSetting(this.session.now.document, this.node));
  readonly lines = $derived.by(() => {
    const { services, fontsVersion } = this.session.app;
    return fontsVersion > 0 ? services.caretLines(this.#setting.block) : [];
  });
  readonly frame = $derived.by(() => this.session.frameNow(this.node));
  /** Frame mm to client pixels. */
  readonly matrix = $derived.by((): Matrix => {
    const { pxPerMm, x, y } = this.session.view;
    return multiply([pxPerMm, 0, 0, pxPerMm, x, y], frameMatrix(this.frame));
  });
  readonly caret = $derived.by(() => {
    if (this.lines.length === 0) return null;
    const { x, line } = caretAt(this.lines, this.#shown(this.range.to));
    return barAt(line, x);
  });
  /** Where the text is or might go on, in mm of the frame. */
  readonly reach = $derived.by(() => {
    const { w, h } = this.frame;
    const frame = { x: 0, y: 0, w, h };
    return this.lines.length > 0 ? union(frame, caretReach(this.lines)) : frame;
  });
  readonly selected = $derived.by(() => this.#boxes(this.range));
  readonly marked = $derived.by(() => (this.composed ? this.#boxes(this.composed) : []));

  #shown(index: number): number {
    return shownIndex(this.#setting.spans, index);
  }

  #boxes({ from, to }: Range) {
    const [a, b] = [this.#shown(from), this.#shown(to)];
    return a < b && this.lines.length > 0 ? selectionBoxes(this.lines, a, b) : [];
  }

  /** The field's selection is the truth; the session shows it to the inspector. */
  readSelection(): void {
    if (!this.field || this.session.typing?.id !== this.id) return;
    const { selectionStart: from, selectionEnd: to } = this.field;
    if (from !== this.range.from || to !== this.range.to)
      this.session.typing = { id: this.id, from, to };
  }

  /** Selects stored characters; `anchor` stays where it is. */
  select(anchor: number, focus: number): void {
    const direction = focus < anchor ? 'backward' : 'forward';
    this.field?.setSelectionRange(Math.min(anchor, focus), Math.max(anchor, focus), direction);
    this.readSelection();
  }

  /** What changed elsewhere (undo, a field, another text of the same fact) is read again. */
  follow(): void {
    const { field, text } = this;
    if (!field || field.value === text || this.composed) return;
    const { selectionStart, selectionEnd } = field;
    field.value = text;
    field.setSelectionRange(selectionStart, selectionEnd);
    this.readSelection();
  }

  /** Ends typing; a text without a character goes. */
  end(): void {
    const { session } = this;
    if (session.typing?.id !== this.id) return;
    session.typing = null;
    const isEmpty = this.text === '' && this.node.runs.every((run) => 'text' in run);
    if (isEmpty && !session.state.readOnly) session.do(remove(session.state, [this.id]));
    session.commit();
  }

  input(): void {
    if (!this.field) return;
    this.#goal = null;
    this.session.do(setText(this.session.state, this.id, this.field.value));
    if (this.composed) this.composed = { from: this.composed.from, to: this.field.selectionEnd };
    this.readSelection();
  }

  composition(state: 'begun' | 'ended'): void {
    const start = this.field?.selectionStart ?? 0;
    this.composed = state === 'begun' ? { from: start, to: start } : null;
    if (state === 'ended') this.input();
  }

  keydown(event: KeyboardEvent): void {
    const { field } = this;
    if (event.isComposing || !field) return;
    if (event.key === 'Escape' || event.key === 'Tab') return this.#leave(event);
    const isBackward = field.selectionDirection === 'backward';
    const at = isBackward ? field.selectionStart : field.selectionEnd;
    const target = this.#targetOf(event, this.#shown(at));
    if (target === null) return;
    event.preventDefault();
    const anchor = isBackward ? field.selectionEnd : field.selectionStart;
    const focus = storedIndex(this.#setting.spans, target);
    this.select(event.shiftKey ? anchor : focus, focus);
  }

  #leave(event: KeyboardEvent): void {
    this.end();
    document.getElementById('canvas')?.focus();
    event.stopPropagation();
    event.preventDefault();
  }

  /** Where a key takes the caret by the lines as they are set; null leaves it to the field. */
  #targetOf(event: KeyboardEvent, at: number): number | null {
    const { key, ctrlKey, metaKey, altKey } = event;
    const { lines } = this;
    if (ctrlKey || metaKey || altKey) return null;
    const isColumn = lines[0]?.way?.kind === 'column';
    const [back, on] = isColumn ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (key === back || key === on) {
      this.#goal ??= caretAt(lines, at).x;
      return indexBeside(lines, at, this.#goal, key === back ? -1 : 1);
    }
    this.#goal = null;
    // In a column the next letter is the one below.
    if (key === 'ArrowUp') return indexAlong(lines, at, -1);
    if (key === 'ArrowDown') return indexAlong(lines, at, 1);
    if (key === 'Home') return lineAt(lines, at).start;
    return key === 'End' ? lineAt(lines, at).end : null;
  }

  #pressedIndex(event: PointerEvent): number {
    const point = applyToPoint(invert(this.matrix), { x: event.clientX, y: event.clientY });
    return storedIndex(this.#setting.spans, indexAt(this.lines, point));
  }

  /** How often the same place was pressed; Shift goes on from the caret instead. */
  #clicks({ timeStamp: at, clientX: x, clientY: y, shiftKey }: PointerEvent): number {
    const before = this.#presses;
    const isSame = Math.hypot(x - before.x, y - before.y) < DOUBLE_PX;
    const isAgain = at - before.at < DOUBLE_MS && isSame && !shiftKey;
    this.#presses = { at, x, y, count: isAgain ? before.count + 1 : 1 };
    return this.#presses.count;
  }

  /** A second press in the same place takes the word, a third the paragraph. */
  press(event: PointerEvent & { currentTarget: HTMLElement }): void {
    if (event.button !== 0) return;
    const clicks = this.#clicks(event);
    event.preventDefault();
    this.field?.focus({ preventScroll: true });
    this.#goal = null;
    const index = this.#pressedIndex(event);
    if (clicks >= 3) return this.select(...paragraphAt(this.text, index));
    if (clicks === 2) return this.select(...wordAt(this.text, index));
    const anchor = event.shiftKey ? this.range.from : index;
    this.select(anchor, index);
    const catcher = event.currentTarget;
    catcher.setPointerCapture(event.pointerId);
    const drag = (e: PointerEvent): void => this.select(anchor, this.#pressedIndex(e));
    const stop = (): void => catcher.removeEventListener('pointermove', drag);
    catcher.addEventListener('pointermove', drag);
    catcher.addEventListener('lostpointercapture', stop, { once: true });
  }
}
