import { untrack } from 'svelte';
import {
  childrenOf,
  descendantsOf,
  designOf,
  factsOf,
  mergePatches,
  panelsOf,
  type BesekDocument,
  type FactPath,
  type Id,
  type NodeRecord,
  type PanelRecord,
  type Transaction,
} from '../../core/document';
import type { Frame } from '../../core/geometry';
import type { Scene } from '../../core/scene';
import type { LaidOut } from '../../core/text';
import type { CanvasView, ClientView, DragHint, HeldKeys, Tool } from '../../canvas';
import {
  createEditor,
  perform,
  drawnFrame,
  frameOnPanel,
  givesWay,
  placedNode,
  type Editor,
  type EditorState,
  type Plan,
} from '../../editor';
import type { Finding } from '../../print';
import { retryAfter, type Journal, type SaveState, type StorageReason } from '../../storage';
import type { App } from '../app.svelte';
import type { BuildScene } from '../services';
import { isoSeconds } from '../iso';
import { afterFrame } from './after-frame';
import type { Over } from './over';
import { forgetFirstPicture, rememberFirstFiles } from './remember-first';
import { MovingFrames } from './moving.svelte';

/** How long after a change findings are looked for again. */
const CHECK_AFTER_MS = 250;
/** So long after the label has been seen its layout is kept for the next opening. */
const REMEMBER_AFTER_MS = 500;
/** The step of letters typed in a text. */
const TYPED = 'type';
/** A label that lacks a face for so long is worked on without it. */
const SEEN_AT_LAST_MS = 3000;

/** A text under the caret; `from … to` are characters as they are stored. */
export interface Typing {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
}

/** What the column at the left shows. */
export type Drawer =
  'product' | 'templates' | 'elements' | 'text' | 'patterns' | 'pictures' | 'layers';

export type FailedSave = SaveState & { readonly kind: 'failed' };

/** One open design as the screen sees it. The editor owns the truth; this follows it. */
export class Session {
  readonly editor: Editor;
  /** Changes with every change, and a frame later while someone types: see `#follow`. */
  #now = $state.raw<EditorState>();
  #followed = $state.raw<EditorState>();
  #isBehind = false;
  saving = $state.raw<SaveState>({ kind: 'saving' });
  /** Why saving failed last; null again once everything is on disk. */
  trouble = $state.raw<FailedSave | null>(null);
  /** Epoch ms of the first change that is not on disk; null where all are. */
  unsaved = $state.raw<number | null>(null);
  findings = $state.raw<readonly Finding[]>([]);
  view = $state.raw<ClientView>({ pxPerMm: 1, x: 0, y: 0 });
  tool = $state<Tool>('select');
  /** Null: the column is closed. */
  drawer = $state<Drawer | null>('product');
  /** The layers stand below whatever else the column shows. */
  docked = $state(true);
  /** What counts as held on the canvas until it is let go. */
  held = $state.raw<HeldKeys>({ free: false, several: false, straight: false });
  /** Nodes whose sides keep their ratio while the design is open. */
  ratioKept = $state.raw<ReadonlySet<Id>>(new Set());
  /** Grows when the selected text wants to be typed in. */
  textWanted = $state(0);
  /** The fact whose field is wanted, until it has the focus. */
  factWanted = $state<FactPath | null>(null);
  /** The fact whose field has the focus. */
  factTyped = $state<FactPath | null>(null);
  /** The field of the selected text has the focus. */
  writing = $state(false);
  /** The text that is typed in on the label, and which of its characters are selected. */
  typing = $state.raw<Typing | null>(null);
  /** The picture that is cropped on the label. */
  cropping = $state.raw<Id | null>(null);
  /** The colour field whose inks are open beside it. */
  colouring = $state<string | null>(null);
  /** A colour is looked for on the label: what it is for, or null for the fill of the selection. */
  picking = $state.raw<{ readonly apply: ((swatch: Id) => void) | null } | null>(null);
  /** What the canvas shows instead of the design while something is held: never stored. */
  preview = $state.raw<BesekDocument | null>(null);
  readonly moving = new MovingFrames();
  /** What letting go on the canvas would do. */
  hint = $state.raw<DragHint | null>(null);
  spoken = $state('');
  /** The object whose name is being typed in the layer tree. */
  renaming = $state<Id | null>(null);
  /** The object that has the keyboard in the layer tree. */
  focused = $state<Id | null>(null);
  /** Gestures work; until then the shell has painted the label. */
  canvasReady = $state(false);
  /** Every text has been seen; until then some wait for a face or for the text engine. */
  shown = $state(false);
  /** Resolves when every text has been seen, or when that takes long: now other things may come. */
  readonly seen: Promise<void>;
  exporting = $state(false);
  /** The pattern book is open. */
  booking = $state(false);
  checking = $state(false);
  /** The template maker is open. */
  making = $state(false);
  /** Palette, menu, keys or history. */
  over = $state.raw<Over | null>(null);
  canvas: CanvasView | null = null;
  /** Keeps how the label looks in its first view. */
  keepPicture: () => void = () => undefined;
  /** When this session last changed the design; null where only storage knows. */
  changed: string | null = null;
  readonly #build: BuildScene;
  #journal: Journal | null = null;
  #waiting: [Transaction, BesekDocument][] = [];
  /** How to come by a journal after all. */
  #again: (() => void) | null = null;
  #isKept: boolean;
  #failures = 0;
  #retrying: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  /** There may be a picture of it as it is. */
  #isPictured = true;
  #first: Plan | null = null;
  #see: () => void = () => undefined;

