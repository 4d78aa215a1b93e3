/** Mounts the sidebar in the state that the address names: ?state=check&lang=ko&theme=light. */
import { createRoot } from 'react-dom/client';
import { Popup } from '@/components/popup/Popup.tsx';
import type { Site } from '@/components/popup/site.ts';
import { Sidebar } from '@/components/sidebar/Sidebar.tsx';
import { fail, ok } from '@/lib/base/result.ts';
import { createSession } from '@/lib/session/session.ts';
import { MemoryPage } from './memory-page.ts';
import { checkerOf, findWords, sampleBlocks, sampleWords } from './sample-draft.ts';
import { joinIn, sampleDelivery, sampleNews } from './sample-delivery.ts';
import { samplePack, sampleRule } from './sample-pack.ts';

const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? 'check';

const manyRules = Array.from({ length: 24 }, (_, index) =>
  sampleRule(`MANY-${index}`, index < 3 ? 'should' : 'tip', `참고할 것 ${index + 1}`, `Something to note ${index + 1}`),
);

const session = createSession({
  checker: checkerOf((draft) => {
    if (state === 'failed') return fail('check.overrun');
    if (state === 'calm') return [];
    if (state === 'many')
      return findWords(
        draft,
        sampleWords,
        manyRules.map(({ id, level }) => ({ ruleId: id, level })),
      );
    return findWords(draft, sampleWords, [
      { ruleId: 'DIS-01', level: 'must' },
      { ruleId: 'ASK-01', level: 'tip' },
    ]);
  }),
  now: () => Date.now(),
  choices: {
    language: asked.get('lang') === 'en' ? 'en' : 'ko',
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
  },
  onChoice: () => {},
  writeClipboard: async () => ok(null),
  download: async () => true,
});
const page = new MemoryPage(sampleBlocks());
if (state !== 'no-pack') session.setPack({ ...samplePack, rules: [...samplePack.rules, ...manyRules] });
if (state.startsWith('delivery')) {
  session.setDelivery(sampleDelivery(state));
  session.setNews(sampleNews);
}
if (state === 'pack-problem') session.setPackProblem('rules[3].options.swap: 빈 값');
if (state !== 'waiting') page.connect(session, state !== 'no-pictures');
if (state === 'left') session.handlers.left({ another: false });
if (state === 'reload') session.unlink();
if (state === 'folded') session.store.getState().setOpen(false);

const sampleProofs = {
  read: 'yes',
  mark: 'yes',
  fix: 'guided',
  text: 'partly',
  picture: 'copied',
  publish: 'untried',
} as const;

function popup(kind: Site['kind']) {
  const { language, theme } = session.store.getState();
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
  return (
    <Popup
      site={{ kind, host: 'blog.example', platform: { ko: '티스토리', en: 'Tistory' } }}
      guideline={samplePack}
      {...(kind === 'supported' ? { abilities: { proven: sampleProofs } } : {})}
      reasons={kind === 'supported' ? [] : ['이 주소에서 편집기를 찾지 못했습니다.']}
      language={language}
      join={joinIn(state === 'popup-supported')}
      onAside={() => {}}
      onPause={() => {}}
      onResume={() => {}}
      onGrant={() => {}}
      onRevoke={() => {}}
      onCopy={async () => true}
      onPaste={async () => ({ store: session.store, stop: () => {} })}
    />
  );
}

const sites: Readonly<Record<string, Site['kind']>> = {
  'popup-supported': 'supported',
  'popup-granted': 'granted',
  'popup-grantable': 'grantable',
  'popup-paused': 'paused',
  'popup-not-a-page': 'not-a-page',
};
const site = sites[state];
const root = document.getElementById('root');
if (root) createRoot(root).render(site ? popup(site) : <Sidebar store={session.store} />);
