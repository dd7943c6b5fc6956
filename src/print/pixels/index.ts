export { coverageOf, within, type Coverage, type PixelSize } from './coverage';
export { INKS, inkPixels, isOneInk } from './ink-pixels';
export type { InkPainter, InkPixels, PictureInks, PixelGrid } from './ink-pixels';
export { strokeArea } from './stroke-area';
export { stepsInto } from './lattice';
