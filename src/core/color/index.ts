export * from './contrast';
export * from './ink';
export { dominantColours } from './median-cut';
export * from './palette';
export * from './palettes';
export { looksLike, parseHex } from './screen';
export * from './tables';
export { rgbToCmykPixels } from './pixels';
