import { LIMITS } from './limits';
import { isGradient, type Fill, type Paint } from './paint';
import { isNode } from './query';
import type { DocRecord, FontRef, Id, RunOverrides, TextNode } from './types';
import { report, within, type Report } from './validate';

type Records = Readonly<Record<Id, DocRecord>>;
type Target = 'parent' | 'swatch' | 'textStyle' | 'asset';
/** Called for every reference of a record, with the keys that lead to it. */
type Visit = (id: Id, target: Target, path: readonly (string | number)[]) => void;

/** Reports what a record refers to that is not there or is of another type. `to` stands at the record. */
export function checkReferences(records: Records, record: DocRecord, to: Report): void {
  visitReferences(record, (id, target, path) => {
    const found = Object.hasOwn(records, id) ? records[id] : undefined;
    if (found && fits(found, target)) return;
    const params = found ? { id, expected: target, found: found.type } : { id };
    at(to, path, () => report(to, found ? 'wrong-reference' : 'dangling', params));
  });
}

/** Whether the record refers to one of these ids. */
export function refersTo(record: DocRecord, ids: ReadonlySet<Id>): boolean {
  let found = false;
  visitReferences(record, (id) => (found ||= ids.has(id)));
  return found;
}

/** Reports a node that stands in itself, or too deep. `to` stands at the record. */
export function checkAncestry(records: Records, record: DocRecord, to: Report): void {
  if (!isNode(record)) return;
  const seen = new Set<Id>([record.id]);
  let parent = parentOf(records, record);
  while (parent !== undefined) {
    if (seen.has(parent)) return within(to, 'parent', () => report(to, 'cycle'));
    seen.add(parent);
    if (seen.size > LIMITS.depth) {
      return within(to, 'parent', () => report(to, 'too-deep', { max: LIMITS.depth }));
    }
    parent = parentOf(records, records[parent]);
  }
}

function parentOf(records: Records, record: DocRecord | undefined): Id | undefined {
  if (!record || !isNode(record)) return undefined;
  return Object.hasOwn(records, record.parent) ? record.parent : undefined;
}

function fits(found: DocRecord, target: Target): boolean {
  if (target === 'parent') return found.type === 'panel' || found.type === 'group';
  return found.type === target;
}

function at(to: Report, path: readonly (string | number)[], act: () => void): void {
  to.path.push(...path);
  act();
  to.path.length -= path.length;
}

function visitReferences(record: DocRecord, visit: Visit): void {
  if (isNode(record)) visit(record.parent, 'parent', ['parent']);
  switch (record.type) {
    case 'text':
      return visitText(record, visit);
    case 'textStyle':
      visitFont(record.font, ['font'], visit);
      return visitFill(record.fill, ['fill'], visit);
    case 'shape':
    case 'path':
      visitPaint(record.fill, ['fill'], visit);
      visitFill(record.shadow?.fill, ['shadow', 'fill'], visit);
      return visitFill(record.stroke, ['stroke'], visit);
    case 'pattern':
      for (const [role, fills] of Object.entries(record.inks)) {
        fills.forEach((fill, i) => visitFill(fill, ['inks', role, i], visit));
      }
      return;
    case 'image':
      visit(record.asset, 'asset', ['asset']);
      return visitFill(record.ink?.fill, ['ink', 'fill'], visit);
    case 'design':
      for (const [shapeClass, nodes] of Object.entries(record.arrangements ?? {})) {
        // A node that is gone keeps its arrangement, so that undo brings both back.
        for (const [node, { overrides }] of Object.entries(nodes)) {
          visitOverrides(overrides, ['arrangements', shapeClass, node, 'overrides'], visit);
        }
      }
  }
}

function visitText(record: TextNode, visit: Visit): void {
  visit(record.style, 'textStyle', ['style']);
  visitOverrides(record.overrides, ['overrides'], visit);
  visitFill(record.shadow?.fill, ['shadow', 'fill'], visit);
  record.runs.forEach((run, i) => {
    visitOverrides(run.overrides, ['runs', i, 'overrides'], visit);
    if ('block' in run) visitOverrides(run.heading, ['runs', i, 'heading'], visit);
  });
}

function visitOverrides(
  overrides: RunOverrides | undefined,
  path: readonly (string | number)[],
  visit: Visit,
): void {
  visitFont(overrides?.font, [...path, 'font'], visit);
  visitFill(overrides?.fill, [...path, 'fill'], visit);
}

function visitFont(
  font: FontRef | undefined,
  path: readonly (string | number)[],
  visit: Visit,
): void {
  if (font?.asset !== undefined) visit(font.asset, 'asset', [...path, 'asset']);
}

function visitPaint(paint: Paint | null, path: readonly (string | number)[], visit: Visit): void {
  if (!paint || !isGradient(paint)) return visitFill(paint, path, visit);
  paint.stops.forEach(({ fill }, i) => visitFill(fill, [...path, 'stops', i, 'fill'], visit));
}

function visitFill(
  fill: Fill | null | undefined,
  path: readonly (string | number)[],
  visit: Visit,
): void {
  if (fill) visit(fill.swatch, 'swatch', [...path, 'swatch']);
}
