/** The sidebar in a real browser: keyboard, focus, the screen reader's line, and what is shown in each state. */
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { fail, ok } from '../../lib/base/result.ts';
import { createSession, type SessionDeps } from '../../lib/session/session.ts';
import { MemoryPage } from '../gallery/memory-page.ts';
import { checkerOf, findWords, sampleBlocks, sampleWords } from '../gallery/sample-draft.ts';
import { sampleDelivery } from '../gallery/sample-delivery.ts';
import { samplePack } from '../gallery/sample-pack.ts';

let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
});

async function mount(given: Partial<SessionDeps> = {}, about: Partial<Pick<MemoryPage, 'platform' | 'guided'>> = {}) {
  await browserPage.viewport(340, 760);
  const session = createSession({
    checker: checkerOf((draft) => findWords(draft, sampleWords, [{ ruleId: 'DIS-01', level: 'must' }])),
    now: () => Date.now(),
    onChoice: () => {},
    writeClipboard: async () => ok(null),
    download: async () => true,
    ...given,
  });
  const page = Object.assign(new MemoryPage(sampleBlocks()), about);
  session.setPack(samplePack);
  page.connect(session);
  const holder = document.createElement('div');
  document.body.append(holder);
  root = createRoot(holder);
  root.render(<Sidebar store={session.store} />);
  await vi.waitFor(() => expect(panel().dataset.checks).toBe('1'));
  return { session, page, state: session.store.getState };
}

const find = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`Nothing is ${selector}.`);
  return element;
};
const panel = () => find('.panel');
const open = () => find('[data-open]');
const focusedRule = () => (document.activeElement as HTMLElement | null)?.dataset.rule;

test('J and K go from card to card, also under a Korean layout, and stop at both ends', async () => {
  await mount();
  await userEvent.keyboard('j');
  expect(focusedRule()).toBe('NAM-01');
  await userEvent.keyboard('j');
  expect([focusedRule(), open().dataset.rule]).toEqual(['DIS-01', 'DIS-01']);
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅏ', code: 'KeyK', bubbles: true }));
  await vi.waitFor(() => expect(focusedRule()).toBe('NAM-01'));
  await userEvent.keyboard('k');
  expect(focusedRule()).toBe('NAM-01');
});

test('Enter applies, the focus goes to the card that is open next, and Ctrl+Z takes it back', async () => {
  const { page, state } = await mount();
  state().openCard('CLM-01|업계 최초로 선보인');
  await userEvent.keyboard('jj');
  await userEvent.keyboard('k');
  expect(focusedRule()).toBe('CLM-01');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(page.textOf('b1')).toContain('새로 선보인'));
  await vi.waitFor(() => expect(focusedRule()).toBe('IMG-01'));
  expect(find('[data-notice]').dataset.notice).toBe('fixed');
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(page.textOf('b1')).toContain('업계 최초로 선보인'));
});

test('D asks how far and, for a must, why; then the card is gone and can be brought back', async () => {
  const { state } = await mount();
  await userEvent.keyboard('jd');
  await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset.reason).toBe('quote'));
  const everywhere = find<HTMLButtonElement>('[data-scope="draft"]');
  expect(everywhere.disabled).toBe(true);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(everywhere.disabled).toBe(false));
  everywhere.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(focusedRule()).toBe('DIS-01'));
  expect(state().dismissed).toMatchObject([{ scope: 'draft', reason: 'quote' }]);
  await userEvent.click(find('[data-action="dismissed"]'));
  await userEvent.click(find('[data-action="restore"]'));
  await vi.waitFor(() => expect(document.querySelector('[data-rule="NAM-01"]')).not.toBeNull());
});

test('no button takes the focus by a press of the pointer', async () => {
  await mount();
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  const buttons = [...document.querySelectorAll('button')];
  expect(buttons.length).toBeGreaterThan(10);
  for (const button of buttons) {
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    button.dispatchEvent(press);
    expect(press.defaultPrevented, button.outerHTML).toBe(true);
  }
  await userEvent.click(find('[data-action="fix"]'));
  expect(document.activeElement).toBe(field);
});

