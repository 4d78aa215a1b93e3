/** The sidebar: one React root on one session, folded to a narrow tab or open with its three tabs. */
import '@/assets/tokens.css';
import './panel.css';
import { useEffect, useRef, useState } from 'react';
import { Boundary } from './Boundary.tsx';
import { CheckTab } from './CheckTab.tsx';
import { FoldedTab } from './FoldedTab.tsx';
import { Footer } from './Footer.tsx';
import { GuidelineTab } from './GuidelineTab.tsx';
import { Header, type TabName } from './Header.tsx';
import { Help } from './Help.tsx';
import { listenForKeys } from './keys.ts';
import { LiveLine } from './LiveLine.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { PanelProvider, usePanel, usePanelStore, type PanelStore } from './panel.ts';
import { ShelfTab } from './ShelfTab.tsx';

/** The whole sidebar on a session's store. */
export function Sidebar({ store }: { store: PanelStore }) {
  useEffect(() => {
    document.addEventListener('mousedown', keepFocusInEditor);
    return () => document.removeEventListener('mousedown', keepFocusInEditor);
  }, []);
  return (
    <PanelProvider value={store}>
      <Boundary>
        <Panel />
      </Boundary>
    </PanelProvider>
  );
}

/** With the pointer, focus and Ctrl+Z stay in the editor: no button of the panel takes the focus by a press. */
function keepFocusInEditor(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest('button, a, summary')) event.preventDefault();
}

function Panel() {
  const store = usePanelStore();
  const open = usePanel((state) => state.open);
  const status = usePanel((state) => state.status);
  const checks = usePanel((state) => state.checks);
  const revision = usePanel((state) => state.checkedDraft.revision);
  const language = usePanel((state) => state.language);
  const theme = usePanel((state) => state.theme);
  const side = usePanel((state) => state.side);
  const focusAsked = usePanel((state) => state.focusAsked);
  const [tab, setTab] = useState<TabName>('check');
  const [section, setSection] = useState<string>();
  const [asset, setAsset] = useState<string>();
  const [help, setHelp] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    document.documentElement.lang = language;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [language, theme]);

  useEffect(() => {
    if (!root.current) return;
    return listenForKeys(root.current, store, () => setHelp((shown) => !shown));
  }, [store]);

  useEffect(() => {
    if (focusAsked === 0) return;
    const target = root.current?.querySelector<HTMLElement>(
      '[data-finding-key][data-open], [role="tab"][tabindex="0"]',
    );
    target?.focus();
  }, [focusAsked]);

  const showSection = (id: string) => {
    setSection(id);
    setTab('guideline');
  };
  const showAsset = (id: string) => {
    setAsset(id);
    setTab('shelf');
  };

  return (
    <div
      ref={root}
      className="panel"
      lang={language}
      data-side={side}
      data-status={status}
      data-revision={revision}
      data-checks={checks}
    >
      {!open && <FoldedTab />}
      <div className="panel-content" inert={!open} hidden={!open}>
        <Header tab={tab} onTab={setTab} />
        <main className="panel-main">
          <div
            className="panel-body"
            role="tabpanel"
            id="panel-body"
            aria-labelledby={`tab-${tab}`}
            tabIndex={tab === 'guideline' ? 0 : undefined}
          >
            {tab === 'check' && <CheckTab onSection={showSection} onAsset={showAsset} />}
            {tab === 'shelf' && <ShelfTab chosen={asset} onChoose={setAsset} />}
            {tab === 'guideline' && <GuidelineTab section={section} />}
          </div>
          {help && <Help onClose={() => setHelp(false)} />}
          {tab !== 'shelf' && <NoticeLine />}
        </main>
        {tab !== 'shelf' && <Footer helpShown={help} onHelp={() => setHelp(!help)} />}
      </div>
      <LiveLine />
    </div>
  );
}
