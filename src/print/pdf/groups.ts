import type { Box } from '../../core/geometry';
import type { GraphicsStates } from './extgstate';
import { round } from './numbers';
import type { PdfDict, PdfSink, Ref } from './sink';

/** What is see-through in one file (ISO 32000-1, 11.6.6). */
export interface Groups {
  /**
   * Draws operators as one, seen to a share 0–1: none of its parts shows through another. `box`
   * holds all of its ink, in the space it stands in.
   */
  draw(content: string, box: Box, share: number): string;
  forms(): PdfDict;
}

/** A page group, as PDF/X-4 wants it where anything is see-through: it mixes in the press's inks. */
export const PAGE_GROUP: PdfDict = { Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK', I: true };

/** @param resources the dictionary that pages and groups share */
export function createGroups(sink: PdfSink, states: GraphicsStates, resources: Ref): Groups {
  const used = new Map<string, Ref>();
  return {
    draw(content, { x, y, w, h }, share) {
      const key = `Fm${used.size + 1}`;
      const form = {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [x, y, x + w, y + h].map((v) => round(v)),
        Group: PAGE_GROUP,
        Resources: resources,
      };
      used.set(key, sink.stream(form, content));
      return ['q', states.opacity(share), `/${key} Do`, 'Q'].join('\n');
    },
    forms: () => Object.fromEntries(used),
  };
}
