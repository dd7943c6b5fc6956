import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';
import { plates } from './pdf-tools';

/** A plate as Ghostscript makes it: a byte a pixel in base 64, 255 is no ink. */
export interface SentPlate {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly data: string;
}

/** Exports a design, a `.besek` file in base 64, by the command line, and separates its first page. */
export const platesOfDesign: BrowserCommand<[besek: string, profile: string, dpi: number]> = (
  _,
  besek,
  profile,
  dpi,
): readonly SentPlate[] => {
  const folder = mkdtempSync(join(tmpdir(), 'besek-plates-'));
  try {
    const [design, pdf] = [join(folder, 'label.besek'), join(folder, 'label.pdf')];
    writeFileSync(design, Buffer.from(besek, 'base64'));
    const cli = ['scripts/besek.mjs', 'export', design, '--profile', profile, '--force', '-o', pdf];
    execFileSync('node', cli, { stdio: 'ignore' });
    return [...plates(readFileSync(pdf), dpi)].map(([name, { width, height, data }]) => {
      return { name, width, height, data: Buffer.from(data).toString('base64') };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    platesOfDesign: (besek: string, profile: string, dpi: number) => Promise<readonly SentPlate[]>;
  }
}
