import type { Attachment } from 'svelte/attachments';

/** Shows a dialog as a modal one: Esc, a phone's way back and a press beside it close it. */
export function modal(onclose: () => void): Attachment<HTMLDialogElement> {
  return (dialog) => {
    const before = document.activeElement;
    const cancel = (event: Event): void => {
      event.preventDefault();
      onclose();
    };
    const press = (event: Event): void => void (event.target === dialog && onclose());
    dialog.addEventListener('cancel', cancel);
    dialog.addEventListener('pointerdown', press);
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  };
}
