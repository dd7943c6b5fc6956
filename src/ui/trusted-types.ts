/** What the build writes; the dev server serves workers from the sources. */
const SCRIPT = import.meta.env.DEV ? /\.(js|ts)$/ : /^(sw\.js|assets\/[\w.-]+\.js)$/;

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * The one way by which the page may start a script or a worker: files that came with it. Must
 * run before any other module makes a worker. Does nothing where the browser has no policies.
 */
export function allowOwnScripts(): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createScriptURL(text) {
      const url = new URL(text, document.baseURI);
      const base = new URL('./', document.baseURI);
      const own = url.origin === base.origin && url.pathname.startsWith(base.pathname);
      if (!own || !SCRIPT.test(url.pathname.slice(base.pathname.length))) {
        throw new TypeError(`not a script of this page: ${text}`);
      }
      return url.href;
    },
  });
}

allowOwnScripts();
