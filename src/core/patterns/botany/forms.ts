import type { LeafForm } from './leaf';

export const BROAD: LeafForm = {
  width: 0.46,
  widest: 0.42,
  base: 0.85,
  tip: 1.35,
  veins: 7,
  rise: 0.2,
};
export const COFFEE: LeafForm = {
  width: 0.4,
  widest: 0.46,
  base: 1.05,
  tip: 1.7,
  veins: 8,
  rise: 0.16,
  wave: 0.06,
};
export const CHILLI: LeafForm = {
  width: 0.4,
  widest: 0.38,
  base: 0.95,
  tip: 1.5,
  veins: 5,
  rise: 0.2,
};
export const CLOVE: LeafForm = {
  width: 0.36,
  widest: 0.5,
  base: 1.25,
  tip: 1.3,
  veins: 11,
  rise: 0.1,
};
export const CACAO: LeafForm = {
  width: 0.32,
  widest: 0.5,
  base: 0.9,
  tip: 1.6,
  veins: 9,
  rise: 0.14,
  wave: 0.05,
};
export const GRASS: LeafForm = {
  width: 0.085,
  widest: 0.3,
  base: 0.6,
  tip: 1,
  veins: 3,
  rise: 0,
  parallel: true,
};
export const TEA: LeafForm = {
  width: 0.4,
  widest: 0.48,
  base: 1.05,
  tip: 1.25,
  veins: 6,
  rise: 0.15,
  teeth: 16,
};
export const BUD: LeafForm = { width: 0.2, widest: 0.4, base: 0.8, tip: 1.3, veins: 4, rise: 0.3 };
export const GINGER: LeafForm = {
  width: 0.17,
  widest: 0.38,
  base: 0.7,
  tip: 1.2,
  veins: 12,
  rise: 0.16,
};
