export * from './types';
export { createCommands, type CommandId, type EditCommandId, type EditorCommand } from './commands';
export type { ViewCommandId } from './commands';
export { describeNode, layerRows, type LayerRow, type NodeDescription } from './describe';
export { placedNode } from './draft';
export { createEditor, type EditorOptions } from './editor';
export { boundsOf, boundsOfAll, frameOnPanel, pointOf, resizeFrame, scaleWithBox } from './frames';
export { turnAbout, type Handle, type ResizeOptions } from './frames';
export { commandFor, KEYS, keysOf, type KeyPress } from './keymap';
export { perform } from './plan';
export * from './kernels/making';
export {
  chooseFace,
  renameDesign,
  setDesign,
  setPanel,
  setPanelFace,
  setSwatch,
} from './kernels/design';
export type { PanelPart } from './kernels/design';
export { insertPattern, insertShape, insertText } from './kernels/insert';
export { layPattern } from './kernels/lay-pattern';
export { setFill, setRadius, setStroke } from './kernels/look';
export { partsOf, recolour, setPart, type PartInks } from './kernels/palette';
export { setPatternInk, setPatternParam, setPatternSeed } from './kernels/pattern';
export { mainPattern, recoloured, repatterned } from './kernels/wear';
export {
  freeSelection,
  move,
  outermost,
  place,
  resizeTogether,
  rotate,
  setFrame,
} from './kernels/place';
export type { FramePart } from './kernels/place';
export {
  duplicate,
  group,
  remove,
  renameNode,
  reorder,
  setHidden,
  setLocked,
} from './kernels/structure';
export { ungroup, type Direction, type Random } from './kernels/structure';
export { bind, setBlock, setFact, setFacts, setText, setType, unlink } from './kernels/text';
export { linesOf, snapBox, snapValue, type Guide, type Snapped, type SnapLine } from './snapping';
export { boundBlock, boundFact, hasBlock, plainText } from './text-runs';
