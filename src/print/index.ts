export { createPrintClient, type PrintClient } from './client';
export { exportPdf, type ExportResources } from './export';
export { checksOf, lintSteps, lintTemplate, preflight } from './preflight';
export type { SceneOf, TemplateFault } from './preflight';
export { printScenes } from './scenes';
export * from './types';
