/** Gathers what the popup shows: the tab in front, the permissions, the guideline and the reasons for silence. */
import { browser } from 'wxt/browser';
import report from '@/assets/platform-report.json';
import { silentReasons } from '@/assets/words/silent-reasons.ts';
import type { PopupProps } from '@/components/popup/Popup.tsx';
import { parsePack } from '@/lib/guideline/parse.ts';
import { askPage } from '@/lib/messages/runtime.ts';
import { platforms } from '@/lib/platforms/index.ts';
import { promised, type ReportRow } from '@/lib/platforms/proof.ts';
import { viewSite } from '@/lib/platforms/site.ts';
import type { PageFacts, SiteView } from '@/lib/platforms/site.ts';
import { choicesItem, guidelineItem, lastGoodGuidelineItem, pausedItem } from '@/lib/storage/items.ts';
import { mayOpenAside } from './aside.ts';
import type { TabSite } from './site-calls.ts';

export interface TabView {
  readonly props: Omit<
    PopupProps,
    'join' | 'onPause' | 'onResume' | 'onAside' | 'onGrant' | 'onRevoke' | 'onCopy' | 'onPaste'
  >;
  readonly site: TabSite | undefined;
  /** Id of the tab that can only be guided from the browser's side panel. */
  readonly aside: number | undefined;
  readonly theme: string;
  /** A line for whoever is asked for help: site, versions, kind. No address path, no text. */
  readonly facts: string;
}

export async function readTab(): Promise<TabView> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [choices, paused, permissions, guideline] = await Promise.all([
    choicesItem.getValue(),
    pausedItem.getValue(),
    browser.permissions.getAll(),
    readGuideline(),
  ]);
  const page = tab?.id === undefined ? undefined : await askPage<PageFacts>(tab.id);
  const view = viewSite({
    url: tab?.url,
    granted: permissions.origins ?? [],
    paused,
    page,
    framesReached: !import.meta.env.FIREFOX,
    sidePanel: mayOpenAside(),
  });
  const language = choices.language ?? (navigator.language.startsWith('ko') ? 'ko' : 'en');
  const platform = platforms.find(({ id }) => id === view.platform)?.name;
  const { version } = browser.runtime.getManifest();
  return {
    props: {
      site: { kind: view.kind, host: view.host, ...(platform ? { platform } : {}) },
      language,
      aside: view.reasons.includes('blocked'),
      ...abilitiesAt(view, page),
      reasons: view.reasons.map((reason) => silentReasons[language][reason]),
      ...guideline,
    },
    site: view.pattern ? { host: view.host, pattern: view.pattern } : undefined,
    aside: view.reasons.includes('blocked') ? tab?.id : undefined,
    theme: choices.theme ?? 'system',
    facts: `Housestyle ${version} · ${view.host || '-'} · ${view.kind} · ${view.reasons.join(', ')} · guideline v${guideline.guideline?.version ?? '-'}`,
  };
}

/** Only where an editor may be guided; elsewhere the reasons say enough. */
function abilitiesAt({ kind, platform }: SiteView, page: PageFacts | undefined): Pick<PopupProps, 'abilities'> {
  if ((kind !== 'supported' && kind !== 'granted') || platform === undefined) return {};
  if (!page?.editor && platform === 'generic') return {};
  return { abilities: { proven: promised(report as readonly ReportRow[], platform, page?.family) } };
}

async function readGuideline(): Promise<Pick<PopupProps, 'guideline' | 'problem'>> {
  const newest = parsePack(await guidelineItem.getValue());
  if (newest.ok) return { guideline: newest.value };
  const good = parsePack(await lastGoodGuidelineItem.getValue());
  return {
    guideline: good.ok ? good.value : undefined,
    problem: newest.error.detail ?? newest.error.code,
  };
}
