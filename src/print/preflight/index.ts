export { flattened, type Mixer, type PictureGround } from './flatten';
export type { Ground } from './ground';
export { flatten } from './outline';
export { checksOf, isBlocking, preflight, spoiledPictures } from './preflight';
export { SEVERITIES } from './severities';
export { lintSteps, lintTemplate, type SceneOf, type TemplateFault } from './template-lint';
