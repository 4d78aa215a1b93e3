/** The paste-check: a box for text from an editor that is not guided, its findings below it, and the way to copy the result. */
import '../sidebar/panel.css';
import './paste.css';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { words } from '@/assets/words/index.ts';
import type { Language } from '@/lib/rules/rule.ts';
import { Boundary } from '../sidebar/Boundary.tsx';
import { CheckTab } from '../sidebar/CheckTab.tsx';
import { GuidelineTab } from '../sidebar/GuidelineTab.tsx';
import { listenForKeys } from '../sidebar/keys.ts';
import { LiveLine } from '../sidebar/LiveLine.tsx';
import { NoticeLine } from '../sidebar/NoticeLine.tsx';
import { PanelProvider, usePanel, usePanelStore, useWords, type PanelStore } from '../sidebar/panel.ts';
import { ShelfTab } from '../sidebar/ShelfTab.tsx';

export interface PasteCheck {
  readonly store: PanelStore;
  stop(): void;
}

export interface PasteBoxProps {
  readonly language: Language;
  /** Starts to check what is in the box. */
  readonly onStart: (box: HTMLTextAreaElement) => Promise<PasteCheck>;
}

/** One press away: the Workers are started only for a writer who wants the box. */
export function PasteBox(props: PasteBoxProps) {
  const [shown, setShown] = useState(false);
  const { paste } = words[props.language].popup;
  return (
    <section className="panel paste" aria-label={paste.title} data-paste={shown ? 'open' : 'folded'}>
      {shown ? (
        <Box {...props} />
      ) : (
        <button type="button" className="button" data-action="paste" onClick={() => setShown(true)}>
          {paste.open}
        </button>
      )}
    </section>
  );
}

function Box({ language, onStart }: PasteBoxProps) {
  const { popup, failed } = words[language];
  const box = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(true);
  const [check, setCheck] = useState<PasteCheck | 'failed'>();
  const start = useRef(onStart);

  useEffect(() => {
    const field = box.current;
    if (!field) return undefined;
    field.focus();
    let stopped = false;
    let running: PasteCheck | undefined;
    start.current(field).then(
      (begun) => {
        running = begun;
        if (stopped) begun.stop();
        else setCheck(begun);
      },
      () => setCheck('failed'),
    );
    return () => {
      stopped = true;
      running?.stop();
    };
  }, []);

  return (
    <>
      <label>
        <span className="paste-title">{popup.paste.title}</span>
        <textarea
          ref={box}
          rows={6}
          spellCheck={false}
          autoComplete="off"
          placeholder={popup.paste.placeholder}
          aria-describedby="paste-privacy"
          // A fix made by us raises it too.
          onInput={({ currentTarget }) => setEmpty(currentTarget.value.trim() === '')}
        />
      </label>
      <p className="paste-privacy" id="paste-privacy">
        {popup.paste.privacy}
      </p>
      {check === 'failed' && <p className="paste-line">{failed.title}</p>}
      {check !== undefined && check !== 'failed' && !empty && (
        <PanelProvider value={check.store}>
          <Boundary>
            <Findings box={box} />
          </Boundary>
        </PanelProvider>
      )}
    </>
  );
}

/** What stands below the box: the findings, or what a finding leads to. */
type View = { readonly section: string } | { readonly asset: string | undefined } | undefined;

function Findings({ box }: { box: RefObject<HTMLTextAreaElement | null> }) {
  const { paste } = useWords().popup;
  const store = usePanelStore();
  const status = usePanel((state) => state.status);
  const checks = usePanel((state) => state.checks);
  const copy = usePanel((state) => state.copy);
  const none = usePanel((state) => state.groups.length === 0);
  const hasPack = usePanel((state) => state.pack !== undefined);
  const [view, setView] = useState<View>();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (root.current ? listenForKeys(root.current, store, () => {}) : undefined), [store]);
  // With the pointer, focus and Ctrl+Z stay in the box.
  useEffect(() => {
    const keep = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('button, summary')) event.preventDefault();
    };
    const element = root.current;
    element?.addEventListener('mousedown', keep);
    return () => element?.removeEventListener('mousedown', keep);
  }, []);
  const reading = hasPack && none && (status === 'checking' || status === 'waiting');
  return (
    <div className="paste-findings" ref={root} data-status={status} data-checks={checks}>
      <p className="paste-foot">
        <button
          type="button"
          className="button"
          data-action="copy-result"
          onClick={() => void copy(box.current?.value ?? '')}
        >
          {paste.copy}
        </button>
      </p>
      {view && (
        <button type="button" className="link paste-back" data-action="back" onClick={() => setView(undefined)}>
          {paste.back}
        </button>
      )}
      {!view && reading && <output className="paste-line">{paste.checking}</output>}
      {!view && !reading && (
        <CheckTab onSection={(section) => setView({ section })} onAsset={(asset) => setView({ asset })} />
      )}
      {view && 'section' in view && <GuidelineTab section={view.section} />}
      {view && 'asset' in view && <ShelfTab chosen={view.asset} onChoose={(asset) => setView({ asset })} />}
      {!(view && 'asset' in view) && <NoticeLine />}
      <LiveLine />
    </div>
  );
}
