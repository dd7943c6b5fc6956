import type { RgbTable } from '../../core/color';
import type { PressProfile } from '../../core/document';
import type { Scene } from '../../core/scene';
import { createInks } from './color';
import type { GlyphPainter, Painter } from './content';
import { toUuid } from './digest';
import { createStates } from './extgstate';
import { createGroups } from './groups';
import { addImages, type PictureSource } from './images';
import { addInfo } from './info';
import { addOutputIntent } from './outputintent';
import { addPage, isSeeThrough } from './page';
import { pieceInfo } from './piece-info';
import { createPatterns } from './pattern';
import { createShadings } from './shading';
import { createSink, type PdfDict, type PdfSink, type Ref } from './sink';
import { addXmp } from './xmp';

/** How the glyphs get into the file; `fonts` are its font resources. */
export interface GlyphSource {
  readonly paint: GlyphPainter;
  readonly fonts: PdfDict;
}

/** Everything a file is made of. Lengths in mm, dates as in `PdfJob`. */
export interface PdfSpec {
  readonly scenes: readonly Scene[];
  readonly title: string;
  readonly date: string;
  /** `PDF/X-4` (PDF 1.6), or null for plain PDF 1.4 without object streams. */
  readonly pdfx: 'PDF/X-4' | null;
  readonly condition: PressProfile;
  readonly icc: Uint8Array;
  readonly rgbTable: RgbTable;
  readonly glyphs: (sink: PdfSink) => GlyphSource;
  readonly pictures: Omit<PictureSource, 'table' | 'seeThrough'>;
  /** The design as a file, to be opened again from this one; absent: it is not in it. */
  readonly design?: Uint8Array | undefined;
  /** false leaves all streams as plain text, for people and golden files. */
  readonly compress?: boolean;
}

/** Writes the scenes as pages. Equal specs give equal bytes. */
export async function writePdf(spec: PdfSpec): Promise<Uint8Array> {
  const sink = createSink(spec.compress ?? true);
  const inks = createInks(sink, spec.rgbTable);
  const { paint, fonts } = spec.glyphs(sink);
  const parent = sink.reserve();
  const resources = sink.reserve();
  const states = createStates(sink);
  const images = await addImages(sink, spec.scenes, {
    ...spec.pictures,
    table: spec.rgbTable,
    seeThrough: spec.pdfx !== null,
  });
  const painter: Painter = {
    inks,
    states,
    patterns: createPatterns(sink, inks),
    shadings: createShadings(sink, inks),
    groups: createGroups(sink, states, resources),
    images,
    glyphs: paint,
  };
  const tree = {
    parent,
    resources,
    isSeeThrough: images.isSeeThrough || spec.scenes.some(isSeeThrough),
  };
  const pages = spec.scenes.map((scene) => addPage(sink, scene, painter, tree));
  sink.set(parent, { Type: 'Pages', Kids: pages, Count: pages.length });
  sink.set(resources, resourceDict(painter, fonts));
  return finish(sink, spec, parent);
}

function resourceDict(
  { inks, states, patterns, shadings, groups, images }: Painter,
  fonts: PdfDict,
): PdfDict {
  const kinds = {
    Font: fonts,
    ColorSpace: inks.spaces(),
    ExtGState: states.states(),
    Pattern: patterns.patterns(),
    Shading: shadings.shadings(),
    XObject: { ...groups.forms(), ...images.images() },
  };
  return Object.fromEntries(Object.entries(kinds).filter(([, d]) => Object.keys(d).length > 0));
}

function finish(sink: PdfSink, spec: PdfSpec, pages: Ref): Promise<Uint8Array> {
  const title = spec.title.replace(/\p{Cc}+/gu, ' ').trim() || 'Label';
  const { date, pdfx, design } = spec;
  const intent = addOutputIntent(sink, spec.condition, spec.icc);
  const info = addInfo(sink, { title, date });
  const piece = design && { PieceInfo: pieceInfo(sink, design, date) };
  const id = sink.digest(`${title}\n${date}`);
  const root = sink.add({
    Type: 'Catalog',
    Pages: pages,
    OutputIntents: [intent],
    Metadata: addXmp(sink, { title, date, pdfx, uuid: toUuid(id) }),
    ViewerPreferences: { DisplayDocTitle: true },
    ...piece,
  });
  return sink.save({ version: pdfx ? '1.6' : '1.4', root, info, id });
}
