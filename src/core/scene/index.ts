export { glyphMatrix } from './glyph';
export { buildScene, createSceneBuilder, type SceneBuilder } from './build';
export type { GeneratorOf } from './drawing';
export type { SceneAssets } from './memo';
export { panelOutline } from './outline';
export { STOCK_COLOUR } from './stock';
export * from './types';
