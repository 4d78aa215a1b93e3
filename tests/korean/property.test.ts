/** What holds for every name and every text: repairs settle at once, touch one particle, and never throw. */
import { assert, constantFrom, nat, oneof, option, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standsAlone } from '../../lib/korean/boundary.ts';
import { readParticles } from '../../lib/korean/particle.ts';
import { repairParticle, repairReplaced } from '../../lib/korean/repair.ts';
import { finalSound, type FinalSound } from '../../lib/korean/sound.ts';

const particle = constantFrom(
  ...'은 는 이 가 을 를 과 와 으로 로 이나 나 이란 란 이라는 라는 이랑 랑 이며 며 이든 든 아 야 이야 이여 여 이에요 예요 에요 이예요 이었다 였다 이였다 이고 고 이지만 지만 이다 다 의 도 만 에서 에서는 까지도 으로만 로부터 은커녕 입니다 인데 이야말로'.split(
    ' ',
  ),
);
const gap = constantFrom('', '’', '”', ')', '**', '(케이티)', ' (KT)', '™', '」');
const name = oneof(
  constantFrom(
    '쿡',
    '쇼',
    '서울',
    'KT',
    'QOOK',
    'LINE',
    'HTML',
    'VPN',
    'Google',
    'blog',
    '10',
    '7',
    '3.5',
    '100%',
    '日本',
    'T1',
  ),
  string({ unit: constantFrom(...'가각갈나낙날KTLRaeln0123 .%()'), minLength: 1, maxLength: 6 }),
);
const rest = oneof(constantFrom('', ' 좋다', '.', 'ㅋㅋ', ' 은 는 이'), string({ maxLength: 8 }));
const sound = constantFrom<FinalSound>('open', 'rieul', 'closed', 'unsure');
const anything = oneof(
  string({ unit: 'grapheme', maxLength: 30 }),
  string({ unit: constantFrom(...'가이은는을를로으라였KTq0 ”)(’'), maxLength: 12 }),
);

function applied(after: string, of: FinalSound): readonly string[] {
  const repair = repairParticle(after, of);
  return repair ? repair.forms.map((form) => after.slice(0, repair.start) + form + after.slice(repair.end)) : [after];
}

describe('particle repair', () => {
  it('changes nothing the second time', () => {
    assert(
      property(name, gap, particle, rest, (newName, between, form, end) => {
        const of = finalSound(newName);
        for (const text of applied(between + form + end, of)) {
          const again = applied(text, of);
          expect(again[0]).toBe(text);
          if (of !== 'unsure') expect(again).toEqual([text]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('offers the same choice whichever of its forms is written, but for 야, which is two particles', () => {
    assert(
      property(gap, particle, rest, (between, form, end) => {
        const texts = applied(between + form + end, 'unsure');
        for (const text of texts) {
          const again = applied(text, 'unsure');
          const same = texts.every((one) => again.includes(one)) || again.every((one) => texts.includes(one));
          expect(same).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('touches nothing but the first particle', () => {
    assert(
      property(gap, particle, rest, sound, (between, form, end, of) => {
        const after = between + form + end;
        const repair = repairParticle(after, of);
        if (!repair) return;
        expect(repair.start).toBe(between.length);
        expect(repair.end).toBeLessThanOrEqual(between.length + form.length);
        expect(repair.forms.length).toBeGreaterThan(0);
        expect(new Set(repair.forms).size).toBe(repair.forms.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('offers what a name of either sound would take where the sound is not known', () => {
    assert(
      property(particle, (form) => {
        const choices = applied(form, 'unsure');
        for (const of of ['open', 'closed'] as const) {
          expect(applied(form, of).some((text) => choices.includes(text))).toBe(true);
        }
      }),
    );
  });

  it('never throws, and stays within the text', () => {
    assert(
      property(anything, anything, anything, option(anything, { nil: undefined }), (found, form, after, read) => {
        const repair = repairReplaced(found, form, after, read);
        if (!repair) return;
        expect(repair.start).toBeGreaterThanOrEqual(0);
        expect(repair.end).toBeLessThanOrEqual(after.length);
        expect(repair.end).toBeGreaterThan(repair.start);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('reading particles', () => {
  it('takes every particle behind a name that it fits, and nothing behind a longer word', () => {
    assert(
      property(particle, (form) => {
        expect(readParticles(form)).toBeDefined();
        expect(readParticles(`${form}센터`)).toBeUndefined();
      }),
    );
  });

  it('lets a repaired name stand alone', () => {
    assert(
      property(constantFrom('쿡', '쇼', '서울', 'KT', 'HTML', '7'), particle, (newName, form) => {
        for (const after of applied(form, finalSound(newName))) {
          expect(standsAlone(newName + after, 0, newName.length, 'ko')).toBe(true);
        }
      }),
    );
  });

  it('never throws at a boundary', () => {
    assert(
      property(
        anything,
        nat(30),
        nat(30),
        constantFrom('ko', 'word', 'none', 'prefix' as const),
        (text, a, b, kind) => {
          const start = Math.min(a, b, text.length);
          const end = Math.min(Math.max(a, b), text.length);
          expect(typeof standsAlone(text, start, end, kind)).toBe('boolean');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
