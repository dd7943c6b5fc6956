import { isPrinted, type Scene } from '../../core/scene';
import { pageBoxes } from './boxes';
import { artText, type Painter } from './content';
import { PAGE_GROUP } from './groups';
import { cropMarks } from './marks';
import { matrixText } from './numbers';
import type { PdfSink, Ref } from './sink';

export interface PageTree {
  readonly parent: Ref;
  readonly resources: Ref;
  /** Something in the file is: then every page says in which inks it mixes. */
  readonly isSeeThrough: boolean;
}

/** Whether anything printed is seen through. */
export function isSeeThrough({ items }: Scene): boolean {
  return items.some((item) => (item.opacity ?? 1) < 1 && isPrinted(item));
}

/** One panel as a page: art clipped to the bleed, then the marks on all plates. */
export function addPage(sink: PdfSink, scene: Scene, painter: Painter, tree: PageTree): Ref {
  const boxes = pageBoxes(scene.trim, scene.bleed);
  const content = [
    `${matrixText(boxes.matrix)} cm`,
    artText(scene.items, painter, boxes),
    cropMarks(scene.trim, scene.bleed, painter.inks.strokeRegistration()),
  ];
  return sink.add({
    Type: 'Page',
    Parent: tree.parent,
    MediaBox: boxes.mediaBox,
    BleedBox: boxes.bleedBox,
    TrimBox: boxes.trimBox,
    Resources: tree.resources,
    ...(tree.isSeeThrough && { Group: PAGE_GROUP }),
    Contents: sink.stream({}, content.join('\n')),
  });
}
