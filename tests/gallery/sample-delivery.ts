/** A company's delivery as the screens are told of it. */
import { ok } from '@/lib/base/result.ts';
import type { JoinBoxProps } from '@/components/popup/JoinBox.tsx';
import { fingerprintWords } from '@/lib/delivery/fingerprint-words.ts';
import type { SessionState } from '@/lib/session/state.ts';
import type { DeliveryStatus } from '@/lib/delivery/status.ts';

const hour = 3_600_000;

/** In order, refused, or not confirmed for long and with a word to all writers. */
export function sampleDelivery(state: string): DeliveryStatus {
  const now = Date.now();
  return {
    org: 'kt',
    host: 'guide.example.org',
    channel: 'kt',
    managed: state === 'delivery-managed',
    confirmedAt: now - 2 * hour,
    failures: 0,
    poll: 60,
    author: 'KT 홍보실',
    issued: '2026-07-09T00:00:00Z',
    note: { ko: '새 로고와 색, olleh', en: 'The new logo and colours, olleh' },
    sequence: 14,
    vouched: {
      issued: new Date(now - 1000 * hour).toISOString(),
      until: new Date(state === 'delivery-unconfirmed' ? now - hour : now + 1000 * hour).toISOString(),
    },
    ...(state === 'delivery-refused' ? { problem: { code: 'delivery.signature' } } : {}),
    ...(state === 'delivery-unconfirmed'
      ? { notice: { id: 'quiet', text: { ko: '오늘은 새 글을 쉬어 주세요.', en: 'Please hold new posts today.' } } }
      : {}),
  };
}

export const sampleNews: SessionState['news'] = {
  from: 13,
  to: 14,
  changes: [
    {
      kind: 'added',
      what: 'rule',
      id: 'NAM-08',
      title: { ko: 'olleh는 작은 글자로', en: 'olleh in small letters' },
      fields: [],
    },
    {
      kind: 'changed',
      what: 'rule',
      id: 'NAM-01',
      title: { ko: '회사 이름은 ‘KT’로', en: 'The company name is “KT”' },
      fields: ['level', 'why'],
    },
    { kind: 'removed', what: 'asset', id: 'logo-blue', title: { ko: 'KT 파란 로고', en: 'KT blue logo' }, fields: [] },
  ],
};

export function joinIn(joined: boolean): Omit<JoinBoxProps, 'language'> {
  return {
    status: joined ? sampleDelivery('delivery') : undefined,
    early: false,
    onInvite: async () =>
      ok({
        org: 'kt',
        host: 'guide.example.org',
        channel: 'kt',
        until: '2028-01-01T00:00:00Z',
        words: fingerprintWords('0a1b2c3d4e5f6071'.repeat(4)),
      }),
    onJoin: async () => ok(null),
    onLeave: async () => ok(null),
    onEarly: async () => ok(null),
  };
}
