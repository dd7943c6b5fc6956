import { inGroup, type EditorState } from '../../editor';
import { canCrop, cropPicture } from './picture-crop';
import { insertFiles, pickPictures } from './picture-files';
import type { Session } from './session.svelte';

/** What can be done with pictures: all of it needs the screen. */
export function pictureCommands(session: Session) {
  const isWritable = ({ readOnly }: EditorState): boolean => !readOnly;
  return {
    ...inGroup('insert', {
      'insert-picture': {
        can: isWritable,
        run: () => {
          pickPictures(true, (files) => insertFiles(session, files));
          return true;
        },
      },
    }),
    ...inGroup('object', {
      'crop-picture': { can: () => canCrop(session), run: () => cropPicture(session) },
      'replace-picture': {
        can: () => canCrop(session),
        run: () => {
          const [id] = session.state.selection;
          if (id === undefined) return false;
          replacePicked(session, id);
          return true;
        },
      },
    }),
  };
}

/** Asks for the file that takes a picture's place. */
export function replacePicked(session: Session, id: string): void {
  pickPictures(false, ([file]) => {
    if (file) void import('./pictures').then((it) => it.replaceWith(session, id, file));
  });
}
