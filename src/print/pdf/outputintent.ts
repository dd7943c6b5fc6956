import type { PressProfile } from '../../core/document';
import { textString, type PdfSink, type Ref } from './sink';

/** The printing conditions' names in the ICC's characterisation data registry. */
const CONDITIONS = {
  fogra39: { id: 'FOGRA39', info: 'Coated FOGRA39 (ISO 12647-2:2004)' },
  fogra47: { id: 'FOGRA47', info: 'Uncoated FOGRA47 (ISO 12647-2:2004)' },
} as const satisfies Record<PressProfile, { id: string; info: string }>;

/** The press the numbers are meant for, with its profile embedded (ISO 32000-1, 14.11.5). */
export function addOutputIntent(sink: PdfSink, profile: PressProfile, icc: Uint8Array): Ref {
  const { id, info } = CONDITIONS[profile];
  return sink.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: textString(id),
    RegistryName: textString('http://www.color.org'),
    Info: textString(info),
    DestOutputProfile: sink.stream({ N: 4 }, icc),
  });
}
