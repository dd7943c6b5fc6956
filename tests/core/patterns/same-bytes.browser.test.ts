import { commands } from 'vitest/browser';
import { expect, it } from 'vitest';
import { cellDigests } from '../../support/cells';

it('the browser draws the very bytes that Node draws', async () => {
  expect(await cellDigests()).toBe(await commands.readFile('tests/golden/cells.txt'));
});
