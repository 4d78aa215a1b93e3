/** The rungs below the editor: the clipboard, and a file to keep. */
import { fail, ok } from '@/lib/base/result.ts';
import type { Result } from '@/lib/base/result.ts';

export async function writeClipboard(content: string | Blob): Promise<Result<null>> {
  try {
    if (typeof content === 'string') await navigator.clipboard.writeText(content);
    else await navigator.clipboard.write([new ClipboardItem({ [content.type]: content })]);
    return ok(null);
  } catch (error) {
    if (typeof content === 'string' && copyBySelection(content)) return ok(null);
    return fail('clipboard.refused', error instanceof Error ? error.name : undefined);
  }
}

/** Pages may forbid the clipboard to frames; the older command still works from a click. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
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
