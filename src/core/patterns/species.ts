import { process, type ProcessInk } from '../color';

/**
 * Starting inks for kinds and states of bamboo on coated stock (a designer's values, not measured:
 * proof them). Keys are the craft's own names.
 */
export const SPECIES = {
  /** Straw: apus, the weaver's bamboo. */
  tali: process(12, 23, 51, 0),
  /** Purple-black. */
  wulung: process(58, 62, 62, 72),
  /** Grey-brown velvet, the great tubes. */
  petung: process(24, 34, 66, 8),
  /** Yellow, with green stripes. */
  gading: process(8, 24, 86, 0),
  gadingStripe: process(58, 26, 92, 6),
  /** Smoked and darkened with age. */
  aged: process(28, 56, 88, 20),
  /** The pale inner side (hati). */
  inner: process(6, 11, 31, 0),
  /** Cut this week. */
  fresh: process(54, 22, 92, 6),
} as const satisfies Readonly<Record<string, ProcessInk>>;
