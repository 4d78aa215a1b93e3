/** Actions: what a match becomes. */
import { describe, expect, it } from 'vitest';
import { actOn, fixesOf } from '../../lib/rules/action.ts';
import type { BlockView, RuleAction } from '../../lib/rules/rule.ts';

function view(text: string, plain = text): BlockView {
  return { block: { id: 'b', field: 'body', kind: 'paragraph', text: plain }, scope: 'text', text, plain };
}

const edit = (...params: string[]): RuleAction => ({ name: 'edit', params });

describe('fixesOf', () => {
  it.each<[RuleAction, string, readonly string[]]>([
    [{ name: 'replace', params: ['a', 'b'] }, 'x', ['a', 'b']],
    [{ name: 'replace', params: [] }, 'x', []],
    [{ name: 'remove', params: [] }, 'x', ['']],
    [{ name: 'suggest', params: ['spellings'] }, 'x', []],
    [{ name: 'convert', params: ['simple'] }, 'SomeHeading_of-ours', ['some heading of ours']],
    [{ name: 'convert', params: ['other'] }, 'SomeHeading', ['SomeHeading']],
    [edit('regex', '(\\w+)_(\\w+)', '$2 ${1}'), 'left_right', ['right left']],
    [edit('regex', '(?<a>\\w)-', '$a$$'), 'x-', ['x$']],
    [edit('regex', '(\\d)', '$1st'), '1', ['']],
    [edit('regex', '-', ' '), 'a-b-c', ['a b c']],
    [edit('regex', '(', 'x'), 'a', []],
    [edit('regex', 'a'), 'a', []],
    [edit('replace', '.', ''), 'e.g.', ['eg']],
    [edit('remove', ' '), 'a — b', ['a—b']],
    [edit('trim', '*_'), '*_word_*', ['word']],
    [edit('trim_left', 'un'), 'nunu', ['']],
    [edit('trim_left', '#'), '##a#', ['a#']],
    [edit('trim_right', '.?!'), 'What?!', ['What']],
    [edit('truncate', ' '), 'the the', ['the']],
    [edit('split', '-', '1'), 'a-b-c', ['b']],
    [edit('split', '-', '7'), 'a-b-c', []],
    [edit('trim_right', 'x'), ' a x', ['a']],
    [edit('shout', 'x'), 'a', ['a']],
    [edit(), 'a', []],
  ])('%j %s', (action, match, expected) => {
    expect(fixesOf(action, match)).toEqual(expected);
  });
});

describe('actOn', () => {
  it('tells the match, and with an action what it becomes', () => {
    const span = { start: 2, end: 5 };
    expect(actOn(undefined, view('a big one'), span)).toEqual({ args: ['big'], fixes: [] });
    expect(actOn({ name: 'replace', params: ['large'] }, view('a big one'), span)).toEqual({
      args: ['big', 'large'],
      fixes: [{ span, text: 'large' }],
    });
    expect(actOn({ name: 'suggest', params: [] }, view('a big one'), span).args).toEqual(['big', 'big']);
  });

  it('makes no fix that changes nothing or that was made of a mask', () => {
    const span = { start: 2, end: 5 };
    expect(actOn({ name: 'replace', params: ['big', 'wide'] }, view('a big one'), span).fixes).toHaveLength(1);
    expect(actOn({ name: 'edit', params: ['trim', ' '] }, view('a *** one', 'a `b` one'), span).fixes).toEqual([]);
  });
});
