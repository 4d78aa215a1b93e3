/** A small guideline for the gallery and the session's tests: a few rules, sections and assets, own artwork. */
import type { Asset } from '../../lib/brand/asset.ts';
import type { Pack } from '../../lib/guideline/pack.ts';
import type { Level, RuleRecord } from '../../lib/rules/rule.ts';

export function sampleRule(
  id: string,
  level: Level,
  ko: string,
  en: string,
  more: Partial<RuleRecord> = {},
): RuleRecord {
  return {
    id,
    type: 'existence',
    level,
    title: { ko, en },
    why: { ko: '독자가 같은 이름을 같은 회사로 알아봅니다.', en: 'Readers should meet one name everywhere.' },
    options: {},
    examples: { pass: [], fail: [] },
    ...more,
  };
}

function drawing(body: string): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 44" width="120" height="44">${body}</svg>`)}`;
}

function wordmark(ink: string): string {
  return drawing(
    `<circle cx="18" cy="22" r="13" fill="#d7263d"/><path d="M40 12h8l8 20h-8z M60 12h8v20h-8z M74 12h28v7h-28z M84 19h8v13h-8z" fill="${ink}"/>`,
  );
}

const assets: readonly Asset[] = [
  {
    id: 'logo-wide',
    kind: 'logo',
    title: { ko: '로고 가로형', en: 'Logo, wide' },
    note: { ko: '너비 120px 이상', en: 'At least 120 px wide' },
    brand: 'QOOK',
    keywords: ['쿡 인터넷', 'QOOK'],
    image: {
      src: wordmark('#111111'),
      darkSrc: wordmark('#ffffff'),
      width: 120,
      height: 44,
      alt: { ko: '회사 로고', en: 'Company logo' },
    },
  },
  {
    id: 'logo-plain',
    kind: 'logo',
    title: { ko: '로고 기본형', en: 'Logo, plain' },
    note: { ko: '단색만, 그림자 없이', en: 'One colour, no shadow' },
    keywords: ['요금제'],
    image: {
      src: drawing('<path d="M36 10h9v24h-9z M52 10h9l14 24h-10z" fill="#111111"/>'),
      darkSrc: drawing('<path d="M36 10h9v24h-9z M52 10h9l14 24h-10z" fill="#ffffff"/>'),
      width: 120,
      height: 44,
      alt: { ko: '회사 로고', en: 'Company logo' },
    },
  },
  {
    id: 'disclosure',
    kind: 'text',
    title: { ko: '협찬 밝히기', en: 'Disclosure' },
    keywords: [],
    text: {
      ko: '이 글은 {제공자}에게서 {제품}을 받아 썼습니다.',
      en: 'I received {product} from {giver} for this post.',
    },
  },
  {
    id: 'about',
    kind: 'text',
    title: { ko: '회사 소개 한 줄', en: 'The company in a line' },
    keywords: [],
    text: { ko: 'KT는 유무선 통신을 함께 제공하는 회사입니다.', en: 'KT offers fixed and mobile lines together.' },
  },
  { id: 'red', kind: 'colour', title: { ko: '빨강', en: 'Red' }, keywords: [], colour: '#d7263d' },
  { id: 'black', kind: 'colour', title: { ko: '검정', en: 'Black' }, keywords: [], colour: '#111111' },
  { id: 'white', kind: 'colour', title: { ko: '하양', en: 'White' }, keywords: [], colour: '#ffffff' },
];

export const samplePack: Pack = {
  format: 1,
  id: 'sample',
  version: 14,
  name: { ko: 'KT 지침', en: 'KT guideline' },
  owner: { ko: '홍보실', en: 'Comms' },
  layer: { ko: 'KT 전사', en: 'Company' },
  languages: ['ko', 'en'],
  emblem: { text: 'KT', background: '#111111', ink: '#ffffff' },
  sections: [
    {
      id: '2.1',
      title: { ko: '회사 이름', en: 'The company’s name' },
      body: {
        ko: '<p>본문에서는 <strong>KT</strong>로 씁니다. 한글로 풀어 쓰지 않습니다.</p><ul><li>제목에도 같습니다.</li><li>인용문은 그대로 둡니다.</li></ul>',
        en: '<p>In running text it is <strong>KT</strong>, never spelled out.</p><ul><li>Titles too.</li><li>Quotations stay as they are.</li></ul>',
      },
    },
    {
      id: '3.2',
      title: { ko: '협찬 밝히기', en: 'Disclosure' },
      body: {
        ko: '<p>대가를 받은 글은 제목이나 첫 문단에서 밝힙니다.</p>',
        en: '<p>A sponsored post says so in its title or first paragraph.</p>',
      },
    },
    {
      id: '4.3',
      title: { ko: '근거 있는 주장', en: 'Claims' },
      body: {
        ko: '<p>‘최초’, ‘최고’는 독자가 열어 볼 수 있는 근거와 함께 씁니다.</p><blockquote>근거가 없으면 겪은 일로 바꿔 씁니다.</blockquote>',
        en: '<p>“First” and “best” need a source that a reader can open.</p><blockquote>Without one, tell what you saw.</blockquote>',
      },
    },
  ],
  rules: [
    sampleRule('NAM-01', 'must', '회사 이름은 ‘KT’로 씁니다', 'Write the company’s name as “KT”', {
      section: '2.1',
      why: {
        ko: '2009년 6월 1일 KTF와 합치며 표기를 하나로 정했습니다.',
        en: 'One spelling was settled when KT and KTF became one company on 1 June 2009.',
      },
    }),
    sampleRule('DIS-01', 'must', '협찬 사실을 제목이나 첫머리에 밝히기', 'Say it was sponsored, at the top', {
      section: '3.2',
      asset: 'disclosure',
      why: { ko: '독자가 읽기 전에 알아야 합니다.', en: 'Readers should know before they read.' },
    }),
    sampleRule('IMG-01', 'should', '그림에 대체 글 넣기', 'Describe the picture in words', {
      why: { ko: '그림을 볼 수 없는 독자도 읽습니다.', en: 'Some readers cannot see it.' },
    }),
    sampleRule('CLM-01', 'should', '‘업계 최초’는 근거와 함께', 'Back up “the first in Korea”', {
      section: '4.3',
      why: {
        ko: '이런 주장에는 독자가 열어 볼 수 있는 근거가 있어야 합니다.',
        en: 'A claim like this needs a source that a reader can open.',
      },
    }),
    sampleRule('REP-01', 'tip', '같은 말을 거듭 쓰지 않기', 'Say it once', {
      why: { ko: '한 번이면 더 힘이 있습니다.', en: 'Once is stronger.' },
    }),
    sampleRule('ASK-01', 'tip', '독자에게 물어보면 어떨까요?', 'Ask your readers something', {
      why: { ko: '글이 설명으로 끝납니다.', en: 'The post ends on an explanation.' },
    }),
  ],
  assets,
};
