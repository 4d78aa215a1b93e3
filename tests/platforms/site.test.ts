/** The popup's answer to "why is nothing checked here?". */
import { describe, expect, it } from 'vitest';
import { viewSite } from '../../lib/platforms/site.ts';

const facts = {
  granted: ['https://dev.to/*'],
  paused: [],
  page: { editor: true },
  framesReached: true,
  sidePanel: true,
};

describe('viewSite', () => {
  it.each([
    ['a browser page', { ...facts, url: 'chrome://extensions' }, 'not-a-page', ['not-a-page']],
    ['no address', { ...facts, url: undefined }, 'not-a-page', ['not-a-page']],
    ['an open editor', { ...facts, url: 'https://dev.to/new' }, 'supported', []],
    ['no editor yet', { ...facts, url: 'https://dev.to/new', page: { editor: false } }, 'supported', ['no-editor']],
    [
      'a tab older than the extension',
      { ...facts, url: 'https://dev.to/new', page: undefined },
      'supported',
      ['reload'],
    ],
    ['another page of the platform', { ...facts, url: 'https://dev.to/about' }, 'supported', ['not-writing']],
    [
      'an editor in a frame of another origin, not found yet',
      { ...facts, url: 'https://wordpress.com/post/a.wordpress.com/1', page: { editor: false } },
      'supported',
      ['no-editor'],
    ],
    [
      'the same where such frames cannot be reached',
      { ...facts, url: 'https://wordpress.com/post/a.wordpress.com/1', page: { editor: false }, framesReached: false },
      'supported',
      ['frame-unreached'],
    ],
    [
      'an editor in a page that keeps our frames out',
      { ...facts, url: 'https://dev.to/new', page: { editor: true, blocked: true } },
      'supported',
      ['blocked'],
    ],
    [
      'the same in a browser without a side panel that could be opened',
      { ...facts, url: 'https://dev.to/new', page: { editor: true, blocked: true }, sidePanel: false },
      'supported',
      ['shut'],
    ],
    ['a paused site', { ...facts, url: 'https://dev.to/new', paused: ['dev.to'] }, 'paused', ['paused']],
    ['a stranger', { ...facts, url: 'https://blog.example.test/ghost/#/editor/post/1' }, 'grantable', ['not-granted']],
    [
      'a granted stranger',
      { ...facts, url: 'https://blog.example.test/ghost/#/editor/post/1', granted: ['https://blog.example.test/*'] },
      'granted',
      [],
    ],
    [
      'a grant for another host',
      { ...facts, url: 'https://a.example.org/x', granted: ['https://b.example.org/*'] },
      'grantable',
      ['not-granted'],
    ],
  ])('%s', (_name, given, kind, reasons) => {
    expect(viewSite(given)).toMatchObject({ kind, reasons });
  });

  it('names the platform and the pattern to ask for', () => {
    const view = viewSite({ ...facts, url: 'https://blog.example.test/ghost/#/editor/post/1' });
    expect(view.pattern).toBe('https://blog.example.test/*');
    expect(
      viewSite({
        ...facts,
        url: 'https://blog.example.test/ghost/#/editor/post/1',
        granted: ['https://blog.example.test/*'],
      }).platform,
    ).toBe('ghost');
  });
});
