import { beforeEach, expect, test, vi } from 'vitest';
import { forgetFirstPicture, rememberFirstPicture } from '../../src/ui/editor/remember-first';

const PICTURE = 'besek-first-picture';
const BOX = { x: 1, y: 2, w: 30, h: 40 };
let stored = new Map<string, string>();
let src = 'data:a';

beforeEach(() => {
  stored = new Map();
  src = 'data:a';
  vi.stubGlobal('innerWidth', 390);
  vi.stubGlobal('innerHeight', 844);
  vi.stubGlobal('devicePixelRatio', 2);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  });
});

/** Keeps a look; answers how often it was painted for that. */
function keep(design: string, of: readonly unknown[], box = BOX): number {
  const paint = vi.fn(() => ({ toDataURL: () => src }) as HTMLCanvasElement);
  rememberFirstPicture(design, box, { of, paint });
  return paint.mock.calls.length;
}

test('a look is painted once, and anew when anything that it is made of changes', () => {
  const document = {};
  expect(keep('a', [document, 1])).toBe(1);
  expect(JSON.parse(stored.get(PICTURE)!)).toEqual({
    design: 'a',
    window: '390,844',
    box: [1, 2, 30, 40],
    src: 'data:a',
  });
  expect(keep('a', [document, 1])).toBe(0);
  expect(keep('a', [document, 2])).toBe(1);
  expect(keep('a', [{}, 2])).toBe(1);
  expect(keep('a', [document, 2], { ...BOX, x: 5 })).toBe(1);
  vi.stubGlobal('innerHeight', 640);
  expect(keep('a', [document, 2], { ...BOX, x: 5 })).toBe(1);
  expect(keep('b', [document, 2], { ...BOX, x: 5 })).toBe(1);
});

test('what was forgotten, or replaced by another page, is kept again', () => {
  expect(keep('a', [1])).toBe(1);
  forgetFirstPicture();
  expect(keep('a', [1])).toBe(1);
  stored.set(PICTURE, 'of another page');
  expect(keep('a', [1])).toBe(1);
  expect(stored.get(PICTURE)).toContain('data:a');
});

test('one that is too large is not kept', () => {
  keep('a', [1]);
  src = 'x'.repeat(400_001);
  expect(keep('a', [2])).toBe(1);
  expect(stored.has(PICTURE)).toBe(false);
});
