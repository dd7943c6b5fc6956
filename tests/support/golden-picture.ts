import { commands } from 'vitest/browser';
import { decode, pixelsOf } from './pixels';

/** The golden picture `tests/golden/<name>.png`, written where there is none yet and the run may write. */
export async function goldenPicture(
  name: string,
  painted: CanvasRenderingContext2D,
): Promise<ImageData> {
  const file = `tests/golden/${name}.png`;
  const { width, height } = painted.canvas;
  try {
    const data = await commands.readFile(file, 'base64');
    return await decode(`data:image/png;base64,${data}`, width, height);
  } catch (error) {
    if (import.meta.env.VITE_CI) throw error;
    const data = painted.canvas.toDataURL('image/png').split(',')[1]!;
    await commands.writeFile(file, data, 'base64');
    return pixelsOf(painted);
  }
}