test('Escape goes back to the draft; letters in the search box stay letters', async () => {
  const { page } = await mount();
  await userEvent.click(find('#tab-shelf'));
  const search = find<HTMLInputElement>('input[type="search"]');
  search.focus();
  await userEvent.keyboard('jd?');
  expect(search.value).toBe('jd?');
  expect(document.querySelector('.help')).toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(page.focused).toBe(1);
});

test('a screen reader hears one line for a check', async () => {
  const { page } = await mount();
  const line = find('[aria-live="polite"]');
  await vi.waitFor(() => expect(line.textContent).toBe('지적 9개, 꼭 고칠 것 5개'));
  page.blocks = [{ id: 'n', field: 'body', kind: 'paragraph', text: '케이티' }];
  page.sendAll();
  await vi.waitFor(() => expect(line.textContent).toBe('지적 2개, 꼭 고칠 것 2개'));
});

test('folded, the content is out of reach and one press opens it', async () => {
  const { state, page } = await mount();
  await userEvent.click(find('[data-action="close"]'));
  await vi.waitFor(() => expect(find('.panel-content').inert).toBe(true));
  expect(find('[data-action="open"] .for-reader').textContent).toBe('지침 패널 열기, 지적 9개');
  expect(page.frames.at(-1)?.open).toBe(false);
  await userEvent.click(find('[data-action="open"]'));
  await vi.waitFor(() => expect(state().open).toBe(true));
});

test('a failed check is said, with the way on', async () => {
  await mount({ checker: checkerOf(() => fail('check.crashed')) });
  expect(panel().dataset.status).toBe('failed');
  expect(panel().textContent).toContain('발행은 할 수 있습니다.');
});

test('the section link opens the guideline there, and its HTML is harmless', async () => {
  const { session } = await mount();
  const body =
    '<p onclick="alert(1)">하나 <a href="javascript:alert(1)">둘</a><img src=x onerror="alert(1)"></p><script>1</script>';
  session.setPack({
    ...samplePack,
    sections: [{ id: '2.1', title: { ko: '이름' }, body: { ko: body } }],
  });
  await userEvent.click(find('[data-action="section"]'));
  await vi.waitFor(() => expect(find('[data-current]').dataset.section).toBe('2.1'));
  expect(find('.section-body').innerHTML).toBe('<p>하나 <a>둘</a></p>');
});

test('a snippet is inserted with its blanks filled, a colour is copied', async () => {
  const copied = vi.fn<SessionDeps['writeClipboard']>(async () => ok(null));
  const { page } = await mount({ writeClipboard: copied });
  await userEvent.click(find('#tab-shelf'));
  await userEvent.click(find('[data-asset-id="disclosure"]'));
  expect(find<HTMLButtonElement>('[data-action="insert"]').disabled).toBe(true);
  await userEvent.fill(find('[data-blank="제공자"]'), 'KT');
  await userEvent.fill(find('[data-blank="제품"]'), '공유기');
  await userEvent.click(find('[data-action="insert"]'));
  expect(page.inserted).toEqual([{ kind: 'text', text: '이 글은 KT에게서 공유기를 받아 썼습니다.' }]);
  await vi.waitFor(() => expect(find('[data-notice]').dataset.way).toBe('editor'));
  await userEvent.click(find('[data-asset-id="red"]'));
  await userEvent.click(find('[data-action="copy-colour"]'));
  expect(copied).toHaveBeenCalledWith('#d7263d');
});

test('the panel says everything in the chosen language, and its theme is on the page', async () => {
  const { state } = await mount();
  state().setLanguage('en');
  state().setTheme('dark');
  await vi.waitFor(() => expect(find('#tab-check').textContent).toBe('Check'));
  expect(document.documentElement.lang).toBe('en');
  expect(document.documentElement.dataset.theme).toBe('dark');
  state().setTheme('system');
  await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBeUndefined());
});

