import AlignBottom from '@lucide/svelte/icons/align-end-horizontal';
import AlignCentre from '@lucide/svelte/icons/align-center-vertical';
import AlignLeft from '@lucide/svelte/icons/align-start-vertical';
import AlignMiddle from '@lucide/svelte/icons/align-center-horizontal';
import AlignRight from '@lucide/svelte/icons/align-end-vertical';
import AlignTop from '@lucide/svelte/icons/align-start-horizontal';
import Bold from '@lucide/svelte/icons/bold';
import BookOpen from '@lucide/svelte/icons/book-open';
import BringToFront from '@lucide/svelte/icons/bring-to-front';
import Brush from '@lucide/svelte/icons/paintbrush';
import CopyTo from '@lucide/svelte/icons/file-plus-corner';
import FlipAcross from '@lucide/svelte/icons/triangles-centerline-dashed-vertical';
import FlipDown from '@lucide/svelte/icons/triangles-centerline-dashed-horizontal';
import Copy from '@lucide/svelte/icons/copy';
import CopyPlus from '@lucide/svelte/icons/copy-plus';
import Cut from '@lucide/svelte/icons/scissors';
import Paste from '@lucide/svelte/icons/clipboard-paste';
import Redo from '@lucide/svelte/icons/redo-2';
import Undo from '@lucide/svelte/icons/undo-2';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import ZoomOut from '@lucide/svelte/icons/zoom-out';
import GapX from '@lucide/svelte/icons/align-horizontal-space-around';
import GapY from '@lucide/svelte/icons/align-vertical-space-around';
import Rename from '@lucide/svelte/icons/text-cursor-input';
import Download from '@lucide/svelte/icons/download';
import Eye from '@lucide/svelte/icons/eye';
import EyeOff from '@lucide/svelte/icons/eye-off';
import Group from '@lucide/svelte/icons/group';
import History from '@lucide/svelte/icons/history';
import Keyboard from '@lucide/svelte/icons/keyboard';
import LayoutTemplate from '@lucide/svelte/icons/layout-template';
import Lock from '@lucide/svelte/icons/lock';
import LockOpen from '@lucide/svelte/icons/lock-open';
import LogIn from '@lucide/svelte/icons/log-in';
import Maximize from '@lucide/svelte/icons/maximize';
import MoveTo from '@lucide/svelte/icons/file-output';
import Several from '@lucide/svelte/icons/list-plus';
import Move from '@lucide/svelte/icons/move';
import Straight from '@lucide/svelte/icons/move-right';
import MoveDown from '@lucide/svelte/icons/arrow-down-to-line';
import MoveUp from '@lucide/svelte/icons/arrow-up-to-line';
import Pencil from '@lucide/svelte/icons/pencil';
import Scan from '@lucide/svelte/icons/scan-search';
import Search from '@lucide/svelte/icons/search';
import Select from '@lucide/svelte/icons/mouse-pointer-click';
import SendToBack from '@lucide/svelte/icons/send-to-back';
import Exclude from '@lucide/svelte/icons/squares-exclude';
import Intersect from '@lucide/svelte/icons/squares-intersect';
import Subtract from '@lucide/svelte/icons/squares-subtract';
import Unite from '@lucide/svelte/icons/squares-unite';
import Spline from '@lucide/svelte/icons/spline';
import Trash from '@lucide/svelte/icons/trash-2';
import Ungroup from '@lucide/svelte/icons/ungroup';
import Unlink from '@lucide/svelte/icons/unlink';
import Crop from '@lucide/svelte/icons/crop';
import Image from '@lucide/svelte/icons/image';
import Replace from '@lucide/svelte/icons/replace';
import type { CommandId } from '../../editor';
import type { MenuItem } from '../parts/menu';

/** The signs of commands that stand in menus and bars. */
export const COMMAND_ICONS: Partial<Record<CommandId, NonNullable<MenuItem['icon']>>> = {
  undo: Undo,
  redo: Redo,
  'align-left': AlignLeft,
  'align-centre': AlignCentre,
  'align-right': AlignRight,
  'align-top': AlignTop,
  'align-middle': AlignMiddle,
  'align-bottom': AlignBottom,
  'distribute-x': GapX,
  'distribute-y': GapY,
  'mirror-h': FlipAcross,
  'mirror-v': FlipDown,
  'zoom-in': ZoomIn,
  'zoom-out': ZoomOut,
  'edit-text': Pencil,
  bold: Bold,
  unlink: Unlink,
  rename: Rename,
  cut: Cut,
  copy: Copy,
  paste: Paste,
  'paste-in-place': Paste,
  'copy-style': Brush,
  'paste-style': Brush,
  'same-kind': Select,
  duplicate: CopyPlus,
  delete: Trash,
  forward: MoveUp,
  backward: MoveDown,
  front: BringToFront,
  back: SendToBack,
  group: Group,
  ungroup: Ungroup,
  unite: Unite,
  subtract: Subtract,
  intersect: Intersect,
  exclude: Exclude,
  'to-path': Spline,
  'text-to-curves': Spline,
  enter: LogIn,
  lock: Lock,
  unlock: LockOpen,
  hide: EyeOff,
  show: Eye,
  'move-to-panel': MoveTo,
  'copy-to-panel': CopyTo,
  'select-all': Select,
  'select-several': Several,
  'free-move': Move,
  'straight-move': Straight,
  find: Search,
  'zoom-selection': Scan,
  fit: Maximize,
  'pattern-book': BookOpen,
  'insert-picture': Image,
  'crop-picture': Crop,
  'replace-picture': Replace,
  palette: Search,
  keys: Keyboard,
  history: History,
  'save-copy': Download,
  'make-template': LayoutTemplate,
};
