import type { Pixels } from '../../../assets/raster';
import { tint, type Ink, type RgbTable } from '../../../core/color';
import { designOf, type Fill, type Id } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import type { SceneItem } from '../../../core/scene';
import { fillOfInk, placedNode, setFill } from '../../../editor';
import { inkAt, type ColourPart, type Drawn } from '../../../paint';
import type { ColourWords } from '../../../i18n';
import type { Session } from '../session.svelte';
import { recipe } from '../values';
import { nearestInk, pixelInk, pressTable } from './inks';
import { nextNumber, takeInk } from './take';

/** Steps of the arrows, in mm. */
const STEP = { usual: 1, wide: 5 } as const;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What would be taken at a point. */
export type Seen =
  | { readonly kind: 'swatch'; readonly fill: Fill; readonly name: string; readonly ink: Ink }
  | { readonly kind: 'pixel'; readonly ink: Ink; readonly name: string }
  | { readonly kind: 'reading' }
  | { readonly kind: 'stock' };

/** Looks for a colour on the active panel: the model is asked first, pixels only of pictures. */
export class Dropper {
  /** Where it looks, in panel mm; null while it is not over the label. */
  at = $state.raw<Point | null>(null);
  part = $state<ColourPart>('fill');
  readonly seen: Seen | null = $derived.by(() => (this.at ? this.#look(this.at) : null));
  #table = $state.raw<RgbTable | null>(null);
  #pictures = $state.raw<ReadonlyMap<string, Pixels | null>>(new Map());
  readonly #asked = new Set<string>();

  constructor(
    readonly session: Session,
    readonly words: ColourWords,
    readonly apply: ((swatch: Id) => void) | null,
  ) {
    pressTable(designOf(session.document).profile).then(
      (table) => (this.#table = table),
      () => undefined,
    );
  }

  /** Goes by an arrow's step, from the middle of the label; false for any other key. */
  step(key: string, wide: boolean): boolean {
    const arrow = ARROWS[key];
    if (!arrow) return false;
    const { width, height } = this.session.panel;
    const { x, y } = this.at ?? { x: width / 2, y: height / 2 };
    const by = wide ? STEP.wide : STEP.usual;
    this.at = { x: x + arrow[0] * by, y: y + arrow[1] * by };
    return true;
  }

  /** Takes what is seen; false where there is nothing to take yet. */
  take(): boolean {
    const { seen } = this;
    const { apply } = this;
    if (seen?.kind === 'swatch') {
      if (apply) apply(seen.fill.swatch);
      else this.#fillWith(seen.fill);
    } else if (seen?.kind === 'pixel') {
      takeInk(this.session, seen, apply ?? ((swatch) => this.#fillWith({ swatch })));
    } else return false;
    return true;
  }

  #fillWith({ swatch, tint }: Fill): void {
    const { session } = this;
    const fill = { swatch, ...(tint !== undefined && { tint }) };
    session.do(setFill(session.state, session.state.selection, fill));
    session.commit();
  }

  #look(point: Point): Seen {
    const { document, state } = this.session;
    const scene = this.session.tryOut(document, state.panel);
    const clear = new Set<SceneItem>();
    for (;;) {
      const drawn = inkAt(scene, point, this.part, (item) => clear.has(item));
      if (!drawn) return { kind: 'stock' };
      const seen = drawn.kind === 'ink' ? this.#swatchOf(drawn) : this.#pixelOf(drawn);
      if (seen) return seen;
      // Nothing of a picture is there: it is looked through.
      clear.add(drawn.item);
    }
  }

  #swatchOf({ item, ink }: Extract<Drawn, { kind: 'ink' }>): Seen {
    const { document } = this.session;
    const fill = fillOfInk(document, placedNode(document, item.nodeId), ink);
    const record = fill && document.records[fill.swatch];
    if (!fill || record?.type !== 'swatch') return { kind: 'pixel', ink, name: this.#freshName() };
    // What is shown is what is taken, not its light or shade.
    return {
      kind: 'swatch',
      fill,
      name: record.name,
      ink: tint(record.ink, (fill.tint ?? 100) / 100),
    };
  }

  #pixelOf({ item, at }: Extract<Drawn, { kind: 'picture' }>): Seen | null {
    const pixels = this.#pictures.get(item.sha256);
    if (pixels === undefined) this.#read(item.sha256);
    if (!pixels) return pixels === null ? null : { kind: 'reading' };
    const x = Math.min(pixels.width - 1, Math.floor(at.x * pixels.width));
    const y = Math.min(pixels.height - 1, Math.floor(at.y * pixels.height));
    const place = y * pixels.width + x;
    if (pixels.alpha && pixels.alpha[place]! < 128) return null;
    const ink = pixelInk(pixels, place);
    if (ink.kind !== 'rgb') return { kind: 'pixel', ink, name: this.#freshName() };
    if (!this.#table) return { kind: 'reading' };
    return { kind: 'pixel', ink: nearestInk(this.#table, ink), name: this.#freshName() };
  }

  #read(sha256: string): void {
    if (this.#asked.has(sha256)) return;
    this.#asked.add(sha256);
    const known = (pixels: Pixels | null): void => {
      this.#pictures = new Map([...this.#pictures, [sha256, pixels]]);
    };
    this.session.app.services.pictures.pixels(sha256).then(known, () => known(null));
  }

  #freshName(): string {
    return this.words.fresh(nextNumber(this.session));
  }

  /** What the tip says. */
  get sentence(): string {
    const { seen, words, session } = this;
    const { lang, t } = session.app;
    switch (seen?.kind) {
      case undefined:
        return words.dropper.nothing;
      case 'stock':
        return words.dropper.stock(t.props.stocks[session.panel.stock].toLocaleLowerCase(lang));
      case 'reading':
        return words.dropper.reading;
      case 'swatch':
        return `${seen.name} · ${recipe(seen.ink, lang)}`;
      case 'pixel':
        return words.dropper.pixel(recipe(seen.ink, lang));
    }
  }
}
