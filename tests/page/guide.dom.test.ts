/** What guides editors changes none that the page put away. */
import { afterEach, expect, it } from 'vitest';
import { textarea } from '../../lib/editors/textarea.ts';
import { guideEditors } from '../../lib/page/guide.ts';

afterEach(() => document.body.replaceChildren());

function desk() {
  document.body.innerHTML = '<div id="pane"><textarea></textarea></div><div id="host"></div>';
  const body = document.querySelector('textarea')!;
  body.value = '케이티 소식';
  const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
  const editors = [textarea.open(body, 'body', 'markdown')];
  const guide = guideEditors({ platform: 'generic', editors, root, stillOurs: () => true });
  const edit = {
    revision: 1,
    blockId: editors[0]!.read().blocks[0]!.id,
    span: { start: 0, end: 3 },
    quote: '케이티',
    text: 'KT',
  };
  return { pane: document.querySelector<HTMLElement>('#pane')!, body, guide, edit };
}

it('a fix and its way back reach an editor in sight', async () => {
  const { body, guide, edit } = desk();
  expect(await guide.answers.apply(edit)).toMatchObject({ ok: true });
  expect(body.value).toBe('KT 소식');
  expect(await guide.answers.undo(null)).toMatchObject({ ok: true });
  expect(body.value).toBe('케이티 소식');
  guide.stop();
});

it('neither a fix nor a way back nor an insertion reaches an editor that another one stands in for', async () => {
  const { pane, body, guide, edit } = desk();
  expect(await guide.answers.apply(edit)).toMatchObject({ ok: true });
  pane.style.display = 'none';
  const gone = { ok: false, error: { code: 'editor.gone' } };
  expect(await guide.answers.undo(null)).toMatchObject(gone);
  expect(await guide.answers.insert({ kind: 'text', text: '광고' })).toMatchObject(gone);
  expect(body.value).toBe('KT 소식');

  body.value = '케이티 소식';
  expect(await guide.answers.apply({ ...edit, revision: 2 })).toMatchObject(gone);
  expect(body.value).toBe('케이티 소식');
  guide.stop();
});

it('words are taken out only where they were found: the same ones elsewhere have other neighbours', async () => {
  const { body, guide, edit } = desk();
  const out = { ...edit, span: { start: 0, end: 4 }, quote: '케이티 ', text: '' };
  body.value = '오늘 케이티 소식, 내일 새 글';
  expect(await guide.answers.apply({ ...out, revision: 2, span: { start: 3, end: 7 } })).toMatchObject({ ok: true });
  expect(body.value).toBe('오늘 소식, 내일 새 글');

  body.value = '모두 다른 글과 케이티 이야기';
  expect(await guide.answers.apply({ ...out, revision: 2 })).toMatchObject({ error: { code: 'editor.stale' } });
  expect(body.value).toBe('모두 다른 글과 케이티 이야기');
  // Other words in their place are as right there.
  expect(await guide.answers.apply({ ...edit, revision: 2 })).toMatchObject({ ok: true });
  expect(body.value).toBe('모두 다른 글과 KT 이야기');
  guide.stop();
});

it('what is put into a view of HTML source is written as source', async () => {
  document.body.innerHTML = '<textarea></textarea><div id="host"></div>';
  const body = document.querySelector('textarea')!;
  body.value = '<p>QOOK &amp; SHOW</p>';
  const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
  const editors = [textarea.open(body, 'body', 'html')];
  const guide = guideEditors({ platform: 'generic', editors, root, stillOurs: () => true });
  const { blockId, span, quote } = {
    blockId: editors[0]!.read().blocks[0]!.id,
    span: { start: 3, end: 18 },
    quote: 'QOOK &amp; SHOW',
  };
  expect(await guide.answers.apply({ revision: 1, blockId, span, quote, text: 'QOOK&SHOW' })).toMatchObject({
    ok: true,
  });
  expect(body.value).toBe('<p>QOOK&amp;SHOW</p>');
  expect(await guide.answers.insert({ kind: 'text', text: ' A<B' })).toMatchObject({ ok: true });
  expect(body.value).toContain(' A&lt;B');
  guide.stop();
});
