/** The line above a platform's tips reads right behind every platform's name. */
import { expect, it } from 'vitest';
import { words } from '../../assets/words/index.ts';
import { platforms } from '../../lib/platforms/index.ts';

it.each(platforms.filter(({ limits }) => limits).map(({ name }) => [name.en, name] as const))('%s', (_, name) => {
  // The particle after a place is the same behind every sound.
  expect(words.ko.platformTips(name.ko)).toBe(`${name.ko}에서 알아 둘 점`);
  expect(words.en.platformTips(name.en)).toMatch(/^Good to know (on [A-Z]\S+( Blog)?|for your \S+ (post|article))$/);
});
