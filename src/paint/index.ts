export { paintItem, paintScene, viewMatrix, type SceneOptions } from './canvas';
export { toPath2D } from './path2d';
export { createPaintResources, type BrowserResources } from './resources';
export { pathData, sceneToSvg } from './svg';
export { newCanvas } from './tiles';
export * from './types';
