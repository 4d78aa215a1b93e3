/** Every platform: its writing addresses are recognised, other addresses are left alone, its families exist. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { families } from '../../lib/editors/index.ts';
import { fixedMatches, matchesHost, platforms, platformsAt } from '../../lib/platforms/index.ts';

const at = (address: string) => platformsAt(new URL(address)).map(({ id }) => id);

describe('addresses', () => {
  it.each([
    ['https://dev.to/new', ['devto']],
    ['https://dev.to/someone/a-post-1a2b/edit', ['devto']],
    ['https://dev.to/someone/a-post-1a2b', []],
    ['https://my.tistory.com/manage/newpost/', ['tistory']],
    ['https://my.tistory.com/manage/newpost/12?type=post', ['tistory']],
    ['https://my.tistory.com/manage/statistics', []],
    ['https://my.tistory.com/12', []],
    ['https://someone.substack.com/publish/post/123', ['substack']],
    ['https://someone.substack.com/p/a-post', []],
    ['https://wordpress.com/post/example.wordpress.com/7', ['wordpresscom']],
    ['https://wordpress.com/home/example.wordpress.com', []],
    ['https://example.wordpress.com/wp-admin/post.php?post=7&action=edit', ['wordpresscom']],
    ['https://example.wordpress.com/2026/11/a-post', []],
    ['https://velog.io/write', ['velog']],
    ['https://velog.io/write?id=1a2b', ['velog']],
    ['https://velog.io/@someone/writeup', []],
    ['https://www.blogger.com/blog/post/edit/12/34', ['blogger']],
    ['https://draft.blogger.com/u/1/blog/post/create/12', ['blogger']],
    ['https://www.blogger.com/blog/posts/12', []],
    ['https://blog.example.test/ghost/#/editor/post/1', ['ghost', 'generic']],
    ['https://blog.example.test/ghost/#/posts', ['generic']],
    ['https://blog.example.test/wp-admin/post-new.php', ['wordpress', 'generic']],
    ['https://example.org/blog/wp-admin/post.php?post=7&action=edit', ['wordpress', 'generic']],
    ['https://blog.example.test/wp-admin/post.php?post=7&action=trash', ['generic']],
    ['https://www.tumblr.com/new/text', ['tumblr']],
    ['https://www.tumblr.com/dashboard', []],
    ['https://wiki.example.org/edit', ['generic']],
    ['https://blog.naver.com/someone?Redirect=Write&', ['naver']],
    ['https://blog.naver.com/someone/postwrite', ['naver']],
    ['https://blog.naver.com/PostWriteForm.naver?blogId=someone', ['naver']],
    ['https://blog.naver.com/PostUpdateForm.naver?logNo=1', ['naver']],
    ['https://blog.naver.com/someone/220000000000', []],
    ['https://medium.com/new-story', ['medium']],
    ['https://medium.com/p/1a2b3c/edit', ['medium']],
    ['https://someone.medium.com/p/1a2b3c/edit', ['medium']],
    ['https://medium.com/@someone/a-story-1a2b3c', []],
    ['https://www.linkedin.com/article/new/', ['linkedin']],
    ['https://www.linkedin.com/article/edit/123/', ['linkedin']],
    ['https://www.linkedin.com/feed/', ['linkedinfeed']],
    ['https://www.linkedin.com/jobs/', []],
    ['https://x.com/compose/post', ['x']],
    ['https://x.com/home', ['x']],
    ['https://x.com/compose/articles/edit/1', ['xarticle']],
    ['https://x.com/someone/status/1', []],
    ['https://brunch.co.kr/write/12', ['brunch']],
    ['https://brunch.co.kr/@someone/12', []],
    ['https://hashnode.com/draft/1a2b3c', ['hashnode']],
    ['https://hashnode.com/@someone', []],
  ])('%s', (address, ids) => {
    expect(at(address)).toEqual(ids);
  });
});

describe('match patterns', () => {
  it.each([
    ['https://*.tistory.com/*', 'a.tistory.com', true],
    ['https://*.tistory.com/*', 'tistory.com', true],
    ['https://*.tistory.com/*', 'nottistory.com', false],
    ['https://*.tistory.com/*', 'tistory.com.example.org', false],
    ['https://dev.to/*', 'dev.to', true],
    ['https://dev.to/*', 'x.dev.to', false],
  ])('%s and %s', (pattern, host, covers) => {
    expect(matchesHost(pattern, host)).toBe(covers);
  });

  it('never name this computer', () => {
    expect(fixedMatches.filter((pattern) => /localhost|127\.|\[::1\]|<all_urls>/.test(pattern))).toEqual([]);
  });
});

describe('every platform', () => {
  it.each(platforms.map((platform) => [platform.id, platform] as const))('%s', (id, platform) => {
    const file = join(import.meta.dirname, '../../lib/platforms');
    expect(readdirSync(file)).toContain(`${id}.ts`);
    expect(platform.fields.some(({ required }) => required)).toBe(true);
    const known = families.map((family) => family.id as string);
    for (const { families: named } of platform.fields)
      if (named !== 'all') expect(named.some((family) => known.includes(family))).toBe(true);
  });
});
