/** A Korean draft as an employee would write it, with the slips that the sample guideline finds most often. */
import type { PageDraft } from './draft.ts';
import { routerPicture } from './router.ts';

export const qookKo: PageDraft = {
  title: '쿡 인터넷 한 달, 집에서 일하는 사람의 기록',
  tags: '재택근무, 인터넷',
  blocks: [
    {
      kind: 'paragraph',
      text: '지난달에 집 안쪽 작은 방을 일터로 꾸몄습니다. 책상보다 먼저 바꾼 것은 인터넷이었어요. 회의가 하루에 네 번인데 화면이 자꾸 멈췄거든요. 마침 케이티가 봄에 새 홈 상품을 내놓았다고 해서 신청해 보았습니다.',
    },
    { kind: 'heading', text: '설치하던 날' },
    {
      kind: 'paragraph',
      text: '기사님은 약속한 시각보다 십 분 일찍 오셨습니다. 벽 속의 낡은 선을 보시더니 **공유기 자리부터** 다시 잡자고 하셨어요. Qook 인터넷은 거실 한가운데보다 복도 쪽에서 더 고르게 잡힌다고 합니다. 케이티가 나눠 준 안내문에도 없는 이야기라 받아 적어 두었습니다.',
    },
    { kind: 'picture', src: routerPicture },
    { kind: 'heading', text: '한 달 동안 달라진 것' },
    {
      kind: 'paragraph',
      text: '회의는 이제 끊기지 않습니다. 큰 파일을 올리는 시간도 절반으로 줄었고요. 업계 최초로 선보인 기능이라는 설명도 들었지만, 저에게는 저녁에 아이와 함께 영화를 볼 수 있게 된 일이 더 컸습니다.',
    },
    {
      kind: 'paragraph',
      text: '아쉬운 점도 있습니다. 해지와 이전 절차를 묻는 창구가 서로 달라 전화를 세 번 걸었어요. 이 부분은 케이티가 꼭 고쳐 주었으면 합니다.',
    },
    { kind: 'heading', text: '마치며' },
    {
      kind: 'paragraph',
      text: '다음 글에서는 아이가 즐겨 보는 영상 컨텐츠 이야기를 적어 보겠습니다. 이 글은 KT에서 한 달 이용료를 지원받아 작성했습니다.',
    },
  ],
};
