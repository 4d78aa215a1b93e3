/** The block list of Gutenberg in a real browser: what is the writer's, what is the editor's, and what is found where. */
import { afterEach, describe, expect, it } from 'vitest';
import { gutenberg } from '../../lib/editors/gutenberg.ts';

afterEach(() => document.body.replaceChildren());

function page(blocks: string, wrapper = ''): HTMLElement {
  document.body.innerHTML = `<div class="editor-styles-wrapper" ${wrapper}>
    <h1 class="editor-post-title__input" contenteditable="true" style="white-space: pre-wrap">그날<span contenteditable="false" data-rich-text-placeholder="Add title"></span></h1>
    <div class="block-editor-block-list__layout is-root-container">${blocks}</div></div>`;
  const list = document.querySelector<HTMLElement>('.is-root-container');
  if (!list) throw new Error('no block list');
  return list;
}

const rich = (tag: string, html: string, name = '') =>
  `<${tag} contenteditable="true" class="block-editor-rich-text__editable ${name}" style="white-space: pre-wrap">${html}</${tag}>`;
const read = (list: HTMLElement) =>
  gutenberg
    .open(list, 'body', 'rich')
    .read()
    .blocks.map(({ kind, text }) => [kind, text]);

describe('finding', () => {
  it('takes the list around any part of it, and the list in a frame', () => {
    const list = page(rich('p', '하나'));
    expect(gutenberg.find(list.querySelector('p')!)).toBe(list);
    expect(gutenberg.find(document.body)).toBe(list);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    expect(gutenberg.find(frame)).toBeUndefined();
    const inner = frame.contentDocument!;
    inner.body.innerHTML = list.outerHTML;
    expect(gutenberg.find(frame)).toBe(inner.querySelector('.is-root-container'));
  });

  it('takes the title by itself, and nothing of another editor', () => {
    page('');
    const title = document.querySelector<HTMLElement>('h1')!;
    expect(gutenberg.find(title)).toBe(title);
    expect(gutenberg.open(title, 'title', 'rich').read().blocks).toMatchObject([{ kind: 'title', text: '그날' }]);
    const other = document.createElement('div');
    other.contentEditable = 'true';
    document.body.append(other);
    expect(gutenberg.find(other)).toBeUndefined();
    expect(gutenberg.find(page('<p>하나</p>'))).not.toBeUndefined();
    const whole = page('<p>하나</p>');
    whole.contentEditable = 'true';
    expect(gutenberg.find(whole)).toBeUndefined();
  });
});

describe('reading', () => {
  it.each([
    [
      'the kinds of blocks',
      `${rich('h2', '머리')}<blockquote>${rich('p', '말')}</blockquote><ul><li>${rich('div', '항목')}</li></ul>`,
      [
        ['heading', '머리'],
        ['quote', '말'],
        ['list-item', '항목'],
      ],
    ],
    [
      'a table',
      `<figure><table><tbody><tr>${rich('td', '왼')}${rich('td', '오른')}</tr></tbody></table></figure>`,
      [
        ['cell', '왼'],
        ['cell', '오른'],
      ],
    ],
    ['white space as it stands', rich('p', '하나  둘'), [['paragraph', '하나  둘']]],
    ['verse as prose', rich('pre', '하나\n둘', 'wp-block-verse'), [['paragraph', '하나\n둘']]],
    ['an empty paragraph', rich('p', '<br data-rich-text-line-break="true">'), [['paragraph', '']]],
    [
      'a caption, not the controls beside it',
      `<figure><div class="components-resizable-box__container"><img src="data:," alt="그림"><button>Replace</button></div>${rich('figcaption', '설명')}</figure>`,
      [
        ['paragraph', '\uFFFC'],
        ['caption', '설명'],
      ],
    ],
    [
      'no appender, no placeholder, no box that no one types prose into',
      `${rich('p', '하나')}<div class="components-placeholder"><label>Image</label><button>Upload</button></div>
       <div class="wp-block-html"><textarea>&lt;b&gt;x&lt;/b&gt;</textarea></div>
       <div class="block-list-appender"><p role="button">Type / to choose a block</p></div>`,
      [['paragraph', '하나']],
    ],
  ])('%s', (_name, blocks, expected) => {
    expect(read(page(blocks))).toEqual(expected);
  });

  it('reads the same while the whole canvas is editable, as it is when several blocks are selected', () => {
    const blocks = `${rich('p', '하나')}<div class="block-list-appender"><p role="button">Type</p></div>`;
    expect(read(page(blocks, 'contenteditable="true"'))).toEqual([['paragraph', '하나']]);
  });
});
