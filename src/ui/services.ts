import type { Pixels } from '../assets/raster';
import type { AssetRecord, BesekDocument, Id, Result, TemplateFile, Words } from '../core/document';
import type { GeneratorOf, Scene } from '../core/scene';
import type { CaretLine, LaidOut, TextBlock } from '../core/text';
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
  /** The families of the font menu, their weights and the OpenType features one may switch on. */
  readonly families: readonly {
    readonly family: string;
    readonly weights: readonly number[];
    readonly features: readonly string[];
    /** Its first face, below the app's base: the family's name is shown in it. */
    readonly file: string;
  }[];
  /** `file` is the SHA-256 of a font that the design brings. */
  load(family: string, weight: number, file?: string): Promise<void>;
  /** The font files that a scene's letters are drawn with, of those that ship: below the app's base. */
  filesOf(scene: Scene): readonly string[];
  /** What a text style stores of a face. */
  ref(family: string, weight: number): { family: string; weight: number; sha256: string };
}

/** What a font's record says of its file, and whether it could have been set in other weights too. */
export interface KeptFont {
  readonly file: Omit<AssetRecord, 'id' | 'type'>;
  readonly variable: boolean;
}

/** What a picture's record says of its file; the rest (id, name) is up to who places it. */
export type KeptPicture = Omit<AssetRecord, 'id' | 'type' | 'name'>;

/** Pictures by the SHA-256 of their bytes. A scene that waits for one says so in `pending`. */
export interface LabelPictures {
  /** Looks at a file's head and keeps its bytes on this device, or says why it is refused. */
  keep(bytes: Uint8Array): Promise<Result<KeptPicture>>;
  /** Resolves when the picture can be painted, or is known to be missing. */
  load(sha256: string): Promise<void>;
  /** The file's bytes as they were given; null where they are not on this device. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** Decoded, upright, 8 bits a component: for tracing. Takes a second for a photo. */
  pixels(sha256: string): Promise<Pixels>;
}

/** A design as a file, and the names of its pictures and fonts that are not on this device. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly lacking: readonly string[];
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
  readonly pictures: LabelPictures;
  /** Judges a font file and keeps its bytes on this device, or says why it is refused. */
  keepFont(bytes: Uint8Array): Promise<Result<KeptFont>>;
  /** Which OpenType features one may switch on in a text of a font that a design brings, by its SHA-256. */
  fontFeatures(sha256: string): Promise<(text: string) => readonly string[]>;
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
  /** Where a caret may stand in a text; none before `setting`. */
  caretLines(block: TextBlock): readonly CaretLine[];
  /** Answers which share of the panel it painted, up to 1. */
  paint(ctx: CanvasRenderingContext2D, scene: Scene, view: View, options?: SceneOptions): number;
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
   * Puts a design that its maker calls a template on the owner's wall, beside a namesake and never
   * in its place, but in the place of what the same design was before; its title, or null where
   * it is none.
   */
  keepAsTemplate(document: BesekDocument, design: string): Promise<Words | null>;
  writeFile(document: BesekDocument): Promise<WrittenFile>;
  random(): number;
  now(): Date;
}
