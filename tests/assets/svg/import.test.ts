import { describe, expect, it } from 'vitest';
import { importSvg } from '../../../src/assets/svg';
import { outlineBounds, type Path } from '../../../src/core/geometry';
import { drawn, fillOf, lost, svg, WISH } from './support';

const PX = 25.4 / 96;
const SQUARE = '<rect width="50" height="50"/>';

function pathOf(data: string): Path {
  return drawn(svg(`<path d="${data}"/>`)).nodes[0]!.path;
}

describe('outlines', () => {
  it('reads every command, relative and absolute, packed as programs pack them', () => {
    const px = (n: number) => expect.closeTo(n * PX, 2);
    expect(pathOf('M0 0h10v10H0z')).toEqual([
      ['M', 0, 0],
      ['L', px(10), 0],
      ['L', px(10), px(10)],
      ['L', 0, px(10)],
      ['Z'],
    ]);
    expect(pathOf('m10-5.5.5.5L1e1,0l-10-0z')).toEqual(pathOf('M10 -5.5 L10.5 -5 L10 0 L0 0 Z'));
    expect(pathOf('M0 0C0 10 10 10 10 0S20-10 20 0')).toEqual(
      pathOf('M0 0C0 10 10 10 10 0C10 -10 20 -10 20 0'),
    );
    expect(pathOf('M0 0Q15 30 30 0T60 0')).toEqual(
      pathOf('M0 0C10 20 20 20 30 0C40 -20 50 -20 60 0'),
    );
  });

  it('begins anew where a closed part goes on without a move', () => {
    const path = pathOf('M10 10h10v10zl-5 5h20');
    expect(path.map(([command]) => command).join('')).toBe('MLLZMLL');
    expect(path[4]!.slice(1)).toEqual(path[0]!.slice(1).map((n) => expect.closeTo(Number(n), 2)));
  });

  it('draws an arc as SVG says: on its ellipse all the way, flags packed or not', () => {
    const path = pathOf('M10 50A40 25 30 1 1 50 60');
    expect(pathOf('M10 50a40 25 30 1140 10')).toEqual(path);
    const half = pathOf('M0 50A50 50 0 0 1 100 50');
    const { w, h } = outlineBounds(half);
    expect(w).toBeCloseTo(100 * PX, 2);
    // The upper half: a cubic of a quarter leaves the circle by 0.03 % at most.
    expect(Math.abs(h - 50 * PX)).toBeLessThan(0.005);
    const down = pathOf('M0 50A50 50 0 0 0 100 50');
    expect(half[0]![2]).toBeGreaterThan(1);
    expect(down[0]![2]).toBe(0);
    // Radii too small for the chord grow to it.
    expect(outlineBounds(pathOf('M0 0A1 1 0 0 1 100 0')).h).toBeCloseTo(50 * PX, 1);
  });

  it('keeps what stands before a mistake and says so', () => {
    const text = svg('<path d="M0 0h10v10q5"/>');
    expect(drawn(text).nodes[0]!.path).toHaveLength(3);
    expect(lost(text)).toEqual({ broken: 1 });
  });

  it('knows the basic shapes', () => {
    const shapes =
      '<rect x="1" y="2" width="30" height="20" rx="5"/><circle cx="50" cy="50" r="10"/>' +
      '<ellipse cx="50" cy="50" rx="20" ry="10"/><line x2="10" y2="0" stroke="red"/>' +
      '<polyline points="0,0 10,0 10,10"/><polygon points="0 0 10 0 10 10"/>';
    const { nodes } = drawn(svg(shapes));
    const sizes = nodes.map(({ w, h }) => [Math.round(w / PX), Math.round(h / PX)]);
    expect(sizes).toEqual([
      [30, 20],
      [20, 20],
      [40, 20],
      [10, 0],
      [10, 10],
      [10, 10],
    ]);
    expect(nodes[4]!.path.at(-1)![0]).toBe('L');
    expect(nodes[5]!.path.at(-1)![0]).toBe('Z');
  });
});

