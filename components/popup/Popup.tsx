/** The popup: is this site guided, by which guideline, and why nothing is checked here. */
import '@/assets/tokens.css';
import './popup.css';
import { useState } from 'react';
import { words } from '@/assets/words/index.ts';
import type { Language, LocalText } from '@/lib/rules/rule.ts';
import { say } from '@/lib/session/shelf.ts';
import { Abilities, type AbilitiesProps } from './Abilities.tsx';
import { JoinBox, type JoinBoxProps } from './JoinBox.tsx';
import { PasteBox, type PasteBoxProps } from './PasteBox.tsx';
import type { Site } from './site.ts';

export interface PopupProps {
  readonly site: Site;
  readonly guideline: { readonly name: LocalText; readonly version: number } | undefined;
  /** The newest guideline was refused: names the place. */
  readonly problem?: string;
  /** Why nothing is checked here, one plain sentence each; none when the site is guided. */
  readonly reasons: readonly string[];
  /** The browser's side panel is what is left, and it can be opened. */
  readonly aside?: boolean;
  /** What the editor here can do; absent where none is known to be. */
  readonly abilities?: Pick<AbilitiesProps, 'proven'>;
  readonly language: Language;
  /** The company's guideline: joined or to be joined. */
  readonly join: Omit<JoinBoxProps, 'language'>;
  readonly onAside: () => void;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onGrant: () => void;
  readonly onRevoke: () => void;
  /** Puts the reasons on the clipboard; false when the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Checks text that is pasted into the popup, where nothing else is checked. */
  readonly onPaste: PasteBoxProps['onStart'];
}

export function Popup(props: PopupProps) {
  const { site, guideline, problem, reasons, aside, abilities, language, join, onCopy, onPaste } = props;
  const { popup, packProblem, errors } = words[language];
  return (
    <main lang={language} data-site={site.kind}>
      <div className="popup" lang={language}>
        <h1>{popup.product}</h1>
        <p className="popup-site">{siteLine(site, language)}</p>
        <SiteButtons {...props} />
        <dl className="popup-guideline">
          <dt>{popup.guideline}</dt>
          <dd data-guideline-version={guideline?.version}>
            {guideline ? (
              <>
                {say(guideline.name, language)} <small>v{guideline.version}</small>
              </>
            ) : (
              popup.noGuideline
            )}
          </dd>
        </dl>
        {problem !== undefined && (
          <div className="popup-problem">
            <p>{packProblem(guideline?.version)}</p>
            <p className="popup-detail">{problem}</p>
          </div>
        )}
        <JoinBox {...join} language={language} />
        {aside && <p className="popup-detail">{reasons[0]}</p>}
        {reasons.length > 0 && !aside && (
          <Reasons reasons={reasons} language={language} onCopy={onCopy} refused={errors['clipboard.refused']} />
        )}
        {abilities && <Abilities {...abilities} language={language} />}
        <p className="popup-privacy">{popup.privacy}</p>
      </div>
      {reasons.length > 0 && !aside && <PasteBox language={language} onStart={onPaste} />}
    </main>
  );
}

function siteLine({ kind, host, platform }: Site, language: Language): string {
  const { site } = words[language].popup;
  switch (kind) {
    case 'supported':
      return site.supported(say(platform, language) || host);
    case 'granted':
      return site.granted(host);
    case 'grantable':
      return site.grantable(host);
    case 'paused':
      return site.paused(host);
    case 'not-a-page':
      return site.page;
  }
}

function SiteButtons({ site, language, aside, onAside, onPause, onResume, onGrant, onRevoke }: PopupProps) {
  const { popup } = words[language];
  switch (site.kind) {
    case 'supported':
    case 'granted':
      return (
        <p className="popup-buttons">
          {aside && (
            <button type="button" className="primary" data-action="aside" onClick={onAside}>
              {popup.aside}
            </button>
          )}
          <button type="button" data-action="pause" onClick={onPause}>
            {popup.pause}
          </button>
          {site.kind === 'granted' && (
            <button type="button" data-action="revoke" onClick={onRevoke}>
              {popup.revoke}
            </button>
          )}
        </p>
      );
    case 'paused':
      return (
        <p className="popup-buttons">
          <button type="button" className="primary" data-action="resume" onClick={onResume}>
            {popup.resume}
          </button>
        </p>
      );
    case 'grantable':
      return (
        <>
          <p className="popup-detail">{popup.grantDetail}</p>
          <p className="popup-buttons">
            <button type="button" className="primary" data-action="grant" onClick={onGrant}>
              {popup.grant}
            </button>
          </p>
        </>
      );
    case 'not-a-page':
      return null;
  }
}

interface ReasonsProps {
  readonly reasons: readonly string[];
  readonly language: Language;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly refused: string;
}

function Reasons({ reasons, language, onCopy, refused }: ReasonsProps) {
  const { popup } = words[language];
  const [answer, setAnswer] = useState('');
  const copy = async () => setAnswer((await onCopy(reasons.join('\n'))) ? popup.copied : refused);
  return (
    <details className="popup-why">
      <summary>{popup.why}</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="popup-buttons">
        <button type="button" data-action="copy-reasons" onClick={() => void copy()}>
          {popup.copy}
        </button>
        <output>{answer}</output>
      </p>
    </details>
  );
}
