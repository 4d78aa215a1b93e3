/** Where an asset goes: the editor, else the clipboard, else a file; the notice says which. */
import { expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '../../lib/base/result.ts';
import type { Snippet } from '../../lib/messages/calls.ts';
import { createSession } from '../../lib/session/session.ts';
import { MemoryPage } from '../gallery/memory-page.ts';
import { checkerOf, sampleBlocks } from '../gallery/sample-draft.ts';
import { samplePack } from '../gallery/sample-pack.ts';

const logo = samplePack.assets.find(({ id }) => id === 'logo-wide');
const about = samplePack.assets.find(({ id }) => id === 'about');
const words: Snippet = { kind: 'text', text: 'KT는 회사입니다.' };
const picture: Snippet = { kind: 'picture', src: logo?.image?.src ?? '', alt: '회사 로고', width: 120, height: 44 };

function start(pictures: boolean, clipboard: Result<null>, downloads = true) {
  const written = vi.fn<(data: string | Blob) => Promise<Result<null>>>(async () => clipboard);
  const saved = vi.fn<(name: string, src: string) => Promise<boolean>>(async () => downloads);
  const session = createSession({
    checker: checkerOf(() => []),
    now: () => 0,
    onChoice: () => {},
    writeClipboard: written,
    download: saved,
  });
  const page = new MemoryPage(sampleBlocks());
  session.setPack(samplePack);
  page.connect(session, pictures);
  return { page, written, saved, state: session.store.getState };
}

test('text and, where the editor takes them, pictures go into the editor', async () => {
  if (!logo || !about) throw new Error('The sample has no such asset.');
  const { page, written, state } = start(true, ok(null));
  await state().insert(about, words);
  await state().insert(logo, picture);
  expect(page.inserted).toEqual([words, picture]);
  expect(written).not.toHaveBeenCalled();
  expect(state().notice).toEqual({ kind: 'inserted', assetId: 'logo-wide', way: 'editor' });
});

test('an editor without pictures is not even asked: the picture is copied as bytes', async () => {
  if (!logo) throw new Error('The sample has no such asset.');
  const { page, written, state } = start(false, ok(null));
  await state().insert(logo, picture);
  expect(page.inserted).toEqual([]);
  const blob = written.mock.calls[0]?.[0];
  expect(blob).toBeInstanceOf(Blob);
  expect((blob as Blob).type).toBe('image/svg+xml');
  expect(await (blob as Blob).text()).toContain('<svg');
  expect(state().notice).toMatchObject({ way: 'clipboard' });
});

test('a refusing editor leaves the words on the clipboard', async () => {
  if (!about) throw new Error('The sample has no such asset.');
  const { page, written, state } = start(true, ok(null));
  page.refuse = { insert: 'editor.refused' };
  await state().insert(about, words);
  expect(written).toHaveBeenCalledWith(words.kind === 'text' ? words.text : '');
  expect(state().notice).toMatchObject({ kind: 'inserted', way: 'clipboard' });
});

test('without a clipboard the picture becomes a file, and words end in an honest failure', async () => {
  if (!logo || !about) throw new Error('The sample has no such asset.');
  const { page, saved, state } = start(false, fail('clipboard.refused'));
  page.refuse = { insert: 'editor.gone' };
  await state().insert(logo, picture);
  expect(saved).toHaveBeenCalledWith('logo-wide.svg', picture.src);
  expect(state().notice).toMatchObject({ kind: 'inserted', way: 'download' });
  await state().insert(about, words);
  expect(state().notice).toEqual({ kind: 'insert-failed', assetId: 'about', code: 'clipboard.refused' });
});

test('a picture at an address of the company goes straight to a file: nothing is requested', async () => {
  if (!logo) throw new Error('The sample has no such asset.');
  const { written, saved, state } = start(false, ok(null), false);
  await state().insert(logo, { ...picture, src: 'https://assets.example/logo.jpeg?size=2' });
  expect(written).not.toHaveBeenCalled();
  expect(saved).toHaveBeenCalledWith('logo-wide.jpg', expect.any(String));
  expect(state().notice).toMatchObject({ kind: 'insert-failed' });
});
