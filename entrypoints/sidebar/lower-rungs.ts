/** The rungs below the editor: the clipboard, and a file to keep. */
import { fail, ok } from '@/lib/base/result.ts';
import type { Result } from '@/lib/base/result.ts';

export async function writeClipboard(content: string | Blob): Promise<Result<null>> {
  try {
    if (typeof content === 'string') await navigator.clipboard.writeText(content);
    else {
      const picture = await asPng(content);
      await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]);
    }
    return ok(null);
  } catch (error) {
    if (typeof content === 'string' && copyBySelection(content)) return ok(null);
    return fail('clipboard.refused', error instanceof Error ? error.name : undefined);
  }
}

/** Clipboards and the editors that paste from them take PNG everywhere; drawings (SVG) only here and there. */
async function asPng(picture: Blob): Promise<Blob> {
  if (picture.type === 'image/png') return picture;
  const address = URL.createObjectURL(picture);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    // Twice the size for sharp screens.
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return png ?? picture;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Pages may forbid the clipboard to frames; the older command still works from a click. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/** Hands the picture to the browser's own download; there is no answer to wait for. */
export async function download(name: string, src: string): Promise<boolean> {
  const link = document.createElement('a');
  link.href = src;
  link.download = name;
  link.click();
  return true;
}
