export { flattened, type Mixer, type PictureGround } from './flatten';
export type { Ground } from './ground';
export { checksOf, damagedPictures, isBlocking, preflight } from './preflight';
export { SEVERITIES } from './severities';
export { lintSteps, lintTemplate, type SceneOf, type TemplateFault } from './template-lint';
