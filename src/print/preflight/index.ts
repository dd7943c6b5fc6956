export { flattened, type Mixer } from './flatten';
export { damagedPictures, isBlocking, preflight } from './preflight';
export { SEVERITIES } from './severities';
export { lintSteps, lintTemplate, type SceneOf, type TemplateFault } from './template-lint';
