/** Drafts in which the sample guideline finds nothing: for the picture of the calm state. */
import type { PageDraft } from '../pages/drafts/draft.ts';

export const calmKo: PageDraft = {
  title: '베란다에서 키운 상추 이야기',
  tags: '텃밭, 주말',
  blocks: [
    {
      kind: 'paragraph',
      text: '봄에 씨앗 한 봉지를 샀습니다. 흙을 고르고 물을 주는 데에는 하루 십 분이면 충분했어요.',
    },
    { kind: 'heading', text: '첫 잎을 따던 날' },
    {
      kind: 'paragraph',
      text: '다섯 주가 지나자 손바닥만 한 잎이 나왔습니다. 저녁상에 올렸더니 아이가 먼저 집어 들었어요.',
    },
  ],
};

export const calmEn: PageDraft = {
  title: 'Lettuce from a balcony',
  tags: 'garden, weekend',
  blocks: [
    {
      kind: 'paragraph',
      text: 'In spring I bought a bag of seeds. Turning the soil and watering took ten minutes a day.',
    },
    { kind: 'heading', text: 'The first leaves' },
    {
      kind: 'paragraph',
      text: 'After five weeks there were leaves as large as a hand. My daughter took the first one.',
    },
  ],
};
