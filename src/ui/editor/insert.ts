import type { Box } from '../../core/geometry';
import type { Fill, SwatchRecord } from '../../core/document';
import { insertPattern, insertShape, insertText, type Plan } from '../../editor';
import type { Drag, Tool } from '../../canvas';
import { editText } from './edit-text';
import type { Session } from './session.svelte';
import { swatchesOf } from './values';

/** Share of the label's width that a new object takes, and its height to that. */
const SHAPES = {
  text: [0.6, 0.16],
  rectangle: [0.4, 0.7],
  ellipse: [0.4, 1],
  line: [0.6, 0],
  arrow: [0.6, 0],
  polygon: [0.4, 1],
  star: [0.4, 1],
  pattern: [0.6, 0.7],
} as const;
const PATTERN = 'anyaman@1';
/** Height of a line's frame: the line lies in its middle. */
const LINE_HEIGHT = 1;

type Place = Box & { readonly rotation?: number };

function isLine(tool: Tool): boolean {
  return tool === 'line' || tool === 'arrow';
}

/** The frame of a line from where it was begun to where it was let go. */
function along({ from, to }: Drag): Place {
  const w = Math.hypot(to.x - from.x, to.y - from.y);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const rotation = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return { x: middle.x - w / 2, y: middle.y - LINE_HEIGHT / 2, w, h: LINE_HEIGHT, rotation };
}

/** A new object in `at` (panel mm), or in the middle of the label where none was drawn. */
function insertPlan(session: Session, tool: Tool, box: Place | null): Plan | null {
  if (tool === 'select' || session.state.readOnly) return null;
  const at = box ?? middleBox(session, tool);
  const random = (): number => session.app.services.random();
  switch (tool) {
    case 'text':
      return insertText(session.state, { box: at, text: session.app.t.insert.text }, random);
    case 'pattern':
      return patternPlan(session, at, random);
    default:
      return insertShape(session.state, tool, { box: at }, random);
  }
}

/**
 * Puts an object of the tool on the label, one undo step, and goes back to selecting. A box without
 * a size is a click: the object gets its usual size there; null is the middle of the label.
 */
export function insertWith(session: Session, tool: Tool, box: Box | null, drag?: Drag): void {
  if (tool === 'select') return;
  const { generator, loadGenerator } = session.app.services;
  if (tool === 'pattern' && typeof generator(PATTERN) === 'string') {
    void loadGenerator(PATTERN).then(() => insertWith(session, tool, box, drag));
    return;
  }
  const isClick = box !== null && box.w === 0 && box.h === 0;
  const drawn = box && drag && isLine(tool) ? along(drag) : box;
  session.do(insertPlan(session, tool, isClick ? boxAt(session, tool, box.x, box.y) : drawn));
  session.commit();
  session.canvas?.setTool('select');
  if (tool === 'text') editText(session, null);
}

/** A box of the tool's usual size about a point. */
function boxAt(session: Session, tool: Exclude<Tool, 'select'>, x: number, y: number): Box {
  const { w, h } = middleBox(session, tool);
  return { x: x - w / 2, y: y - h / 2, w, h };
}

function middleBox({ panel }: Session, tool: Exclude<Tool, 'select'>): Box {
  const [share, ratio] = SHAPES[tool];
  const w = panel.width * share;
  const h = Math.max(w * ratio, isLine(tool) ? LINE_HEIGHT : 4);
  return { x: (panel.width - w) / 2, y: (panel.height - h) / 2, w, h };
}

/** Every colour role takes the palette's next swatch, dark and light by turns. */
function patternPlan(session: Session, box: Box, random: () => number): Plan | null {
  const generator = session.app.services.generator(PATTERN);
  const swatches = swatchesOf(session.document);
  if (!generator || typeof generator === 'string' || swatches.length === 0) return null;
  const fill = (at: number): Fill => ({
    swatch: (swatches[at % swatches.length] as SwatchRecord).id,
  });
  const roles = generator.inkRoles.filter((role) => role.min > 0);
  const inks = Object.fromEntries(
    roles.map((role, at) => [role.key, Array.from({ length: role.min }, () => fill(at))]),
  );
  const pattern = { generator: PATTERN, params: {}, seed: Math.floor(random() * 1000), inks };
  return insertPattern(session.state, pattern, box, random);
}
