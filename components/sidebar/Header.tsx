/** Whose guideline this is, the panel's settings and fold button, and the tabs. */
import { useState, type KeyboardEvent } from 'react';
import { countLevels } from '@/lib/session/groups.ts';
import { say } from '@/lib/session/shelf.ts';
import { ChevronSign, DotsSign } from '../shared/Icons.tsx';
import { Emblem } from './Emblem.tsx';
import { usePanel, useWords } from './panel.ts';
import { Settings } from './Settings.tsx';

export const tabNames = ['check', 'shelf', 'guideline'] as const;
export type TabName = (typeof tabNames)[number];

export function Header({ tab, onTab }: { tab: TabName; onTab: (tab: TabName) => void }) {
  const { panel } = useWords();
  const pack = usePanel((state) => state.pack);
  const language = usePanel((state) => state.language);
  const side = usePanel((state) => state.side);
  const setOpen = usePanel((state) => state.setOpen);
  const [settings, setSettings] = useState(false);
  return (
    <header className="head">
      <div className="brand">
        <Emblem />
        <h1 className="brand-name">{pack ? say(pack.name, language) : panel.noGuideline}</h1>
        {pack && (
          <small className="brand-version">
            v{pack.version} · {say(pack.owner, language)}
          </small>
        )}
        <span className="gap" />
        <button
          type="button"
          className="icon-button"
          aria-label={panel.settings}
          aria-expanded={settings}
          aria-controls="settings"
          onClick={() => setSettings(!settings)}
        >
          <DotsSign />
        </button>
        <button
          type="button"
          className="icon-button"
          data-action="close"
          aria-label={panel.close}
          onClick={() => setOpen(false)}
        >
          <ChevronSign to={side} />
        </button>
      </div>
      <Settings shown={settings} />
      <Tabs tab={tab} onTab={onTab} />
    </header>
  );
}

function Tabs({ tab, onTab }: { tab: TabName; onTab: (tab: TabName) => void }) {
  const { panel } = useWords();
  const musts = usePanel((state) => countLevels(state.groups).must);

  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = tabNames[(tabNames.indexOf(tab) + step + tabNames.length) % tabNames.length] ?? tab;
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };

  return (
    <div className="tabs" role="tablist" aria-label={panel.label} tabIndex={-1} onKeyDown={move}>
      {tabNames.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          className="tab"
          aria-selected={name === tab}
          aria-controls="panel-body"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {panel.tabs[name]}
          {name === 'check' && tab !== 'check' && musts > 0 && <b className="tab-count must">{musts}</b>}
        </button>
      ))}
    </div>
  );
}