describe('size and place', () => {
  it('takes its size from width and height, in any unit, or from the view box in px', () => {
    expect(drawn(svg(SQUARE, 'width="40mm" height="40mm" viewBox="0 0 50 50"')).w).toBe(40);
    expect(drawn(svg(SQUARE, 'width="1in" viewBox="0 0 50 50"')).h).toBe(25.4);
    expect(drawn(svg(SQUARE)).w).toBeCloseTo(50 * PX, 3);
    expect(drawn(svg(SQUARE, '')).w).toBeCloseTo(50 * PX, 3);
  });

  it('becomes smaller until it fits, with its lines', () => {
    const text = svg(
      '<rect width="100" height="50" stroke="red" stroke-width="4"/>',
      'width="200mm" viewBox="0 0 100 100"',
    );
    const whole = drawn(text);
    expect(whole).toMatchObject({ w: 200, h: 100 });
    expect(whole.nodes[0]!.stroke!.width).toBe(8);
    const small = drawn(text, { w: 36, h: 54 });
    expect(small).toMatchObject({ w: 36, h: 18 });
    expect(small.nodes[0]!.stroke!.width).toBeCloseTo(1.44, 3);
  });

  it('works transforms into the paths, inner ones first', () => {
    const text = svg(
      '<g transform="translate(50 50) rotate(90)"><path transform="scale(2)" d="M0 0h10v5h-10z"/></g>' +
        '<path d="M50 50v20h-10v-20z"/>',
    );
    const [turned, plain] = drawn(text).nodes;
    expect([turned!.x, turned!.y, turned!.w, turned!.h]).toEqual([
      plain!.x,
      plain!.y,
      plain!.w,
      plain!.h,
    ]);
    expect(turned!.rotation).toBe(0);
  });

  it('places symbols and nested pages by their view boxes', () => {
    const text = svg(
      '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol>' +
        '<use href="#s" x="20" y="30" width="40" height="20"/>' +
        '<svg x="20" y="60" width="20" height="20" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>',
    );
    const [symbol, page] = drawn(text).nodes;
    // In the middle of 40 × 20: a square of 20 that begins at 30.
    expect((symbol!.x - page!.x) / PX).toBeCloseTo(10, 1);
    expect(symbol!.w / PX).toBeCloseTo(20, 1);
    expect((page!.y - symbol!.y) / PX).toBeCloseTo(30, 1);
    expect(page!.w / PX).toBeCloseTo(20, 1);
  });
});

describe('paint', () => {
  it('reads colours as CSS writes them, each as one swatch', () => {
    const colours = [
      '#f00',
      '#FF0000',
      'red',
      'rgb(255, 0, 0)',
      'rgb(100% 0% 0%)',
      'hsl(0,100%,50%)',
    ];
    const { nodes, swatches } = drawn(
      svg(colours.map((c) => `<rect fill="${c}" width="9" height="9"/>`).join('')),
    );
    expect(nodes).toHaveLength(6);
    expect(swatches.map(({ name }) => name)).toEqual(['#FF0000']);
  });

  it('prints grey with black alone and white with nothing', () => {
    const { swatches } = drawn(
      svg('<rect width="9" height="9" fill="#808080" stroke="#fff"/><rect width="9" height="9"/>'),
    );
    const inks = Object.fromEntries(swatches.map((swatch) => [swatch.name, swatch.ink]));
    const k = (value: number) => ({ kind: 'process', c: 0, m: 0, y: 0, k: value });
    expect(inks).toEqual({ '#808080': k(50), '#FFFFFF': k(0), '#000000': k(100) });
  });

  it('lets attributes, sheets and own styles win as CSS does', () => {
    const text = svg(
      '<style>rect{fill:lime} .a{fill:blue} #x{fill:#123456!important}</style><g fill="red">' +
        '<path d="M0 0h9v9z"/><rect width="9" height="9" fill="red"/><rect class="b a" width="9" height="9"/>' +
        '<rect id="x" class="a" width="9" height="9"/><rect id="x" width="9" height="9" style="fill:currentColor;color:gold"/></g>',
    );
    const drawing = drawn(text);
    expect(drawing.nodes.map((_, i) => fillOf(drawing, i))).toEqual([
      '#FF0000',
      '#00FF00',
      '#0000FF',
      '#123456',
      '#FFD700',
    ]);
  });

  it('keeps lines: ends, joins, dashes; the mitre as CSS has it', () => {
    const line = (rest: string) =>
      drawn(svg(`<path d="M0 0h50" stroke="red" ${rest}/>`)).nodes[0]!.stroke;
    expect(line('stroke-width="2" stroke-linecap="round" stroke-linejoin="bevel"')).toMatchObject({
      width: expect.closeTo(2 * PX, 3),
      cap: 'round',
      join: 'bevel',
    });
    expect(line('')).toMatchObject({ miterLimit: 4 });
    expect(line('stroke-dasharray="4 2"')!.dash).toEqual(
      [4, 2].map((n) => expect.closeTo(n * PX, 3)),
    );
    expect(line('stroke-width="0"')).toBeNull();
  });

  it('multiplies opacities; a fill and an outline that differ become two', () => {
    const of = (rest: string) =>
      drawn(svg(`<g opacity=".5"><rect width="9" height="9" ${rest}/></g>`)).nodes;
    expect(of('fill-opacity=".5"')[0]!.opacity).toBe(25);
    expect(of('stroke="red"').map(({ opacity }) => opacity)).toEqual([50]);
    expect(of('stroke="red" stroke-opacity=".2"').map(({ opacity }) => opacity)).toEqual([50, 10]);
  });

  it('keeps a linear gradient across its shape, also one that is turned or longer', () => {
    const gradient = (rest: string, shape = '<rect width="40" height="20" fill="url(#g)"/>') =>
      drawn(
        svg(
          `<linearGradient id="g" ${rest}><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>${shape}`,
        ),
      ).nodes[0]!.fill;
    expect(gradient('')).toMatchObject({
      kind: 'linear',
      angle: 0,
      stops: [{ at: 0 }, { at: 100 }],
    });
    expect(gradient('x2="0" y2="1"')).toMatchObject({ angle: 90 });
    // From 10 to 30 of 40: a quarter of each end is plain.
    const middle = gradient('gradientUnits="userSpaceOnUse" x1="10" x2="30"');
    expect(middle).toMatchObject({ stops: [{ at: 0 }, { at: 25 }, { at: 75 }, { at: 100 }] });
    // Half of a way of 80: the end is the colour between.
    const half = gradient('gradientUnits="userSpaceOnUse" x1="0" x2="80"');
    expect(half).toMatchObject({
      stops: [{ fill: { swatch: 'svg-ff0000' } }, { fill: { swatch: 'svg-800080' } }],
    });
    expect(
      gradient('gradientTransform="rotate(90)" gradientUnits="userSpaceOnUse" x2="20"'),
    ).toMatchObject({ angle: 90 });
    expect(
      gradient('', '<g transform="rotate(30)"><rect width="20" height="20" fill="url(#g)"/></g>'),
    ).toMatchObject({ angle: 30 });
  });

  it('keeps a round radial gradient and takes the middle colour of any other', () => {
    const radial = (rest: string, size = 'width="40" height="40"') =>
      svg(
        `<radialGradient id="b"><stop stop-color="white"/><stop offset="100%"/></radialGradient><radialGradient id="g" xlink:href="#b" ${rest}/><rect ${size} fill="url(#g)"/>`,
      );
    expect(drawn(radial('')).nodes[0]!.fill).toMatchObject({
      kind: 'radial',
      cx: 50,
      cy: 50,
      r: 50,
    });
    for (const text of [
      radial('fx="0.2"'),
      radial('', 'width="40" height="10"'),
      radial('spreadMethod="reflect"'),
    ]) {
      const drawing = drawn(text);
      expect(fillOf(drawing)).toBe('#808080');
      expect(lost(text)).toEqual({ gradient: 1 });
    }
  });
});

