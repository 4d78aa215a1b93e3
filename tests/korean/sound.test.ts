/** Final sounds of names, numbers and English words as Korean readers say them. */
import { describe, expect, it } from 'vitest';
import { finalSound, type FinalSound } from '../../lib/korean/sound.ts';

const table: Readonly<Record<FinalSound, readonly string[]>> = {
  open: [
    '케이티', '쇼', '회사', '‘회사’', 'KT', 'SK', 'LG', 'TV', 'QOOK TV', '5G', '2', '4', '5', '9', '12', '100%', '3.5', '1,002',
    'A4', 'S2', 'S3', 'G6', 'blog', 'cloud', 'server', 'image', 'service', 'GitHub', 'YouTube', 'Twitter', 'note', 'site',
    'link', 'test', 'client', 'Wi-Fi', 'iOS', 'HTTP', 'API', 'KT(케이티)', 'KT(주식)', '10km', '5MB', '커피(Coffee)', 'light',
    'KT.', '**KT**', 'TV”', '1000000000000', 'router', 'show', 'x', 'AJAX',
  ],
  rieul: [
    '서울', '1', '7', '8', '31', '2.7', '1.8', 'HTML', 'URL', 'XML', 'SQL', 'VR', 'HR', 'Google', 'Apple', 'mobile', 'style', 'Excel',
    'Gmail', 'file', 'L', '서울(Seoul)', 'small', '‘달’', '5,001', 'table',
  ],
  closed: [
    '쿡', '사람', '홍보실 직원', '0', '3', '6', '10', '100', '20', '1,000', '10000', '1000000', '100000000', '3.6', 'IPTVN',
    'LTM', 'VPN', 'LAN', 'RAM', 'T1', 'S7', 'T9', 'S10', 'team', 'game', 'time', 'home', 'phone', 'online', 'Amazon',
    'marketing', 'web', 'app', 'chat', 'kit', 'internet', 'Slack', 'Facebook', 'book', 'group', 'type', 'robot', 'lab', '3kg',
    'JSON', '쿡(QOOK)', 'room', 'Zoom', 'design',
  ],
  unsure: ['', '★', '日本', 'LINE', 'NAVER', 'QOOK', '😀', '—', 'ㅋ'],
};

describe('final sound', () => {
  const rows = Object.entries(table).flatMap(([sound, words]) => words.map((word) => [word, sound] as const));
  it.each(rows)('%s is %s', (word, sound) => {
    expect(finalSound(word)).toBe(sound);
  });

  it.each([
    ['QOOK', '쿡', 'closed'],
    ['SHOW', '쇼', 'open'],
    ['QOOK&SHOW', '쇼', 'open'],
    ['olleh', '올레', 'open'],
    ['R', '알', 'rieul'],
    ['LINE', '라인', 'closed'],
  ] as const)('%s read as %s is %s', (word, read, sound) => {
    expect(finalSound(word, read)).toBe(sound);
  });

  it('knows every two digits by their last sound', () => {
    const open = new Set(['2', '4', '5', '9']);
    for (let number = 0; number < 100; number++) {
      const digits = String(number);
      expect(finalSound(digits) === 'open').toBe(open.has(digits.slice(-1)));
    }
  });
});
