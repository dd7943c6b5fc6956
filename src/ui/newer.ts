/** Whether the server has another build than the one that runs; false where it does not answer. */
export async function isNewerThere(): Promise<boolean> {
  const running = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src;
  const file = running?.split('/').at(-1);
  if (!file) return false;
  try {
    const response = await fetch(new URL('.', document.baseURI), { cache: 'no-store' });
    return response.ok && !(await response.text()).includes(file);
  } catch {
    return false;
  }
}