  constructor(
    readonly app: App,
    readonly id: string,
    /** The design as it is in storage, before the first change of this session. */
    readonly saved: BesekDocument,
    /** Its texts as they were laid out last. */
    laidOut: LaidOut,
  ) {
    this.seen = new Promise((see) => (this.#see = see));
    setTimeout(this.#see, SEEN_AT_LAST_MS);
    this.editor = createEditor(saved, { now: () => performance.now() });
    this.#now = this.#followed = this.editor.state;
    this.#isKept = app.fresh?.id !== id;
    if (!this.#isKept) {
      this.changed = designOf(saved).modified;
      this.unsaved = Date.now();
    }
    this.#build = app.services.createSceneBuilder({ question: this.#question, laidOut });
    this.editor.subscribe(({ state, transaction }) => {
      this.#follow(state, transaction);
      if (transaction) this.#changed(transaction, state.document);
    });
    void app.services.setting.then(() => {
      this.checkSoon();
      // A page that is left in a hurry writes nothing down. What is known was laid out before.
      if (Object.keys(laidOut).length > 0) return;
      void this.seen.then(() => setTimeout(() => this.#remember(), REMEMBER_AFTER_MS));
    });
  }

  /** The editor's state. What depends on it may be drawn a frame after a letter that is typed. */
  get state(): EditorState {
    void this.#followed;
    return this.editor.state;
  }

  /** The same for what stands on the label: drawn in the frame of the change itself. */
  get now(): EditorState {
    void this.#now;
    return this.editor.state;
  }

  get document(): BesekDocument {
    return this.state.document;
  }

  get panel(): PanelRecord {
    return this.document.records[this.state.panel] as PanelRecord;
  }

  get name(): string {
    return designOf(this.document).name;
  }

  /** Nothing stands on any panel. */
  get isBlank(): boolean {
    const { document } = this;
    return panelsOf(document).every(({ id }) => childrenOf(document, id).length === 0);
  }

  get isAtRisk(): boolean {
    // Where nothing is stored the page itself keeps the design.
    return this.trouble !== null && this.trouble.reason !== 'unavailable' && this.unsaved !== null;
  }

  get safeUntil(): number | null {
    return this.#isKept ? (this.unsaved ?? Date.now()) : null;
  }

  get facts() {
    return factsOf(this.document).values;
  }

  /** The selected nodes as they stand on their panel. */
  get selected(): readonly NodeRecord[] {
    return this.state.selection.map((id) => placedNode(this.document, id));
  }

  /** The active panel's scene where it may draw a node elsewhere than its record says, else null. */
  readonly #moved = $derived.by((): Scene | null => {
    const { document, panel } = this.now;
    // What has arrived sets the texts anew.
    const hasArrived = this.app.fontsVersion > 0;
    return hasArrived && givesWay(document, panel) ? this.#build(document, panel) : null;
  });

  /** That the one selected node cannot be drawn. */
  readonly broken = $derived.by((): Finding | null => {
    const [id] = this.state.selection;
    if (this.state.selection.length !== 1) return null;
    return this.findings.find((f) => f.id === 'broken-node' && f.nodeId === id) ?? null;
  });

  /** Where a node of the active panel is drawn, in panel mm. */
  frame(node: Pick<NodeRecord, 'id'>): Frame {
    return this.frameOf(node);
  }

  /** The same in the frame of a letter that is typed: see `now`. */
  frameNow(node: Pick<NodeRecord, 'id'>): Frame {
    return this.#frames(node);
  }

  /** As `frame`, for many nodes: what stands behind every one of them is asked for once. */
  get frameOf(): (node: Pick<NodeRecord, 'id'>) => Frame {
    void this.state;
    void this.app.fontsVersion;
    return untrack(() => this.#frames);
  }

  readonly #frames = $derived.by((): ((node: Pick<NodeRecord, 'id'>) => Frame) => {
    const scene = this.#moved;
    const { document } = this.now;
    if (!scene) return ({ id }) => frameOnPanel(document, id);
    return ({ id }) => drawnFrame(document, scene, id);
  });

  /** How a panel would look in a document that is only tried out. */
  tryOut(document: BesekDocument, panel: Id): Scene {
    return this.#build(document, panel);
  }

  factName(path: FactPath): string {
    const names: Readonly<Record<string, string>> = this.app.t.fact;
    return names[path] ?? names['detail']!;
  }

  /** The panel's scene at this moment, with questions for empty facts. */
  scene(panel: Id): Scene {
    const scene = this.#build(this.document, panel);
    this.app.load(scene.pending);
    if (panel === this.state.panel && scene.pending.every(this.#isLate)) {
      this.shown = true;
      this.#see();
    }
    return scene;
  }

  /** It could not be fetched so far: the label says so in its place, and is shown without it. */
  readonly #isLate = (each: Scene['pending'][number]): boolean =>
    'generator' in each && this.app.services.generator(each.generator) === 'late';

  /** Opens or closes the template maker, which takes the place of the column at the left. */
  make(isMaking: boolean): void {
    this.making = isMaking;
    this.drawer = isMaking ? null : 'product';
  }

  /** Carries a plan out; null is nothing to do. */
  do(plan: Plan | null): void {
    const first = this.#first;
    if (!plan || !first) return void perform(plan, this.editor.dispatch);
    this.#first = null;
    const patch = mergePatches(first.patch, plan.patch);
    perform({ patch, label: plan.label }, this.editor.dispatch);
  }

  /** Carries a plan out, in one step with what `then` does, if it does anything. */
  together(plan: Plan, then: () => void): void {
    this.commit();
    this.#first = plan;
    then();
    if (this.#first === plan) {
      this.#first = null;
      this.do(plan);
    }
    this.commit();
  }

  /** Goes to the text field of the one selected text; false when there is none. */
  wantText(): boolean {
    const [node] = this.selected;
    if (node?.type !== 'text' || this.selected.length !== 1) return false;
    this.textWanted++;
    return true;
  }

  /** What follows is an undo step of its own. */
  commit(): void {
    this.editor.commit();
  }

  /** Selects a finding's object and brings it into sight. */
  show(finding: Finding): void {
    if (finding.panelId) this.editor.activate(finding.panelId);
    if (!finding.nodeId) return;
    this.editor.select([finding.nodeId]);
    this.canvas?.reveal(finding.nodeId);
  }

  /** From now on changes go to the journal, the ones made so far first. */
  attach(journal: Journal): void {
    if (this.#closed) return void journal.close();
    this.#journal = journal;
    // What waits is still to be written.
    if (this.#waiting.length === 0 || journal.state.kind === 'failed') this.#become(journal.state);
    journal.subscribe((state) => this.#become(state));
    for (const [transaction, after] of this.#waiting) journal.append(transaction, after);
    this.#waiting = [];
  }

  /** Another tab has the right to edit. */
  lookOnly(): void {
    this.editor.setReadOnly(true);
    this.#become({ kind: 'saved' });
  }

  /** There is no journal to write to: `again` is called in the rhythm of one, and by `retry`. */
  cannotSave(reason: StorageReason, again: () => void): void {
    if (this.#closed) return;
    this.#again = again;
    if (reason === 'conflict') return this.#become({ kind: 'failed', reason });
    const wait = retryAfter(++this.#failures);
    this.#retrying = setTimeout(() => this.retry(), wait);
    this.#become({ kind: 'failed', reason, retryAt: Date.now() + wait });
  }

  retry(): void {
    if (this.#journal) return this.#journal.retry();
    if (!this.#again) return;
    clearTimeout(this.#retrying);
    this.#become({ kind: 'saving' });
    this.#again();
  }

  #become(state: SaveState): void {
    this.saving = state;
    if (state.kind === 'failed') {
      this.trouble = state;
      if (state.reason === 'unavailable') this.#isKept = false;
    }
    if (state.kind !== 'saved') return;
    this.#isKept = true;
    this.trouble = null;
    this.unsaved = null;
  }

  snapshot(): void {
    if (this.state.readOnly) return;
    void this.#journal?.snapshot(this.document).catch(() => undefined);
    this.#remember();
  }

  /** The next opening shows the label before anything has come, and before text can be set. */
  #remember(): void {
    if (!this.app.canSet || this.#closed) return;
    const { fonts, layOut } = this.app.services;
    const { document, panel } = this.state;
    const patterns = descendantsOf(document, panel).flatMap((node) =>
      node.type === 'pattern' ? [node.generator] : [],
    );
    rememberFirstFiles(this.id, {
      fonts: fonts.filesOf(this.scene(panel)),
      patterns: [...new Set(patterns)],
    });
    this.keepPicture();
    this.#isPictured = true;
    const laidOut = layOut(this.document, this.#question);
    void this.app.services.store.remember(this.id, laidOut).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#retrying);
    await this.#journal?.close();
    this.#journal = null;
  }

  /** Looks for findings at once. */
  check(): readonly Finding[] {
    if (!this.app.canSet) return this.findings;
    const scenes = panelsOf(this.document).map((panel) => this.scene(panel.id));
    this.findings = this.app.services.check(this.document, scenes, 'press');
    return this.findings;
  }

  readonly #question = (fact: string): string => this.app.t.question(this.factName(fact));

  /** A letter is shown before the panels say it too: they are many, and the eye is on the label. */
  #follow(state: EditorState, transaction: Transaction | null): void {
    this.#now = state;
    if (transaction?.label !== TYPED) this.#followed = state;
    else if (!this.#isBehind) {
      this.#isBehind = true;
      afterFrame(() => {
        this.#isBehind = false;
        this.#followed = this.editor.state;
      });
    }
  }

  #changed(transaction: Transaction, after: BesekDocument): void {
    if (this.#isPictured) forgetFirstPicture();
    this.#isPictured = false;
    this.changed = isoSeconds(this.app.services.now());
    this.unsaved ??= Date.now();
    if (this.#journal) this.#journal.append(transaction, after);
    else this.#waiting.push([transaction, after]);
    this.checkSoon();
  }

  /** Looks for findings once nothing has changed for a moment. */
  checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), CHECK_AFTER_MS);
  }
}
