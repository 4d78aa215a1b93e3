/** A long Korean draft for the benches: our own sentences, shuffled by a seed, with slips of the sample guideline. */
import { rollWith } from '../dice.ts';
import type { PageDraft } from '../pages/drafts/draft.ts';

export interface LongDraft {
  readonly draft: PageDraft;
  /** UTF-16 units of the body's text. */
  readonly units: number;
  /** Slips that were put in. */
  readonly slips: number;
}

const plain = [
  '아침에는 창가에 앉아 메일부터 읽었습니다.',
  '공유기를 선반 위로 옮기니 방 끝에서도 화면이 고르게 나왔어요.',
  '점심을 먹고 나서 지난주에 적어 둔 메모를 다시 펼쳤습니다.',
  '회의가 길어져 저녁 약속을 한 시간 미뤘습니다.',
  '아이는 거실에서 그림을 그리다가 졸음을 참지 못했어요.',
  '버스에서 내려 골목을 걷는데 빵집 불이 아직 켜져 있었습니다.',
  '설명서를 두 번 읽었지만 그림이 더 쉬웠습니다.',
  '그 뒤로는 같은 문제를 다시 겪지 않았어요.',
  '한 달이 지나자 달라진 점이 조금씩 보이기 시작했습니다.',
  '주말에는 부모님 댁에 들러 전화기를 바꿔 드렸습니다.',
] as const;

const slipped = [
  '지난주 케이티가 내놓은 안내문을 받아 읽었습니다.',
  '집에서는 Qook 인터넷을 쓰고 있어요.',
  '기사님은 케이티에서 나왔다고 말씀하셨습니다.',
  '상자에는 Qook 로고가 작게 찍혀 있었습니다.',
] as const;

/** Paragraphs of about 200 units until `wanted` units are there; `opening` is the first paragraph. */
export function longDraft(wanted: number, opening: string, seed: number): LongDraft {
  const { next, pick } = rollWith(seed);
  const texts = [opening];
  let units = opening.length;
  let slips = 0;
  while (units < wanted) {
    let text = '';
    while (text.length < 200) {
      const slip = next() < 0.2;
      if (slip) slips++;
      text += `${text === '' ? '' : ' '}${pick(slip ? slipped : plain)}`;
    }
    texts.push(text);
    units += text.length;
  }
  return {
    draft: { title: '집에서 일한 한 달', blocks: texts.map((text) => ({ kind: 'paragraph', text })) },
    units,
    slips,
  };
}
