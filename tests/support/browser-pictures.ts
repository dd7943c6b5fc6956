import { FIXTURES } from './fixture-label';

/** The fixtures' bytes by name, fetched from the test server. */
export async function fetchFixtures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = FIXTURES.map(async (name): Promise<[string, Uint8Array]> => {
    const address = new URL(`../fixtures/pictures/${name}`, import.meta.url);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
    return [name, new Uint8Array(await response.arrayBuffer())];
  });
  return new Map(await Promise.all(all));
}
