/** Where Vale says that words stand: mostly at their place, but it searches for them and does not always find those. */
import { describe, expect, it } from 'vitest';
import { importStyles } from '../../../lib/guideline/vale/import.ts';
import { lintText } from '../../../lib/guideline/vale/lint.ts';
import { readSettings } from '../../../lib/guideline/vale/settings.ts';

type Format = '.md' | '.html' | '.txt';

interface Asked {
  readonly keys?: string;
  readonly word?: boolean;
  readonly format?: Format;
  readonly more?: Readonly<Record<string, string>>;
}

/** "line:column" of every alert about `token`, as Vale has it; `keys`: further lines of the rule. */
function placesOf(source: string, token: string, { keys = '', word = false, format = '.md', more = {} }: Asked = {}) {
  const rule = `extends: existence\nmessage: "%s"\nnonword: ${!word}\n${keys}\ntokens:\n  - '${token.replaceAll("'", "''")}'\n`;
  const { settings } = readSettings('[*]\nBasedOnStyles = House\n', 'vale.ini');
  const styles = new Map([['House/Word.yml', rule], ...Object.entries(more)]);
  const { pack } = importStyles({ styles: [styles], settings, faults: [] });
  const alerts = lintText(source, { extension: format }, pack, { asVale: true });
  return alerts.filter(({ rule: id }) => id === 'House.Word').map(({ line, column }) => `${line}:${column}`);
}

describe('valePlaces', () => {
  it.each<[name: string, source: string, token: string, places: readonly string[]]>([
    ['words as they are', 'One plain word.', 'plain', ['1:5']],
    ['a curly apostrophe', 'It isn’t so.', 'isn’t', ['1:4']],
    ['words parted by emphasis: the start of their line', 'Above.\n\nIt is *so* good.', 'is so', ['3:1']],
    ['words parted by a link: the start of their line', 'First the [the end](x) of it.', 'the the', ['1:1']],
    ['the same words further down', 'It is *so* good.\n\nHe is so good.', 'is so', ['1:1', '3:4']],
    ['a sentence over several lines: nothing', 'It is\nnot *so* good.', 'not so', []],
    ['words at the start of their sentence: nothing', '*So* it goes on.', 'So it', []],
    ['words that are their whole block', '# So *it* goes', 'So it goes', ['1:1']],
    ['a list item that says it again in its last line: there alone', '- very good\n  and very bad', 'very', ['2:7']],
    ['a list item that says it once', '- very good\n  and bad', 'very', ['1:3']],
    ['a word in text that was read before', '# Blue sky\n\nBlue sea', 'Blue', ['1:3', '3:1']],
    ['a word that is also in the address of a link before', 'See [this](/blue) blue.', 'blue', ['1:19']],
    ['a word that is also in the code before', 'Set `blue` to blue.', 'blue', ['1:15']],
    ['a word between underscores', 'An _old_ hat', 'old', ['1:5']],
    ['parts of words', 'This hat is his.', 'is', ['1:3', '1:10', '1:14']],
    ['characters beyond the first plane count one', '😀😀 is blue', 'blue', ['1:7']],
    ['an information string is never the place', '```blue\nx\n```\n\nIs blue.', 'blue', ['5:4']],
  ])('%s', (_name, source, token, places) => {
    expect(placesOf(source, token)).toEqual(places);
  });

  it('finds the second of two words in a short text, since it passes over what stands before', () => {
    expect(placesOf('Red and red and then red', 'red')).toEqual(['1:9', '1:22']);
  });

  it('loses a word in a long text where a part of another word stands before it', () => {
    const filler = 'Nothing to see in this line of words at all.\n\n'.repeat(30);
    expect(placesOf('This is it is', 'is', { word: true })).toEqual(['1:6', '1:12']);
    expect(placesOf(`${filler}This is it is`, 'is', { word: true })).toEqual(['61:6']);
  });

  it.each([
    ['a word of the line above a field', '---\none: sky blue\ntwo: blue\n---\n\nText', ['2:10']],
    ['a field by itself', '---\none: sky blue\n---\n\nText', ['2:10']],
  ])('front matter: %s', (_name, source, places) => {
    expect(placesOf(source, 'blue')).toEqual(places);
  });

  it('looks for sentences one by one once a rule asks for them', () => {
    const long = 'extends: occurrence\nmessage: long\nscope: sentence\nmax: 40\ntoken: x\n';
    const source = 'The this is.\nThen is so.\n';
    expect(placesOf(source, 'is', { more: { 'House/Long.yml': long } })).toEqual(['1:7', '1:10', '2:6']);
  });

  it.each<[string, string, readonly string[]]>([
    ['a source in ASCII: exact', 'xx is is', ['1:4', '1:7']],
    ['line by line', 'is\n\n  is', ['1:1', '3:3']],
  ])('raw: %s', (_name, source, places) => {
    expect(placesOf(source, 'is', { keys: 'scope: raw' })).toEqual(places);
  });

  it('reads plain text and HTML alike', () => {
    expect(placesOf('One blue.\n\nTwo blue.\n', 'blue', { format: '.txt' })).toEqual(['1:5', '3:5']);
    expect(placesOf('<p class="blue">One <b>blue</b>.</p>\n', 'blue', { format: '.html' })).toEqual(['1:24']);
  });

  it('keeps to exact places where the source is too long to search', () => {
    const filler = 'Nothing at all.\n\n'.repeat(9000);
    expect(placesOf(`${filler}It is *so* good.`, 'is so')).toEqual(['18001:4']);
  });
});
