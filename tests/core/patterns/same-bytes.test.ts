import { expect, it } from 'vitest';
import { cellDigests } from '../../support/cells';

it('every page of the pattern book draws the same bytes from the same seed', async () => {
  await expect(await cellDigests()).toMatchFileSnapshot('../../golden/cells.txt');
});
