export * from './types';
export { COMMAND_GROUPS, createCommands, inGroup, VIEW_COMMANDS } from './commands';
export type { CommandGroup, CommandId, EditCommandId, EditorCommand } from './commands';
export type { ViewCommandId } from './commands';
export * from './clipboard';
export { describeNode, layerRows, type LayerRow, type NodeDescription } from './describe';
export { placedNode } from './draft';
export { drawnFrame, givesWay, isAbsent } from './drawn';
export { createEditor, type EditorOptions } from './editor';
export { boundsOf, boundsOfAll, frameInParent, frameOnPanel, pointOf } from './frames';
export { sidesInRatio, type Size } from './frames';
export { resizeFrame, scaleWithBox, turnAbout, type Handle, type ResizeOptions } from './frames';
export type { NamedStep, Steps } from './history';
export { commandFor, KEYS, keysOf, type KeyPress } from './keymap';
export { perform } from './plan';
export * from './kernels/align';
export { findText, replaceColour, replaceText, usesOf, type Found } from './kernels/find';
export { areasOf, combined, outlinesOf, toPaths, type Combining } from './kernels/combine';
export { textsIn, textsToCurves } from './kernels/curves';
export { bringFont, fontAssets, ownFontRef, weightsBeside } from './kernels/fonts';
export type { FontAsset, FontFile } from './kernels/fonts';
export { pictureToReplace } from './kernels/drop';
export { insertDrawing, newInks, type Drawing } from './kernels/drawing';
export * from './kernels/guides';
export { mirror, type MirrorAxis } from './kernels/mirror';
export { restack, stepInTree, type Spot, type TreeStep } from './kernels/restack';
export { sameAs, type Trait } from './kernels/select-same';
export * from './kernels/style-clip';
export { evenGap, gapsOf, orderAlong, runsAlong, spacedBy, type Axis } from './spacing';
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
export {
  insertPictures,
  isAssetUsed,
  pictureAssets,
  removeAsset,
  replacePicture,
  setCropping,
  setInkDrawing,
  setInkFill,
  setMask,
} from './kernels/image';
export type { Cropped, PictureFile, PlacedPicture } from './kernels/image';
export {
  croppingOf,
  cropZoom,
  flippedBy,
  mirrorPicture,
  movePicture,
  pullFrame,
  pullPicture,
  scalePicture,
  turnPicture,
} from './kernels/picture';
export type { Cropping, PullOptions } from './kernels/picture';
export { insertBlock, insertPattern, insertShape, boxHeight, insertText } from './kernels/insert';
export { layPattern } from './kernels/lay-pattern';
export {
  castsShadow,
  changeStroke,
  gradientOf,
  setFill,
  setOpacity,
  setRadii,
  setRadius,
  setShadow,
  setShape,
  setStroke,
} from './kernels/look';
export { addPanel, duplicatePanel, movePanel, removePanel } from './kernels/panels';
export { panelsAround } from './panel-row';
export { addSwatch, fillOfInk, removeSwatch, renameSwatch, swatchOfInk } from './kernels/swatches';
export { swatchesOf } from './swatches';
export { partsOf, recolour, setPart, type PartInks } from './kernels/palette';
export { matchBorder } from './kernels/match-border';
export { replacePattern } from './kernels/replace-pattern';
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
export { higherToFit, smallerToFit, type Report } from './kernels/fit-text';
export { bind, setBlock, setFact, setFacts, setText, setTextLine } from './kernels/text';
export { changeFonts, setType, styleRange, unlink } from './kernels/text';
export { copyToPanel, moveToPanel, type ToPanel } from './kernels/to-panel';
export * from './fit-view';
export * from './snapping';
export type { GapMark } from './snapping-gaps';
export { boundBlock, boundFact, hasBlock, lookAt, lookOfAll, plainText } from './text-runs';
