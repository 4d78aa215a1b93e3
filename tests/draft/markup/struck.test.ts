/** What is left of a source, block by block. */
import { describe, expect, it } from 'vitest';
import { hiddenMarks, strikeThrough } from '../../../lib/draft/markup/index.ts';

function told(source: string, extension: '.md' | '.html' = '.md') {
  const list: (readonly [number, number, string])[] = [];
  strikeThrough(source, { extension }, (block, rest, line) => list.push([block, line, rest]));
  return list;
}

describe('strikeThrough', () => {
  it('strikes out the texts of the blocks before, and only those', () => {
    expect(told('# One\n\nTwo **three**\n')).toEqual([
      [0, 0, '# One\n\nTwo **three**\n'],
      [1, 2, '# @@@\n\nTwo **three**\n'],
    ]);
  });

  it('strikes out addresses as soon as they are read', () => {
    expect(told('See [this](/where).\n')[0]?.[2]).toBe('See [this](@@@@@@).\n');
  });

  it('strikes out the words of an address that stands there in another form', () => {
    expect(told('See [this](/a+b%20c).\n')[0]?.[2]).toBe('See [this](@@+@%20@).\n');
  });

  it('strikes out code blocks and comments', () => {
    expect(told('```\ncode\n```\n\nText\n')[0]?.[2]).toBe('```\n@@@@\n```\n\nText\n');
    expect(told('<!-- hidden -->\n\nText\n')[0]?.[2]).toBe('<!-- @@@@@@ -->\n\nText\n');
  });

  it('leaves what is no ASCII', () => {
    expect(told('# Café\n\nText\n')[1]?.[2]).toBe('# @@@é\n\nText\n');
  });

  it('strikes out classes in HTML only', () => {
    expect(told('<p class="note">Text</p>', '.html')[0]?.[2]).toBe('<p class="@@@@">Text</p>');
    expect(told('<p class="note">Text</p>\n')[0]?.[2]).toBe('<p class="note">Text</p>\n');
  });

  it('tells of alternatives before the block they stand in', () => {
    expect(told('![a sky](sky.png) above\n').map(([block, line]) => [block, line])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});

describe('hiddenMarks', () => {
  it.each([
    ['```js title\ncode\n```\n', '```********\ncode\n```\n'],
    ['[a text][name] here\n', '[a text][****] here\n'],
    ['[name]: https://a.example\n', '[****]: https://a.example\n'],
    ['1. one\n22. two\n', '** one\n*** two\n'],
    ['plain 1. [x] ``y``\n', 'plain 1. [x] ``y``\n'],
  ])('%j', (source, hidden) => {
    expect(hiddenMarks(source)).toBe(hidden);
  });
});
