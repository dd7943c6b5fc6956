import { multiply, type Path } from '../core/geometry';
import type { ImageItem } from '../core/scene';
import { orientationMatrix } from './orientation';
import { pathData, transform } from './svg-data';
import type { PaintResources } from './types';

/** A picture as SVG elements: its file's own bytes, turned upright by us; nothing where there are none. */
export function imageSvg(
  { resources, defs }: { readonly resources: PaintResources; readonly defs: string[] },
  item: ImageItem,
): string {
  const file = item.missing ? null : (resources.imageFile?.(item.sha256) ?? null);
  if (!file) return '';
  const { x, y, w, h } = item.box;
  const across = item.flip === 'h' || item.flip === 'both' ? -1 : 1;
  const down = item.flip === 'v' || item.flip === 'both' ? -1 : 1;
  const whole = multiply(
    [w * across, 0, 0, h * down, x + w / 2, y + h / 2],
    orientationMatrix(file.orientation),
  );
  const size = 'x="-0.5" y="-0.5" width="1" height="1" preserveAspectRatio="none"';
  const image = `<image ${size}${transform(whole)} href="${file.href}"/>`;
  return `<g${transform(item.matrix)}><g clip-path="url(#${clipId(defs, item.clip)})">${image}</g></g>`;
}

function clipId(defs: string[], clip: Path): string {
  const id = `c${defs.length}`;
  defs.push(`<clipPath id="${id}"><path d="${pathData(clip)}"/></clipPath>`);
  return id;
}
