import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSvg, SVG_LIMITS } from '../../../src/assets/svg';
import { parseDocument } from '../../../src/core/document';
import { aDocument, aSwatch } from '../../support/builders';
import { drawn, fillOf, lost, refusal, svg, WISH } from './support';

const SQUARE = '<rect width="50" height="50"/>';

describe('what never comes along', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<script>alert(1)</script>', 'script'],
    ['<defs><script href="https://x.test/a.js"/></defs>', 'script'],
    ['<g onload="alert(1)"/>', 'handler'],
    ['<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">a</div></foreignObject>', 'foreign'],
    ['<image href="https://x.test/a.png" width="9" height="9"/>', 'image'],
    ['<image xlink:href="data:image/png;base64,AAAA" width="9" height="9"/>', 'image'],
    ['<use href="https://x.test/a.svg#b"/>', 'link'],
    ['<rect width="9" height="9" fill="url(https://x.test/a.svg#g)"/>', 'link'],
    ['<rect width="9" height="9" style="fill:url( \'//x.test/a#g\')"/>', 'style'],
    ['<style>@import url(https://x.test/a.css);</style>', 'style'],
    ['<style>@font-face{font-family:a;src:url(https://x.test/a.woff)}</style>', 'style'],
    ['<style>rect{fill:url("https://x.test/a.svg#g")}</style>', 'style'],
    ['<g filter="url(#f)"/>', 'filter'],
    ['<g mask="url(#m)"/>', 'mask'],
    ['<g clip-path="url(#m)"/>', 'clip'],
    ['<rect width="9" height="9"><animate attributeName="x" to="9"/></rect>', 'animation'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', 'animation'],
    ['<text x="1" y="9">Kopi <tspan>Robusta</tspan></text>', 'text'],
    ['<path d="M0 0h9" marker-end="url(#m)" stroke="red"/>', 'marker'],
    ['<rect width="9" height="9" fill="url(#pattern)"/>', 'paint'],
    ['<rect width="9" height="9" fill="device-cmyk(0 1 1 0)"/>', 'paint'],
    ['<video href="a.mp4"/>', 'unknown'],
    ['<rect width="9" height="9" transform="translate(1e30)"/>', 'far'],
    ['<use href="#none"/>', 'broken'],
  ];

  it.each(cases)('%s is counted as %s', (inside, what) => {
    const text = svg(SQUARE + inside);
    expect(lost(text)).toEqual({ [what]: 1 });
    expect(drawn(text).nodes[0]).toMatchObject({ type: 'path' });
  });

  it('says nothing where everything comes along', () => {
    expect(lost(svg(`<title>A</title><desc>B</desc><metadata/><g>${SQUARE}</g>`))).toEqual({});
  });

  it('does not look up entities, and paints no name of an object', () => {
    const entities = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "red">]>';
    const named = '<rect width="9" height="9" fill="&y;" id="__proto__" class="constructor"/>';
    const text = entities + svg(`<title>&x;</title>${SQUARE}${named}`);
    expect(drawn(text).nodes.map((_, i) => fillOf(drawn(text), i))).toEqual(['#000000']);
    expect(drawn(text).title).toBe('&x;');
    expect(lost(text)).toEqual({ paint: 1 });
  });
});

