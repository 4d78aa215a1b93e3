/** Patches of a draft: what fits, and what asks for the whole draft. */
import { describe, expect, it } from 'vitest';
import { applyPatch, emptyDraft } from '../../lib/draft/draft.ts';
import type { Block, DraftPatch } from '../../lib/draft/draft.ts';

const block = (id: string, text: string): Block => ({ id, field: 'body', kind: 'paragraph', text });
const patch = (base: number, order: string[], changed: Block[]): DraftPatch => ({
  base,
  revision: base + 1,
  format: 'rich',
  order,
  changed,
});

describe('applyPatch', () => {
  const first = applyPatch(emptyDraft, patch(0, ['a', 'b'], [block('a', '하나'), block('b', '둘')]))!;

  it('keeps the very blocks that did not change', () => {
    const second = applyPatch(first, patch(1, ['a', 'b'], [block('b', '셋')]))!;
    expect(second.blocks[0]).toBe(first.blocks[0]);
    expect(second.blocks.map(({ text }) => text)).toEqual(['하나', '셋']);
  });

  it('follows order and removal', () => {
    expect(applyPatch(first, patch(1, ['b', 'a'], []))!.blocks.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(applyPatch(first, patch(1, ['b'], []))!.blocks.map(({ id }) => id)).toEqual(['b']);
  });

  it('keeps the order where the patch names none', () => {
    const { order: _, ...silent } = patch(1, [], [block('b', '셋')]);
    expect(applyPatch(first, silent)!.blocks.map(({ text }) => text)).toEqual(['하나', '셋']);
    expect(applyPatch(first, { ...silent, base: 0 })).toBeUndefined();
  });

  it('refuses another base and an unknown block', () => {
    expect(applyPatch(first, patch(7, ['a'], []))).toBeUndefined();
    expect(applyPatch(first, patch(1, ['a', 'z'], []))).toBeUndefined();
  });

  it('takes a whole draft on any revision', () => {
    const whole = applyPatch(first, {
      base: 0,
      revision: 9,
      format: 'rich',
      order: ['c'],
      changed: [block('c', '새로')],
    });
    expect(whole?.blocks.map(({ text }) => text)).toEqual(['새로']);
  });
});
