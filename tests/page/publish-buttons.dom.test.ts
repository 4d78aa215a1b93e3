/** What publishes is found by selector, by text, and inside frames of the same origin and shadow roots. */
import { afterEach, describe, expect, it } from 'vitest';
import { boxInTop } from '../../lib/page/inside.ts';
import { findPublishButtons } from '../../lib/page/publish-buttons.ts';

afterEach(() => document.body.replaceChildren());

const texts = (found: readonly HTMLElement[]) => found.map((button) => button.textContent.trim());

describe('findPublishButtons', () => {
  it('takes selectors, and texts where a button has no name of its own', () => {
    document.body.innerHTML = '<button id="a">Save</button><button> 출간하기 </button><button>출간하기 취소</button>';
    expect(texts(findPublishButtons(document, ['#a', { selector: 'button', texts: ['출간하기'] }]))).toEqual([
      'Save',
      '출간하기',
    ]);
  });

  it('goes into frames and shadow roots, and gives their place in the window', () => {
    const frame = document.createElement('iframe');
    frame.id = 'outer';
    frame.setAttribute('style', 'position:fixed;left:40px;top:30px;border:2px solid');
    document.body.append(frame);
    frame.contentDocument!.body.innerHTML = '<button style="position:fixed;left:5px;top:7px">발행</button><p></p>';
    const root = frame.contentDocument!.querySelector('p')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>Post</button>';
    const found = findPublishButtons(document, [
      { selector: 'button', inside: ['#outer'] },
      { selector: 'button', inside: ['#outer', 'p'] },
      { selector: 'button', inside: ['#nowhere'] },
    ]);
    expect(texts(found)).toEqual(['발행', 'Post']);
    expect(boxInTop(found[0]!)).toMatchObject({ x: 47, y: 39 });
  });
});
