import type { Path } from '../geometry';
import type { Ink, PalettePart } from '../color';

/** A setting with the name a craftsman uses; i18n has its words under `knob.<key>`. */
export type Knob =
  | {
      readonly kind: 'number';
      readonly key: string;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit: 'mm' | '%' | '°' | '';
      readonly initial: number;
    }
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly choices: readonly string[];
      readonly initial: string;
    }
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly maxLength: number;
      readonly pattern: RegExp;
      readonly initial: string;
    };

/** A colour role of a generator and how many swatches it takes. */
export interface InkRole {
  readonly key: string;
  readonly min: number;
  readonly max: number;
  /** Parts of a palette that fill it where a pattern is laid out fresh; none: left empty. */
  readonly takes?: readonly PalettePart[];
}

/** A filled outline of the unit cell. Opaque; painted in order. */
export interface CellPath {
  readonly path: Path;
  readonly ink: Ink;
}

/**
 * What repeats: `width` × `height` mm, on a rectangular lattice whose origin is the node's top
 * left. Paths may reach over the cell's edge by up to `overhang` mm; painters draw the
 * neighbours' overhang too, so that nothing shows where cells meet.
 */
export interface PatternCell {
  readonly width: number;
  readonly height: number;
  readonly overhang: number;
  readonly paths: readonly CellPath[];
}

export type KnobValues = Readonly<Record<string, number | string | boolean>>;
export type RoleInks = Readonly<Record<string, readonly Ink[]>>;

/** A versioned procedure: the same arguments give the same cell for ever. Pure. */
export interface Generator {
  /** `name@version`. */
  readonly id: string;
  readonly knobs: readonly Knob[];
  readonly inkRoles: readonly InkRole[];
  /** `frame`: drawn once to the size of what it fills, as a border is; otherwise it repeats. */
  readonly extent?: 'frame';
  /**
   * Draws the cell. Knobs that are missing take their initial value; numbers are held to their
   * range. `size` in mm is that of the frame it fills: only a generator whose extent it is may
   * depend on it, and then the cell is as large.
   */
  draw(params: KnobValues, seed: number, inks: RoleInks, size: FrameSize): PatternCell;
}

/** Width and height of a frame in mm. */
export interface FrameSize {
  readonly w: number;
  readonly h: number;
}
