export { createPrintClient, type PrintClient } from './client';
export { exportPdf, type ExportResources } from './export';
export { preflight } from './preflight';
export { printScenes } from './scenes';
export * from './types';
