import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatch, updatePatch, type BesekDocument } from '../../src/core/document';
import { heal, type Found } from '../../src/storage/heal';
import { snapRecord, txRecord, type Link, type TxRecord } from '../../src/storage/records';
import { arbitrarySession } from '../support/arbitrary';
import { aDocument, aShape } from '../support/builders';

interface Written extends Found {
  readonly tail: readonly TxRecord[];
  /** The document after each number. */
  readonly states: readonly BesekDocument[];
}

/** A design moved `count` times by 1 mm, with a snapshot after `at` and one at the beginning. */
function written(count: number, at: number): Written {
  const states = [aDocument({ nodes: [aShape({ x: 0 })] })];
  const links: Link[] = [{ n: 0, chain: 0 }];
  const tail: TxRecord[] = [];
  for (let n = 1; n <= count; n++) {
    const before = states[n - 1] as BesekDocument;
    const patch = updatePatch(before, { shape: { x: n } });
    const record = txRecord(links[n - 1] as Link, JSON.stringify(patch), 0);
    tail.push(record);
    links.push({ n, chain: record.sum });
    states.push(applyPatch(before, patch));
  }
  const snapAt = (n: number): unknown =>
    snapRecord(links[n] as Link, states[n] as BesekDocument, 0);
  return { snap: snapAt(at), prev: snapAt(0), tail, states };
}

const all = written(10, 4);

it('comes back to the last change', () => {
  const healed = heal(all);
  expect(healed.document).toEqual(all.states[10]);
  expect(healed).toMatchObject({ damaged: 0, setAside: [], link: { n: 10 } });
});

it('opens a design with only its first snapshot', () => {
  const { snap } = written(0, 0);
  expect(heal({ snap, prev: undefined, tail: [] })).toMatchObject({ damaged: 0, link: { n: 0 } });
});

it('goes on from the previous snapshot when the last one is unreadable', () => {
  for (const snap of [
    undefined,
    null,
    { n: 4, document: '{' },
    { ...(all.snap as object), sum: 1 },
  ]) {
    const healed = heal({ ...all, snap });
    expect(healed.document).toEqual(all.states[10]);
  }
  expect(heal({ ...all, snap: { ...(all.snap as object), document: '{}' } }).damaged).toBe(0);
});

it('counts a snapshot as lost when the records do not reach it', () => {
  const healed = heal({ ...all, snap: { n: 4 }, tail: all.tail.slice(0, 3) });
  expect(healed.document).toEqual(all.states[3]);
  expect(healed.damaged).toBe(1);
});

it('refuses what no snapshot holds, and what a later Besek wrote', () => {
  expect(() => heal({ snap: undefined, prev: {}, tail: all.tail })).toThrow('damaged');
  expect(() => heal({ ...all, tail: [...all.tail, { n: 11, schema: 2 }] })).toThrow('newer');
});

it.each<[string, (record: TxRecord) => unknown]>([
  ['a changed patch', (record) => ({ ...record, patch: record.patch.replace('7', '8') })],
  ['a changed sum', (record) => ({ ...record, sum: record.sum ^ 1 })],
  ['another number', (record) => ({ ...record, n: 70 })],
  ['no patch', ({ n, sum }) => ({ n, sum })],
  ['null', () => null],
])('stops before a record with %s and keeps the rest aside', (_, damage) => {
  const tail = all.tail.map((record) => (record.n === 7 ? damage(record) : record));
  const healed = heal({ ...all, tail });
  expect(healed.document).toEqual(all.states[6]);
  expect(healed.setAside).toHaveLength(4);
  expect(healed.damaged).toBe(4);
});

it('stops before a patch that does not fit, though its checksum holds', () => {
  const good = all.tail[5] as TxRecord;
  const strange = updatePatch(aDocument({ nodes: [aShape({ x: 99 })] }), { shape: { x: 1 } });
  const invalid = updatePatch(all.states[6] as BesekDocument, { shape: { w: -1 } });
  for (const patch of [strange, invalid, { added: 1 }]) {
    const record = txRecord({ n: 6, chain: good.sum }, JSON.stringify(patch), 0);
    expect(heal({ ...all, tail: [...all.tail.slice(0, 6), record] })).toMatchObject({
      document: all.states[6],
      damaged: 1,
    });
  }
});

it('ends in the last state, or in an earlier one with the loss named, whatever drops, repeats or changes', () => {
  const fault = fc.record({
    at: fc.nat(9),
    kind: fc.constantFrom('drop', 'repeat', 'damage', 'stranger'),
  });
  fc.assert(
    fc.property(fc.array(fault, { maxLength: 4 }), fc.boolean(), (faults, loseSnap) => {
      const tail: unknown[] = [...all.tail];
      for (const { at, kind } of faults) {
        const record = tail[at % Math.max(tail.length, 1)];
        if (kind === 'drop') tail.splice(at, 1);
        if (kind === 'repeat') tail.push(record);
        if (kind === 'damage') tail[at] = { ...(record as object), patch: '{}' };
        if (kind === 'stranger') tail.splice(at, 0, 'noise');
      }
      const healed = heal({ ...all, snap: loseSnap ? undefined : all.snap, tail });
      const { n } = healed.link;
      expect(healed.document).toEqual(all.states[n]);
      const follows = tail.some((record) => (record as TxRecord | undefined)?.n === n + 1);
      if (n < 10 && follows) expect(healed.damaged).toBeGreaterThan(0);
      if (faults.length === 0) expect(n).toBe(10);
    }),
    { numRuns: 300 },
  );
});

it('replays random sessions exactly', () => {
  fc.assert(
    fc.property(arbitrarySession, ({ document, patches }) => {
      let link: Link = { n: 0, chain: 0 };
      const tail = patches.map((patch) => {
        const record = txRecord(link, JSON.stringify(patch), 0);
        link = { n: record.n, chain: record.sum };
        return record;
      });
      const snap = snapRecord({ n: 0, chain: 0 }, document, 0);
      const healed = heal({ snap, prev: undefined, tail: [...tail].reverse() });
      expect(healed.damaged).toBe(0);
      expect(healed.document).toEqual(patches.reduce(applyPatch, document));
    }),
    { numRuns: 50 },
  );
});
