/** Whose guideline this is and how sure that is: name, version, who signed it when, and when the host last confirmed it. */
import { useState } from 'react';
import { deliveryWords } from '@/assets/words/delivery.ts';
import { changeText } from '@/lib/guideline/diff.ts';
import { say } from '@/lib/session/shelf.ts';
import { useNow } from '../shared/now.ts';
import { agoText, dayText } from '../shared/when.ts';
import { usePanel, useWords } from './panel.ts';

export function Origin() {
  const { errors } = useWords();
  const language = usePanel((state) => state.language);
  const pack = usePanel((state) => state.pack);
  const delivery = usePanel((state) => state.delivery);
  const look = usePanel((state) => state.lookForGuideline);
  const [looking, setLooking] = useState(false);
  const said = deliveryWords[language].origin;
  if (!pack) return null;
  const ask = async () => {
    setLooking(true);
    await look();
    setLooking(false);
  };
  return (
    <section
      className="origin"
      aria-label={said.title}
      data-delivery={delivery ? (delivery.problem?.code ?? 'fine') : 'none'}
    >
      <p className="origin-name">
        {say(pack.name, language)} <b>v{pack.version}</b>
      </p>
      {delivery ? (
        <>
          {delivery.author !== undefined && delivery.issued !== undefined && (
            <p>{said.signed(delivery.author, dayText(delivery.issued, language))}</p>
          )}
          {delivery.note && <p className="origin-note">{say(delivery.note, language)}</p>}
          <News />
          <p className="origin-foot">
            <Confirmed at={delivery.confirmedAt} />
            <span className="gap" />
            <button type="button" className="link" data-action="look" disabled={looking} onClick={() => void ask()}>
              {looking ? said.checking : said.checkNow}
            </button>
          </p>
          {delivery.problem && (
            <p className="origin-problem" data-problem={delivery.problem.code}>
              {said.refused} {errors[delivery.problem.code]}
            </p>
          )}
          <p className="origin-host">
            {said.from(delivery.host, delivery.channel)}
            {delivery.managed && ` · ${said.managed}`}
          </p>
        </>
      ) : (
        <p>{said.builtIn}</p>
      )}
    </section>
  );
}

/** As many as are read at a glance. */
const shown = 12;

function News() {
  const language = usePanel((state) => state.language);
  const version = usePanel((state) => state.pack?.version);
  const news = usePanel((state) => state.news);
  const said = deliveryWords[language].origin;
  if (!news || news.to !== version || news.changes.length === 0) return null;
  const more = news.changes.length - shown;
  return (
    <details className="origin-news" data-changes={news.changes.length}>
      <summary>{said.changed(news.from, news.changes.length)}</summary>
      <ul>
        {news.changes.slice(0, shown).map((change) => (
          <li key={`${change.what} ${change.id}`}>{changeText(change, language)}</li>
        ))}
        {more > 0 && <li>{said.more(more)}</li>}
      </ul>
    </details>
  );
}

function Confirmed({ at }: { at: number | undefined }) {
  const language = usePanel((state) => state.language);
  const said = deliveryWords[language].origin;
  const now = useNow();
  return <span>{at === undefined ? said.never : said.confirmed(agoText(now - at, said))}</span>;
}
