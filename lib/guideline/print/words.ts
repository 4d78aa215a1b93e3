/** The printed guideline's own words. */
import type { Language } from '../../base/language.ts';
import type { Level } from '../../rules/rule.ts';

export interface PrintWords {
  readonly version: (version: number) => string;
  readonly contents: string;
  readonly rules: string;
  /** Rules that no section speaks of. */
  readonly others: string;
  readonly assets: string;
  readonly right: string;
  readonly wrong: string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly read: string;
  readonly recognised: string;
  readonly levels: Readonly<Record<Level, string>>;
}

export const printWords: Readonly<Record<Language, PrintWords>> = {
  ko: {
    version: (version) => `${version}판`,
    contents: '차례',
    rules: '규칙',
    others: '그 밖의 규칙',
    assets: '자료',
    right: '이렇게',
    wrong: '이렇게 말고',
    from: (day) => `${day}부터`,
    until: (day) => `${day}까지`,
    read: '읽는 법',
    recognised: '그림',
    levels: { must: '꼭 고치기', should: '권장', tip: '참고' },
  },
  en: {
    version: (version) => `version ${version}`,
    contents: 'Contents',
    rules: 'Rules',
    others: 'Further rules',
    assets: 'Assets',
    right: 'Like this',
    wrong: 'Not like this',
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    read: 'Read as',
    recognised: 'picture',
    levels: { must: 'Must', should: 'Should', tip: 'Tip' },
  },
};
