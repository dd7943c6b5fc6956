/** Mean difference of two pictures of one size, 0–1 of the full range, over R, G and B. */
export function meanDifference(a: ImageData, b: ImageData): number {
  if (a.width !== b.width || a.height !== b.height) throw new RangeError('sizes differ');
  let sum = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    for (let c = 0; c < 3; c++) sum += Math.abs(a.data[i + c]! - b.data[i + c]!);
  }
  return sum / (a.width * a.height * 3 * 255);
}

/** A canvas of white paper. */
export function paper(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const ctx = canvas.getContext('2d')!;
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, width, height);
  return ctx;
}

export function pixelsOf(ctx: CanvasRenderingContext2D): ImageData {
  return ctx.getImageData(0, 0, ctx.canvas.width, ctx.canvas.height);
}

/** Decodes a picture address (`data:` or `blob:`) onto white paper of the given size. */
export async function decode(address: string, width: number, height: number): Promise<ImageData> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const ctx = paper(width, height);
  ctx.drawImage(image, 0, 0, width, height);
  return pixelsOf(ctx);
}