describe('what is refused whole', () => {
  /** Ten of the next within each: 10⁹ elements in 600 bytes. */
  const laughs = svg(
    '<rect id="a0" width="1" height="1"/>' +
      Array.from(
        { length: 9 },
        (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(10)}</g>`,
      ).join(''),
  );
  const deep = (n: number) => svg('<g>'.repeat(n) + SQUARE + '</g>'.repeat(n));

  it('a drawing that a few uses make enormous', () => {
    expect(refusal(laughs)).toBe('too-many-elements');
  });

  it('a drawing that uses itself is drawn without that', () => {
    const text = svg(`<g id="a">${SQUARE}<use href="#b"/></g><g id="b"><use href="#a"/></g>`);
    expect(lost(text).loop).toBeGreaterThan(0);
    expect(drawn(text).nodes.length).toBeGreaterThan(0);
  });

  it('what is too deep, by groups or by uses; a tower too high for the parser too', () => {
    expect(refusal(deep(29))).toBeNull();
    expect(refusal(deep(31))).toBe('too-deep');
    expect(refusal(svg('<g>'.repeat(70_000)))).toBe('too-deep');
    const chain = Array.from({ length: 40 }, (_, n) => `<use id="u${n}" href="#u${n + 1}"/>`).join(
      '',
    );
    expect(refusal(svg(chain + '<rect id="u40" width="1" height="1"/>'))).toBe('too-deep');
  });

  it('too many elements or segments, written out or repeated', () => {
    expect(refusal(svg('<g/>'.repeat(SVG_LIMITS.elements + 1)))).toBe('too-many-elements');
    expect(refusal(svg('<g/>'.repeat(500_000)))).toBe('too-many-elements');
    const data = `M0 0${'h1v1'.repeat(SVG_LIMITS.segments / 2)}`;
    expect(refusal(svg(`<path d="${data}"/>`))).toBe('too-many-segments');
    const part = `<path id="p" d="M0 0${'h1'.repeat(999)}"/>`;
    expect(refusal(svg(part + '<use href="#p"/>'.repeat(50)))).toBe('too-many-segments');
  });

  it('what is too large, no SVG, or draws nothing', () => {
    expect(refusal(svg(`${SQUARE}<!--${'x'.repeat(SVG_LIMITS.bytes)}-->`))).toBe('too-big');
    for (const text of ['', 'kopi', '<html><svg/></html>', '<svg', '{"a":1}', '\u0000<svg>']) {
      expect(refusal(text)).toBe('not-svg');
    }
    for (const inside of [
      '',
      '<defs><rect width="9" height="9"/></defs>',
      '<rect width="0" height="9"/>',
    ]) {
      expect(refusal(svg(inside))).toBe('empty');
    }
  });

  it('no text makes reading slow: each of these ends', () => {
    const long = 1_000_000;
    const texts = [
      `<rect width="${'1'.repeat(long)}x"/>`,
      `<path d="M0 0 ${' '.repeat(long)}x"/>${'<use href="#p"/>'.repeat(9)}`,
      `<style>${'/*'.repeat(long)}</style>`,
      `<style>${'a{}'.repeat(long)}</style>`,
      `<style>${'{'.repeat(long)}</style>`,
      `<style>a{fill:url(${' '.repeat(long)}#</style>`,
      `<rect style="${'fill:red;'.repeat(long / 10)}" width="9" height="9"/>`,
    ];
    for (const text of texts) expect(() => importSvg(svg(SQUARE + text), WISH)).not.toThrow();
  });
});

describe('random files', () => {
  const number = fc.oneof(
    fc.integer({ min: -200, max: 200 }),
    fc.double(),
    fc.constantFrom(1e30, -0, 5e-324),
  );
  const word = fc.oneof(
    number.map(String),
    fc.constantFrom(
      'none',
      'red',
      '#f00',
      'url(#a)',
      'url(#b)',
      'inherit',
      '50%',
      '-1mm',
      '#a',
      '#b',
      '',
    ),
    fc.array(number, { maxLength: 12 }).map((all) => all.join(' ')),
    fc
      .array(
        fc.tuple(fc.constantFrom(...'MmLlHhVvCcSsQqTtAaZz'), fc.array(number, { maxLength: 7 })),
        { maxLength: 8 },
      )
      .map((all) => `M0 0${all.map(([command, numbers]) => command + numbers.join(' ')).join('')}`),
    number.map((n) => `rotate(${n}) scale(${n})`),
    fc.string(),
  );
  const attribute = fc.tuple(
    fc.constantFrom(
      ...[
        'id',
        'href',
        'd',
        'points',
        'x',
        'y',
        'width',
        'height',
        'r',
        'rx',
        'cx',
        'x1',
        'x2',
        'y2',
        'fill',
        'stroke',
      ],
      ...[
        'stroke-width',
        'stroke-dasharray',
        'stroke-miterlimit',
        'opacity',
        'transform',
        'style',
        'class',
        'offset',
      ],
      ...[
        'viewBox',
        'preserveAspectRatio',
        'gradientUnits',
        'gradientTransform',
        'stop-color',
        'fill-rule',
        'onload',
      ],
    ),
    word,
  );
  const name = fc.constantFrom(
    ...[
      'svg',
      'g',
      'path',
      'rect',
      'circle',
      'ellipse',
      'line',
      'polygon',
      'polyline',
      'use',
      'defs',
      'symbol',
    ],
    ...[
      'linearGradient',
      'radialGradient',
      'stop',
      'style',
      'text',
      'script',
      'switch',
      'title',
      'a',
      'marker',
    ],
  );
  /** What a shape needs to be seen, where chance has not said something else. */
  const SOUND: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    rect: [
      ['width', '20'],
      ['height', '9'],
    ],
    circle: [['r', '7']],
    path: [['d', 'M0 0h9v9z']],
    polygon: [['points', '0 0 9 0 9 9']],
  };
  const written = (
    tag: string,
    attributes: readonly (readonly [string, string])[],
    inside: readonly string[],
  ): string => {
    const escape = (value: string) => value.replace(/[&<"\p{C}\ufffe\uffff]/gu, ' ');
    const given = new Map([...(SOUND[tag] ?? []), ...attributes]);
    const words = [...given].map(([key, value]) => `${key}="${escape(value)}"`).join(' ');
    return `<${tag} ${words}>${inside.join('')}</${tag}>`;
  };
  const attributes = fc.uniqueArray(attribute, { maxLength: 7, selector: ([key]) => key });
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(name, attributes).map(([tag, own]) => written(tag, own, [])),
      fc
        .tuple(name, attributes, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([tag, own, inside]) => written(tag, own, inside)),
    ),
  }));

  it('become sound records or are refused; nothing throws', () => {
    let made = 0;
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (parts) => {
        const outcome = importSvg(svg(parts.join('')), { ...WISH, most: { w: 36, h: 54 } });
        if (!outcome.ok) return;
        made++;
        const { nodes, swatches, w, h } = outcome.drawing;
        expect(w).toBeLessThanOrEqual(36.001);
        expect(h).toBeLessThanOrEqual(54.001);
        const placed = nodes.map((node, i) => ({
          ...node,
          id: `n-${i}`,
          parent: 'front',
          order: 'V',
        }));
        const parsed = parseDocument(
          aDocument({ nodes: placed, swatches: [aSwatch(), ...swatches] }),
        );
        expect(parsed.ok ? [] : parsed.issues).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(made).toBeGreaterThan(60);
  });

  it('random bytes are refused', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void importSvg(text, WISH)));
    fc.assert(fc.property(fc.string(), (text) => void importSvg(`<svg>${text}`, WISH)));
  });
});