test('a card of an editor that takes no fix says so, and what is left to do after the press', async () => {
  const { page } = await mount({}, { guided: ['title', 'body'] });
  expect(open().querySelector('.by-hand')?.textContent).toContain('직접 붙여 넣습니다');
  expect(open().querySelector('[data-action="fix-all"]')).toBeNull();
  expect(open().querySelector('[data-action="fix"]')?.textContent).toMatch(/KT.*복사/);
  await userEvent.click(open().querySelector('[data-action="fix"]')!);
  await vi.waitFor(() => expect(find('[data-notice]').dataset.notice).toBe('guided'));
  expect(find('[data-notice]').textContent).toContain('Ctrl+V');
  expect(page.lit).toHaveLength(1);
});

test('what the platform drops or limits stands folded at the foot, in the language of the panel', async () => {
  const { state } = await mount({}, { platform: 'naver' });
  const head = find<HTMLButtonElement>('[data-action="platform-tips"]');
  expect(head.textContent).toBe('네이버 블로그에서 알아 둘 점');
  expect(document.querySelector('.platform-tips li')).toBeNull();
  await userEvent.click(head);
  await vi.waitFor(() => expect(document.querySelectorAll('.platform-tips li').length).toBeGreaterThan(1));
  state().setLanguage('en');
  await vi.waitFor(() => expect(find('.platform-tips').textContent).toContain('read as headings'));
});

test('a platform without limits has no such line', async () => {
  await mount();
  expect(document.querySelector('.platform-tips')).toBeNull();
});

test('of the guideline’s delivery it says a word to all, what is not confirmed, a wrong clock, and why nothing newer came', async () => {
  const { session } = await mount();
  const warnings = () =>
    [...document.querySelectorAll<HTMLElement>('[data-warning]')].map(({ dataset }) => dataset.warning);
  const { notice: _notice, ...fine } = sampleDelivery('delivery');
  const notice = { id: 'n', text: { ko: '오늘은 쉬어 주세요.' } };
  session.setDelivery({ ...fine, notice });
  await vi.waitFor(() => expect(warnings()).toEqual(['notice']));
  session.setDelivery({ ...fine, notice: { ...notice, until: '2020-01-01T00:00:00Z' } });
  await vi.waitFor(() => expect(warnings()).toEqual([]));
  session.setDelivery(sampleDelivery('delivery-unconfirmed'));
  await vi.waitFor(() => expect(warnings()).toEqual(['notice', 'unconfirmed']));
  session.setDelivery({ ...fine, vouched: { issued: '2999-01-01T00:00:00Z', until: '2999-03-01T00:00:00Z' } });
  await vi.waitFor(() => expect(warnings()).toEqual(['clock']));

  await userEvent.click(find('#tab-guideline'));
  session.setDelivery(sampleDelivery('delivery-refused'));
  await vi.waitFor(() => expect(find('.origin').dataset.delivery).toBe('delivery.signature'));
});

test('the writer asks for the newest guideline, and the button says so while it is asked', async () => {
  let answer = (): void => undefined;
  const lookForGuideline = vi.fn<() => Promise<void>>(() => new Promise((resolve) => (answer = resolve)));
  const { session } = await mount({ lookForGuideline });
  session.setDelivery(sampleDelivery('delivery'));
  await userEvent.click(find('#tab-guideline'));
  await userEvent.click(find('[data-action="look"]'));
  await vi.waitFor(() => expect(find<HTMLButtonElement>('[data-action="look"]').disabled).toBe(true));
  answer();
  await vi.waitFor(() => expect(find<HTMLButtonElement>('[data-action="look"]').disabled).toBe(false));
  expect(lookForGuideline).toHaveBeenCalledTimes(1);
});
