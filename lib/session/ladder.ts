/** Where an asset goes when the editor does not take it: the clipboard, then a file; the notice says which. */
import { fail } from '../base/result.ts';
import type { Asset } from '../brand/asset.ts';
import type { Snippet } from '../messages/calls.ts';
import type { LowerRungs, Notice } from './state.ts';

export function insertedBy(asset: Asset, way: 'editor' | 'clipboard' | 'download'): Notice {
  return { kind: 'inserted', assetId: asset.id, way };
}

/** Clipboard, then (pictures only) download; the notice says what happened in the end. */
export async function insertElsewhere(asset: Asset, snippet: Snippet, rungs: LowerRungs): Promise<Notice> {
  const data = snippet.kind === 'text' ? snippet.text : pictureBlob(snippet.src);
  const written = data === undefined ? fail('clipboard.refused') : await rungs.writeClipboard(data);
  if (written.ok) return insertedBy(asset, 'clipboard');
  if (snippet.kind === 'picture' && (await rungs.download(pictureName(asset.id, snippet.src), snippet.src))) {
    return insertedBy(asset, 'download');
  }
  return { kind: 'insert-failed', assetId: asset.id, code: written.error.code };
}

/** The blob of a data: URL; undefined for another kind of address or a broken one. */
function pictureBlob(src: string): Blob | undefined {
  const match = /^data:([^;,]+)((?:;[^;,]+)*),(.*)$/su.exec(src);
  if (!match) return undefined;
  const [, type = '', options = '', body = ''] = match;
  try {
    if (!options.split(';').includes('base64')) return new Blob([decodeURIComponent(body)], { type });
    return new Blob([Uint8Array.from(atob(body), (character) => character.charCodeAt(0))], { type });
  } catch {
    return undefined;
  }
}

/** A file name for a picture: the asset's id and the ending that its type calls for. */
function pictureName(id: string, src: string): string {
  const type = /^data:image\/([a-z0-9]+)/iu.exec(src)?.[1] ?? /\.([a-z0-9]{2,4})(?:[?#]|$)/iu.exec(src)?.[1] ?? 'png';
  const ending = type.toLowerCase() === 'jpeg' ? 'jpg' : type.toLowerCase();
  return `${id.replace(/[\\/:*?"<>|\s]+/gu, '-')}.${ending}`;
}
