/** What is said of the guideline's delivery: who signed it, when it was confirmed, and how a company's is joined. */
import type { Language } from '@/lib/rules/rule.ts';

const ko = {
  origin: {
    title: '이 지침의 출처',
    builtIn: '확장 프로그램에 들어 있는 견본 지침입니다.',
    signed: (author: string, day: string) => `${author} · ${day} 서명`,
    from: (host: string, channel: string) => `${host} · ${channel}`,
    managed: '회사 정책으로 연결되었습니다.',
    confirmed: (ago: string) => `${ago} 확인함`,
    never: '아직 확인하지 못했습니다.',
    checkNow: '지금 확인',
    checking: '확인하는 중…',
    moments: '방금',
    minutes: (count: number) => `${count}분 전`,
    hours: (count: number) => `${count}시간 전`,
    days: (count: number) => `${count}일 전`,
    changed: (from: number, count: number) => `v${from}에서 바뀐 것 ${count}가지`,
    more: (count: number) => `그 밖에 ${count}가지`,
    /** Before the reason that the error list gives. */
    refused: '새 지침을 받지 못했습니다.',
  },
  clock: '컴퓨터의 시계가 늦은 것 같아 지침의 날짜를 알 수 없습니다. 시계를 맞춰 주세요.',
  unconfirmed: (day: string) =>
    `${day} 이후로 지침이 그대로인지 확인하지 못했습니다. 받아 둔 지침으로 계속 검사합니다.`,
  join: {
    open: '회사 지침 연결하기',
    label: '초대 코드',
    placeholder: '홍보실에서 받은 코드를 붙여 넣어 주세요.',
    next: '확인',
    asking: '초대한 곳을 확인하는 중…',
    who: (org: string, host: string) => `${org} · ${host}`,
    compare: '홍보실이 알려 준 낱말과 같은지 견주어 보세요.',
    accept: '같아요, 연결하기',
    cancel: '그만두기',
    joining: '지침을 받는 중…',
    joined: '연결했습니다. 열린 글을 새 지침으로 검사합니다.',
    leave: '연결 끊기',
    early: '새 판을 먼저 받기(시험 무리)',
    privacy: '지침을 받을 때 글이나 이름은 보내지 않습니다.',
  },
};

const en: DeliveryWords = {
  origin: {
    title: 'Where this guideline comes from',
    builtIn: 'The sample that came with the extension.',
    signed: (author, day) => `${author} · signed ${day}`,
    from: (host, channel) => `${host} · ${channel}`,
    managed: 'Set by your company’s policy.',
    confirmed: (ago) => `Confirmed ${ago}`,
    never: 'Not confirmed yet.',
    checkNow: 'Check now',
    checking: 'Checking…',
    moments: 'just now',
    minutes: (count) => `${count} min ago`,
    hours: (count) => `${count} h ago`,
    days: (count) => (count === 1 ? 'yesterday' : `${count} days ago`),
    changed: (from, count) => (count === 1 ? `1 change since v${from}` : `${count} changes since v${from}`),
    more: (count) => `and ${count} more`,
    refused: 'No newer guideline could be taken.',
  },
  clock: 'Your computer’s clock seems to be slow, so the guideline’s dates cannot be judged. Please set it.',
  unconfirmed: (day) => `Not confirmed since ${day}. Your drafts are still checked with the guideline that is here.`,
  join: {
    open: 'Join your company’s guideline',
    label: 'Invite code',
    placeholder: 'Paste the code that your comms team gave you.',
    next: 'Continue',
    asking: 'Asking who invites…',
    who: (org, host) => `${org} · ${host}`,
    compare: 'Compare these words with those of your comms team.',
    accept: 'They match, join',
    cancel: 'Cancel',
    joining: 'Fetching the guideline…',
    joined: 'Joined. Open drafts are checked with the new guideline.',
    leave: 'Leave',
    early: 'Take new versions first (pilot group)',
    privacy: 'Nothing of you or of your drafts is sent when the guideline is fetched.',
  },
};

export type DeliveryWords = typeof ko;
export const deliveryWords: Readonly<Record<Language, DeliveryWords>> = { ko, en };
