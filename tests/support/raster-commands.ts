import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';

export type Renderer = 'ghostscript' | 'poppler' | 'mutool';

/** A page as an independent reader draws it, and where the trim's top left lies on it in pixels. */
export interface RasterPage {
  readonly png: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Exports a template by the command line and draws its first page with another program.
 * Only Ghostscript is asked to simulate the output intent.
 */
export const rasterTemplate: BrowserCommand<
  [id: string, profile: string, renderer: Renderer, dpi: number]
> = (_, id, profile, renderer, dpi): RasterPage => {
  return rasterOf(id, profile, renderer, dpi);
};

/** The same of a design given as JSON. */
export const rasterDesign: BrowserCommand<
  [json: string, profile: string, renderer: Renderer, dpi: number]
> = (_, json, profile, renderer, dpi): RasterPage => {
  const file = join(mkdtempSync(join(tmpdir(), 'besek-design-')), 'design.json');
  writeFileSync(file, json);
  return rasterOf(file, profile, renderer, dpi);
};

function rasterOf(id: string, profile: string, renderer: Renderer, dpi: number): RasterPage {
  const folder = mkdtempSync(join(tmpdir(), 'besek-raster-'));
  const pdf = join(folder, 'label.pdf');
  const cli = ['scripts/besek.mjs', 'export', id, '--profile', profile, '--force', '-o', pdf];
  execFileSync('node', cli, { stdio: 'ignore' });
  const png = join(folder, 'page.png');
  draw(renderer, pdf, png, dpi);
  return { png: readFileSync(png, 'base64'), ...trimOffset(pdf, dpi) };
}

function draw(renderer: Renderer, pdf: string, png: string, dpi: number): void {
  const stdio = 'ignore' as const;
  switch (renderer) {
    case 'ghostscript': {
      const quality = ['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4', `-r${dpi}`];
      const device = ['-sDEVICE=png16m', '-dUsePDFX3Profile', '-dLastPage=1'];
      execFileSync('gs', ['-q', '-dBATCH', '-dNOPAUSE', ...device, ...quality, '-o', png, pdf], {
        stdio,
      });
      break;
    }
    case 'poppler':
      execFileSync(
        'pdftoppm',
        ['-r', `${dpi}`, '-png', '-singlefile', '-l', '1', pdf, png.slice(0, -4)],
        { stdio },
      );
      break;
    case 'mutool':
      execFileSync('mutool', ['draw', '-q', '-r', `${dpi}`, '-o', png, pdf, '1'], { stdio });
  }
}

function trimOffset(pdf: string, dpi: number): { x: number; y: number } {
  const text = execFileSync('pdfinfo', ['-box', pdf], { encoding: 'utf8' });
  const box = (name: string): number[] =>
    new RegExp(`${name}:\\s+([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)`)
      .exec(text)!
      .slice(1)
      .map(Number);
  const media = box('MediaBox');
  const trim = box('TrimBox');
  return { x: (trim[0]! / 72) * dpi, y: ((media[3]! - trim[3]!) / 72) * dpi };
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    rasterTemplate: (
      id: string,
      profile: string,
      renderer: Renderer,
      dpi: number,
    ) => Promise<RasterPage>;
    rasterDesign: (
      json: string,
      profile: string,
      renderer: Renderer,
      dpi: number,
    ) => Promise<RasterPage>;
  }
}
