import type { Finding, Profile } from '../../print';
import type { BuildScene } from '../services';
import type { Fix } from './fixes';
import type { Session } from './session.svelte';

/** How long a mended finding is still seen, green and then folding, in ms. */
const SEEN_MS = 750;

/** A finding in a list; one that is mended stays there for a moment. */
export interface Row {
  readonly key: string;
  readonly finding: Finding;
  readonly mended: boolean;
}

/** What is mended from a list of findings: which changes are offered, and what was just done. */
export class Mending {
  /** As they were listed last, all groups in one. */
  #listed: readonly Row[] = [];
  #mended = $state.raw<readonly { readonly row: Row; readonly at: number }[]>([]);

  constructor(
    readonly session: Session,
    readonly profile: () => Profile,
    readonly build: BuildScene,
  ) {}

  /** The changes that would help, each tried out; their code is fetched with the first list. */
  async fixes(finding: Finding): Promise<readonly Fix[]> {
    const [{ fixesOf }] = await Promise.all([import('./fixes'), idle()]);
    const { state, app } = this.session;
    if (!app.canSet) return [];
    const { check } = app.services;
    return fixesOf({ state, check, build: this.build, profile: this.profile() }, finding);
  }

  /** One step of undo. */
  mend(row: Row, { plan }: Fix): void {
    const at = this.#listed.findIndex(({ key }) => key === row.key);
    const mended = { row: { ...row, mended: true }, at };
    this.#mended = [...this.#mended, mended];
    setTimeout(() => (this.#mended = this.#mended.filter((each) => each !== mended)), SEEN_MS);
    this.session.commit();
    this.session.do(plan);
    this.session.commit();
    this.session.check();
  }

  /** The findings, each with a key of its own, and among them those that were just mended. */
  rows(findings: readonly Finding[]): readonly Row[] {
    const rows = keyed(findings);
    const there = new Set(rows.map(({ key }) => key));
    for (const { row, at } of this.#mended) if (!there.has(row.key)) rows.splice(at, 0, row);
    this.#listed = rows;
    return rows;
  }
}

/** Trying out takes a moment: what is done by hand goes first. */
function idle(): Promise<void> {
  return new Promise((go) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => go(), { timeout: 1000 });
    else setTimeout(go);
  });
}

function keyed(findings: readonly Finding[]): Row[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { id, panelId, nodeId, params } = finding;
    const name = [id, panelId, nodeId, params['other']].join(' ');
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return { key: `${name} ${nth}`, finding, mended: false };
  });
}
