/** Fixes of editors that take none: the place is lit, whole words are copied, and the draft stays as it is. */
import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../lib/base/result.ts';
import { isGuided, wholeWords } from '../../lib/session/guided.ts';
import { createSession } from '../../lib/session/session.ts';
import { MemoryPage } from '../gallery/memory-page.ts';
import { checkerOf, findWords, sampleBlocks, sampleWords } from '../gallery/sample-draft.ts';
import { samplePack } from '../gallery/sample-pack.ts';

const name = 'NAM-01|케이티';

async function start(clipboard: Result<null> = ok(null)) {
  const written = vi.fn<(data: string | Blob) => Promise<Result<null>>>(async () => clipboard);
  const session = createSession({
    checker: checkerOf((draft) => findWords(draft, sampleWords)),
    now: () => 0,
    onChoice: () => {},
    writeClipboard: written,
    download: async () => true,
  });
  const page = new MemoryPage(sampleBlocks());
  page.guided = ['title', 'body'];
  session.setPack(samplePack);
  page.connect(session);
  const state = session.store.getState;
  await vi.waitFor(() => expect(state().checkedDraft.revision).toBe(page.revision));
  return { page, written, state };
}

function fixOf(text: string, quote: string, by: string) {
  const from = text.indexOf(quote);
  return { span: { start: from, end: from + quote.length }, quote, text: by };
}

describe('wholeWords', () => {
  it.each([
    ['그날 케이티가 왔다', '케이티', 'KT', '케이티가', 'KT가'],
    ['그날 케이티', '케이티', 'KT', '케이티', 'KT'],
    ['(케이티)에서', '케이티', 'KT', '케이티', 'KT'],
    ['업계 최초로 선보인', '최초', '', '최초로', '로'],
    ['업계 최초, 그리고', '최초', '', '최초', ''],
    ['두 말 사이 를 잇는다', '사이 를', '사이를', '사이 를', '사이를'],
    ['끝에 점이 없다', '', '.', '', '.'],
  ])('%s: %s', (text, quote, by, wantedQuote, wantedText) => {
    const wide = wholeWords(text, fixOf(text, quote, by));
    expect(wide).toMatchObject({ quote: wantedQuote, text: wantedText });
    expect(text.slice(wide.span.start, wide.span.end)).toBe(wantedQuote);
  });
});

it('lights the words, copies them, and changes nothing', async () => {
  const { page, written, state } = await start();
  const before = page.blocks;
  await state().fix(name);
  const [lit] = page.lit;
  expect(lit?.quote).toContain('케이티');
  expect(written).toHaveBeenCalledExactlyOnceWith(lit?.quote.replace('케이티', 'KT'));
  expect(page.blocks).toBe(before);
  expect(state().notice).toMatchObject({ kind: 'guided', groupKey: name, quote: lit?.quote });
  expect(state().groups[0]?.findings).toHaveLength(4);
});

it('knows the fields beforehand', async () => {
  const { state } = await start();
  const { groups, checkedDraft, guided } = state();
  const finding = groups[0]!.findings[0]!;
  expect(isGuided(finding, checkedDraft, guided)).toBe(true);
  expect(isGuided(finding, checkedDraft, ['tags'])).toBe(false);
});

it('offers the words again when the clipboard refuses them', async () => {
  const { state } = await start(fail('clipboard.refused'));
  await state().fix(name);
  expect(state().notice).toMatchObject({ kind: 'fix-failed', code: 'clipboard.refused' });
});

it('says so when the words have changed meanwhile', async () => {
  const { page, written, state } = await start();
  page.blocks = page.blocks.map((block) => ({ ...block, text: `x${block.text}` }));
  await state().fix(name);
  expect(page.lit).toEqual([]);
  expect(written).not.toHaveBeenCalled();
  expect(state().notice).toMatchObject({ kind: 'fix-failed', code: 'editor.stale' });
});
