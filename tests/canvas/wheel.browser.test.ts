import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDocument, aPanel } from '../support/builders';
import { Hands } from './support';

const AT = { x: 20, y: 35 };
/** Longer than a flick of two fingers goes on. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 200));

let hands: Hands;
beforeEach(() => {
  hands = new Hands(aDocument({ panels: [aPanel()] }));
});
afterEach(() => hands.leave());

/** What one event does to the view. */
function after(part: WheelEventInit): { zoom: number; x: number; y: number } {
  const { pxPerMm, x, y } = hands.view.view;
  hands.wheel(AT, part);
  const now = hands.view.view;
  return { zoom: now.pxPerMm / pxPerMm, x: now.x - x, y: now.y - y };
}

describe('a wheel zooms', () => {
  it.each([
    ['a notch of 100 px', { deltaY: -100 }],
    ['a notch of 120 px', { deltaY: -120 }],
    ['three notches at once', { deltaY: -300 }],
    ['lines', { deltaY: -3, deltaMode: WheelEvent.DOM_DELTA_LINE }],
  ])('%s', (_, part) => {
    expect(after(part).zoom).toBeGreaterThan(1);
  });
});

describe('two fingers on a trackpad', () => {
  it.each([
    ['straight down', { deltaY: 7 }, { x: 0, y: -7 }],
    ['in fractions', { deltaY: 40.5 }, { x: 0, y: -40.5 }],
    ['across and down', { deltaX: 30, deltaY: 100 }, { x: -30, y: -100 }],
  ])('carry the view %s', (_, part, moved) => {
    const { zoom, x, y } = after(part);
    expect(zoom).toBe(1);
    expect(x).toBeCloseTo(moved.x, 6);
    expect(y).toBeCloseTo(moved.y, 6);
  });

  it('go on carrying when a flick passes a notch, and a wheel zooms after a pause', async () => {
    after({ deltaY: 96 });
    expect(after({ deltaY: 100 }).zoom).toBe(1);
    await pause();
    expect(after({ deltaY: 100 }).zoom).toBeLessThan(1);
  });

  it('zoom when they pinch, which comes with Ctrl, even a little askew', () => {
    expect(after({ deltaY: -4.2, ctrlKey: true }).zoom).toBeGreaterThan(1);
    expect(after({ deltaX: 0.4, deltaY: 4.2, ctrlKey: true }).zoom).toBeLessThan(1);
  });
});
