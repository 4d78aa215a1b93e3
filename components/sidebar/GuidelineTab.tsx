/** The Guideline tab: where it comes from, and its own text, opened at the section that a finding names. */
import { useEffect, useRef } from 'react';
import { say } from '@/lib/session/shelf.ts';
import { SafeHtml } from '../shared/SafeHtml.tsx';
import { Origin } from './Origin.tsx';
import { usePanel, useWords } from './panel.ts';

export function GuidelineTab({ section }: { section: string | undefined }) {
  const said = useWords();
  const sections = usePanel((state) => state.pack?.sections) ?? [];
  const language = usePanel((state) => state.language);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (section !== undefined) goTo(list.current, section);
  }, [section]);

  if (sections.length === 0)
    return (
      <div className="guideline">
        <Origin />
        <p className="empty-line">{said.guideline.none}</p>
      </div>
    );
  return (
    <div className="guideline" ref={list}>
      <Origin />
      <nav className="contents" aria-label={said.guideline.contents}>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="contents-link" onClick={() => goTo(list.current, id)}>
                <span className="contents-number">{id}</span> {say(title, language)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(({ id, title, body }) => (
        <section key={id} className="section" data-section={id} data-current={id === section ? '' : undefined}>
          <h2>
            <span className="contents-number">{id}</span> {say(title, language)}
          </h2>
          <SafeHtml className="section-body" html={say(body, language)} />
        </section>
      ))}
    </div>
  );
}

function goTo(list: HTMLElement | null, id: string): void {
  list?.querySelector(`[data-section="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'start' });
}
