/** Scope selectors by table: what Vale's documents say of them. */
import { describe, expect, it } from 'vitest';
import { asksFor, matchesScope } from '../../lib/rules/scope.ts';

describe('a selector names a scope', () => {
  it.each([
    [['text'], 'text', true],
    [['text'], 'text.list', true],
    [['heading'], 'text.heading.h2', true],
    [['heading.h2'], 'text.heading.h2.md', true],
    [['h2'], 'text.heading.h2', true],
    [['heading.h2'], 'text.heading.h3', false],
    [['text.md'], 'text.heading.h1.md', true],
    [['md'], 'raw.md', true],
    [['text'], 'raw.md', false],
    [['text'], 'summary', false],
    [['table.cell', 'table.header'], 'text.table.header', true],
    [['~blockquote'], 'text.blockquote', false],
    [['~blockquote'], 'text.list', true],
    [['~blockquote'], 'raw', false],
    [['~blockquote'], 'summary.md', false],
    [['~heading & ~list'], 'text.list', false],
    [['~heading & ~list'], 'text', true],
    [['text & ~heading.h1'], 'text.heading.h1', false],
    [['text & ~heading.h1'], 'text.heading.h2', true],
    [['alt'], 'text.attr.alt', true],
    [['title'], 'text.frontmatter.title.md', true],
    [['sentence'], 'sentence.text.md', true],
    [['paragraph & ~md'], 'paragraph.text.md', false],
    [[], 'text', false],
  ] as const)('%j in %s: %s', (selectors, scope, expected) => {
    expect(matchesScope(selectors, scope)).toBe(expected);
  });
});

it('asks for a part only by naming it without ~', () => {
  expect(asksFor(['sentence & ~md'], 'sentence')).toBe(true);
  expect(asksFor(['~sentence'], 'sentence')).toBe(false);
  expect(asksFor(['text', 'heading'], 'sentence')).toBe(false);
});
