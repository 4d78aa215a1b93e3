/** The draft out of real fields: patches of what changed, places followed through edits, never guessed. */
import { afterEach, describe, expect, it } from 'vitest';
import { applyPatch, emptyDraft } from '../../lib/draft/draft.ts';
import { textarea } from '../../lib/editors/textarea.ts';
import { createDraftSource, locate } from '../../lib/page/draft-source.ts';

afterEach(() => document.body.replaceChildren());

function desk(value: string) {
  document.body.innerHTML = '<textarea id="title"></textarea><textarea id="body"></textarea>';
  const title = document.querySelector<HTMLTextAreaElement>('#title')!;
  const body = document.querySelector<HTMLTextAreaElement>('#body')!;
  title.value = '제목';
  body.value = value;
  const source = createDraftSource([textarea.open(title, 'title', 'rich'), textarea.open(body, 'body', 'markdown')]);
  return { title, body, source };
}

describe('patches', () => {
  it('carry only what changed, and add up to the draft', () => {
    const { body, source } = desk('하나\n둘\n셋');
    const first = source.next()!;
    let draft = applyPatch(emptyDraft, first)!;
    expect(draft.blocks.map(({ text }) => text)).toEqual(['제목', '하나', '둘', '셋']);
    body.value = '하나\n둘둘\n셋';
    const second = source.next()!;
    expect(second.changed.map(({ text }) => text)).toEqual(['둘둘']);
    draft = applyPatch(draft, second)!;
    expect(draft.blocks.map(({ text }) => text)).toEqual(['제목', '하나', '둘둘', '셋']);
    expect(source.next()).toBeUndefined();
    expect(source.full().changed).toHaveLength(4);
  });
});

describe('places', () => {
  const find = (source: ReturnType<typeof desk>['source'], text: string, quote: string) => {
    const patch = source.next()!;
    const block = patch.changed.find((candidate) => candidate.text === text)!;
    const start = block.text.indexOf(quote);
    return { revision: patch.revision, blockId: block.id, span: { start, end: start + quote.length }, quote };
  };

  it('move with the writer’s edits', () => {
    const { body, source } = desk('케이티와 케이티');
    const target = { ...find(source, '케이티와 케이티', '케이티'), span: { start: 5, end: 8 } };
    body.value = '우리 케이티와 케이티';
    source.next();
    expect(locate(source, target)).toEqual({ start: 8, end: 11 });
  });

  it('are gone when their words were touched and stand twice elsewhere', () => {
    const { body, source } = desk('케이티와 케이티와 케이티');
    const target = find(source, '케이티와 케이티와 케이티', '케이티');
    body.value = '케이와 케이티와 케이티';
    source.next();
    expect(locate(source, target)).toBeUndefined();
  });

  it('are found by their words where those stand once', () => {
    const { body, source } = desk('앞 케이티 뒤');
    const target = find(source, '앞 케이티 뒤', '케이티');
    body.value = '아주 다른 글에 케이티 하나';
    source.next();
    expect(locate(source, target)).toEqual({ start: 9, end: 12 });
  });

  it('are gone with their block', () => {
    const { body, source } = desk('하나\n케이티\n셋');
    const target = find(source, '케이티', '케이티');
    body.value = '하나\n셋';
    source.next();
    expect(locate(source, target)).toBeUndefined();
  });
});
