import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/ui/editor/ruler';

describe('rulers', () => {
  it('numbers every tenth millimetre at a usual zoom, zero at the trim', () => {
    const marks = marksOf(400, 100, 5);
    expect(marks.find((m) => m.label === 0)?.at).toBe(100);
    expect(marks.find((m) => m.label === 10)?.at).toBe(150);
    expect(marks.find((m) => m.label === -10)?.at).toBe(50);
    expect(marks.filter((m) => m.at === 125).map((m) => m.length)).toEqual([6]);
  });

  it('cuts no number at the corner nor at the end', () => {
    const labels = marksOf(300, 20, 4).filter((m) => m.label !== null);
    expect(labels.map((m) => m.label)).toEqual([10, 20, 30, 40, 50, 60]);
    expect(marksOf(300, 20, 4).some((m) => m.at === 20)).toBe(true);
  });

  it.each([
    [25, [0, 5, 10, 15, 20, 25, 30]],
    [100, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    [400, [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2]],
  ])('numbers finer at %d px per mm, so that some are in sight', (scale, numbers) => {
    const labels = marksOf(940, 60, scale).map((m) => m.label);
    expect(labels.filter((label) => label !== null)).toEqual(numbers);
  });

  it.each([0.2, 1, 3, 12, 60, 400])('keeps marks apart at %d px per mm', (scale) => {
    const marks = marksOf(1000, 137.3, scale);
    marks.slice(1).forEach((m, i) => expect(m.at - marks[i]!.at).toBeGreaterThanOrEqual(4.99));
    const numbers = marks.filter((m) => m.label !== null);
    numbers.slice(1).forEach((m, i) => expect(m.at - numbers[i]!.at).toBeGreaterThan(35));
  });
});