describe('files of other programs', () => {
  it('reads what Inkscape writes', () => {
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="30mm" height="20mm" viewBox="0 0 30 20" version="1.1" id="svg5"
  inkscape:version="1.2.2" sodipodi:docname="logo.svg"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <defs id="defs2"><inkscape:path-effect effect="skeletal"/></defs>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <path style="fill:#8b4513;fill-opacity:1;stroke:#000000;stroke-width:0.264583;-inkscape-stroke:none" d="m 5,5 h 20 v 10 H 5 Z" id="path111" inkscape:label="Daun"/>
    <rect style="display:none" width="1" height="1" id="rect3"/>
  </g>
</svg>`;
    const drawing = drawn(text);
    expect(drawing).toMatchObject({ w: 20, h: 10, lost: [{ what: 'hidden', count: 1 }] });
    expect(drawing.nodes[0]).toMatchObject({ name: 'Daun', stroke: { width: 0.265 } });
  });

  it('reads what Illustrator writes, with its entities and classes', () => {
    const text = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
]>
<svg version="1.1" id="Layer_1" xmlns="&ns_svg;" xmlns:x="&ns_extend;" x="0px" y="0px" viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve">
<style type="text/css"><![CDATA[ .st0{fill:#ED1C24;} .st1{fill:none;stroke:#231F20;stroke-miterlimit:10;} ]]></style>
<switch><foreignObject requiredExtensions="&ns_extend;" width="1" height="1"/><g>
<path class="st0" d="M50,10c22.1,0,40,17.9,40,40S72.1,90,50,90S10,72.1,10,50S27.9,10,50,10z"/>
<line class="st1" x1="10" y1="50" x2="90" y2="50"/></g></switch></svg>`;
    const drawing = drawn(text);
    expect(drawing.nodes).toHaveLength(2);
    expect(fillOf(drawing)).toBe('#ED1C24');
    expect(drawing.nodes[1]).toMatchObject({ fill: null, stroke: { miterLimit: 10 } });
    expect(drawing.w / PX).toBeCloseTo(80, 1);
  });

  it('reads elements under a prefix, and a title', () => {
    const text =
      '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><svg:title> Cap \u202e jempol\n</svg:title><svg:circle r="4"/></svg:svg>';
    expect(drawn(text)).toMatchObject({ title: 'Cap jempol', nodes: [{ type: 'path' }] });
  });
});

it('gives the same for the same file', () => {
  const text = svg('<g transform="rotate(13)"><circle r="7" fill="teal"/></g>');
  expect(importSvg(text, WISH)).toEqual(importSvg(text, WISH));
});
