import type { BesekDocument, Id, Result, TemplateFile, Words } from '../core/document';
import type { GeneratorOf, Scene } from '../core/scene';
import type { LaidOut } from '../core/text';
import type { CanvasOptions, CanvasView } from '../canvas';
import type { PaintResources, SceneOptions, View } from '../paint';
import type { Finding, PdfJob, PdfResult, Profile, TemplateFault } from '../print';
import type { ClaimDesign, DesignStore } from '../storage';

/** Scene of a panel as the document stands; one builder remembers one design. */
export type BuildScene = (document: BesekDocument, panel: Id) => Scene;

/** A template on the wall; its file is fetched when asked for and read through the one door. */
export interface TemplateEntry {
  readonly id: string;
  read(): Promise<unknown>;
}

/** Faces of labels. A scene that waits for one says so in `pending`. */
export interface LabelFonts {
  /** The families of the font menu and their weights. */
  readonly families: readonly { readonly family: string; readonly weights: readonly number[] }[];
  load(family: string, weight: number): Promise<void>;
  /** What a text style stores of a face. */
  ref(family: string, weight: number): { family: string; weight: number; sha256: string };
}

/** What a scene builder knows beside the document. */
export interface SceneOrigin {
  /** Words that empty facts show, as in the editor; never for print. */
  readonly question?: (fact: string) => string;
  /** Texts as they were laid out last: shown until text can be set. */
  readonly laidOut?: LaidOut;
}

/** Everything the screens use from other folders; made once, in `src/main.ts`. */
export interface Services {
  readonly store: DesignStore;
  readonly claim: ClaimDesign;
  readonly templates: readonly TemplateEntry[];
  readonly fonts: LabelFonts;
  readonly resources: PaintResources;
  /** Resolves when labels can be painted, of texts that were laid out before. */
  readonly painting: Promise<void>;
  /** Resolves when text can be set: scenes built before are stale. */
  readonly setting: Promise<void>;
  /** A pattern's procedure: null for an unknown id, `pending` while its code is on its way. */
  readonly generator: GeneratorOf;
  loadGenerator(id: string): Promise<void>;
  createSceneBuilder(origin?: SceneOrigin): BuildScene;
  /** The layouts of all the design's texts, for `SceneOrigin.laidOut`; none before `setting`. */
  layOut(document: BesekDocument, question?: SceneOrigin['question']): LaidOut;
  paint(ctx: CanvasRenderingContext2D, scene: Scene, view: View, options?: SceneOptions): void;
  /** The interactive canvas, fetched when the first design opens. */
  createCanvas(options: CanvasOptions): Promise<CanvasView>;
  check(document: BesekDocument, scenes: readonly Scene[], profile: Profile): readonly Finding[];
  /** Faults of a template, step by step; only after `setting`. */
  lint(template: TemplateFile, build: BuildScene): Iterable<readonly TemplateFault[]>;
  exportPdf(job: PdfJob, signal: AbortSignal): Promise<PdfResult>;
  exportSvg(scene: Scene): string;
  /** Reads a `.besek` or JSON file of any origin; nothing is repaired. */
  readFile(bytes: Uint8Array): Promise<Result<BesekDocument>>;
  /**
   * Puts a design that its maker calls a template on the owner's wall, one from a file beside a
   * namesake and never in its place; its title, or null where it is none.
   */
  keepAsTemplate(document: BesekDocument, origin: 'own' | 'file'): Promise<Words | null>;
  writeFile(document: BesekDocument): Promise<Uint8Array>;
  random(): number;
  now(): Date;
}
