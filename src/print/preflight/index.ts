export { flattened, type Mixer, type PictureGround, type SeenThrough } from './flatten';
export type { Ground } from './ground';
export { checksOf, isBlocking, preflight, spoiledPictures } from './preflight';
export { SEVERITIES } from './severities';
export { lintSteps, lintTemplate, type SceneOf, type TemplateFault } from './template-lint';
