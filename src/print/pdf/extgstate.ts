import { round } from './numbers';
import type { PdfDict, PdfSink, Ref } from './sink';

/** Graphics states of one file (ISO 32000-1, 8.4.5). Without one, everything knocks out. */
export interface GraphicsStates {
  /** Selects a state in which K 100 overprints where asked for; empty when nowhere. */
  overprint(fill: boolean, stroke: boolean): string;
  /** Selects how far what follows is seen, 0–1. */
  opacity(share: number): string;
  states(): PdfDict;
}

export function createStates(sink: PdfSink): GraphicsStates {
  const used = new Map<string, Ref>();
  return {
    overprint(fill, stroke) {
      if (!fill && !stroke) return '';
      const key = `Op${fill ? 'Fill' : ''}${stroke ? 'Stroke' : ''}`;
      if (!used.has(key)) {
        // Mode 1: components of zero leave what lies beneath, so K alone is added.
        used.set(key, sink.add({ Type: 'ExtGState', OP: stroke, op: fill, OPM: 1 }));
      }
      return `/${key} gs`;
    },
    opacity(share) {
      const alpha = round(share);
      const key = `Ga${alpha * 10_000}`;
      if (!used.has(key)) {
        used.set(key, sink.add({ Type: 'ExtGState', ca: alpha, CA: alpha }));
      }
      return `/${key} gs`;
    },
    states: () => Object.fromEntries(used),
  };
}
