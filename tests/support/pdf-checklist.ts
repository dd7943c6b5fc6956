import { fileChecks } from './checklist/file';
import { metadataChecks } from './checklist/metadata';
import { intentChecks } from './checklist/intent';
import { geometryChecks } from './checklist/geometry';
import { fontChecks } from './checklist/fonts';
import { colourChecks } from './checklist/colour';
import { graphicsChecks } from './checklist/graphics';
import { interactionChecks } from './checklist/interaction';
import { curvesChecks } from './checklist/curves';
import { readPdfFile, type PdfFile } from './pdf-file';

/** Statements by id; each says whether the file keeps it. */
export type Checks = Readonly<Record<string, (pdf: PdfFile) => boolean>>;

/**
 * PDF/X-4 as this project reads it, on files as qpdf, poppler and mutool see them. Not the
 * standard itself, and independent of the code that writes.
 */
const PDF_X4: Checks = {
  ...fileChecks,
  ...metadataChecks,
  ...intentChecks,
  ...geometryChecks,
  ...fontChecks,
  ...colourChecks,
  ...graphicsChecks,
  ...interactionChecks,
};

/** Ids of the PDF/X-4 statements that the file breaks. */
export function failedX4(bytes: Uint8Array): string[] {
  return failed(PDF_X4, readPdfFile(bytes));
}

/** Ids of what plain CMYK PDF 1.4 with text as curves breaks. */
export function failedCurves(bytes: Uint8Array): string[] {
  const checks = { ...geometryChecks, ...colourChecks, ...graphicsChecks, ...interactionChecks };
  return failed({ ...checks, ...curvesChecks }, readPdfFile(bytes));
}

function failed(checks: Checks, pdf: PdfFile): string[] {
  return Object.entries(checks)
    .filter(([, holds]) => !holds(pdf))
    .map(([id]) => id);
}
