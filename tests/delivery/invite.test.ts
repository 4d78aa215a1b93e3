import { describe, expect, it } from 'vitest';
import { fingerprintWords } from '../../lib/delivery/fingerprint-words.ts';
import { readInvite, writeInvite, type Invite } from '../../lib/delivery/invite.ts';

const invite: Invite = {
  base: 'https://guide.example.org/kt/',
  channel: 'kt',
  root: 1,
  fingerprint: '0123456789abcdef'.repeat(4),
};
const line = writeInvite(invite);

describe('an invite', () => {
  it('is one line, and is read as it was written', () => {
    expect(line).toMatch(/^housestyle:[\w-]+\.[0-9a-f]{8}$/u);
    expect(readInvite(line)).toEqual({ ok: true, value: invite });
  });

  it('may have been broken by a mail', () => {
    expect(readInvite(` > ${line.slice(0, 60)}\r\n> ${line.slice(60)}\n`)).toEqual({ ok: true, value: invite });
  });

  it('tells every slip of one letter', () => {
    for (let at = 11; at < line.length; at++) {
      const other = line[at] === 'x' ? 'y' : 'x';
      expect(readInvite(line.slice(0, at) + other + line.slice(at + 1))).toMatchObject({
        error: { code: 'delivery.invite' },
      });
    }
  });

  it.each([
    ['another site’s password in the address', { base: 'https://a:b@guide.example.org/' }],
    ['an address that anybody can listen to', { base: 'http://guide.example.org/' }],
    ['a loopback look-alike', { base: 'http://127.0.0.1.example.org/' }],
    ['a query', { base: 'https://guide.example.org/?who=me' }],
    ['no slash at the end', { base: 'https://guide.example.org' }],
    ['a script', { base: 'javascript:alert(1)/' }],
    ['a short fingerprint', { fingerprint: 'abc' }],
    ['no root', { root: 0 }],
    ['a path for a channel', { channel: '../kt' }],
  ])('with %s is refused', (_name, rest) => {
    expect(readInvite(writeInvite({ ...invite, ...rest }))).toMatchObject({ error: { code: 'delivery.invite' } });
  });

  it.each(['', 'housestyle:', 'https://guide.example.org', line.replace('housestyle:', ''), `${line}.1`])(
    'is not %s',
    (text) => expect(readInvite(text)).toMatchObject({ error: { code: 'delivery.invite' } }),
  );

  it('leads to one’s own machine for a trial', () => {
    const trial = { ...invite, base: 'http://127.0.0.1:8080/' };
    expect(readInvite(writeInvite(trial))).toEqual({ ok: true, value: trial });
  });
});

describe('a fingerprint in words', () => {
  it.each(['ko', 'en'] as const)('has a word of its own for each byte (%s)', (language) => {
    const words = Array.from({ length: 256 }, (_, byte) => {
      const [first] = fingerprintWords(byte.toString(16).padStart(2, '0').repeat(32))[language];
      return first;
    });
    expect(new Set(words).size).toBe(256);
    expect(words).not.toContain('');
    expect(words).not.toContain(undefined);
  });

  it('has eight, in the order of the bytes', () => {
    const { ko, en } = fingerprintWords(invite.fingerprint);
    expect([ko.length, en.length]).toEqual([8, 8]);
    expect(en[0]).toBe(fingerprintWords('01'.repeat(32)).en[5]);
  });
});
