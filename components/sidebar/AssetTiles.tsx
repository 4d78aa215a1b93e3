/** One asset on the shelf: a picture on light and dark ground, a snippet with its blanks, or a colour. */
import type { Asset } from '@/lib/brand/asset.ts';
import { blanksOf, say, snippetParts } from '@/lib/session/shelf.ts';
import { usePanel, useWords } from './panel.ts';

interface TileProps {
  readonly asset: Asset;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export function PictureTile({ asset, chosen, onChoose }: TileProps) {
  const language = usePanel((state) => state.language);
  return (
    <button type="button" className="tile" data-asset-id={asset.id} aria-pressed={chosen} onClick={onChoose}>
      <span className="grounds">
        <span className="ground">{asset.image && <img src={asset.image.src} alt="" />}</span>
        <span className="ground dark-ground">
          {asset.image && <img src={asset.image.darkSrc ?? asset.image.src} alt="" />}
        </span>
      </span>
      <span className="caption">
        <b>{say(asset.title, language)}</b>
        {asset.note && <span>{say(asset.note, language)}</span>}
      </span>
    </button>
  );
}

interface SnippetTileProps extends TileProps {
  readonly values: Readonly<Record<string, string>>;
  readonly onValue: (name: string, value: string) => void;
}

export function SnippetTile({ asset, chosen, onChoose, values, onValue }: SnippetTileProps) {
  const { shelf } = useWords();
  const language = usePanel((state) => state.language);
  const text = say(asset.text, language);
  return (
    <div className="snippet" data-chosen={chosen ? '' : undefined}>
      <button type="button" className="snippet-pick" data-asset-id={asset.id} aria-pressed={chosen} onClick={onChoose}>
        <b>{say(asset.title, language)}</b>
        <span className="snippet-text">
          {snippetParts(text).map((part, index) =>
            part.kind === 'text' ? part.text : <em key={index}>{values[part.text]?.trim() || part.text}</em>,
          )}
        </span>
        {asset.note && <span className="snippet-note">{say(asset.note, language)}</span>}
      </button>
      {chosen &&
        blanksOf(text).map((blank) => (
          <label key={blank} className="blank">
            <span>{blank}</span>
            <input
              type="text"
              data-blank={blank}
              aria-label={shelf.fill(blank)}
              value={values[blank] ?? ''}
              onChange={(event) => onValue(blank, event.target.value)}
            />
          </label>
        ))}
    </div>
  );
}

export function ColourSwatch({ asset, chosen, onChoose }: TileProps) {
  const language = usePanel((state) => state.language);
  const title = say(asset.title, language);
  return (
    <button
      type="button"
      className="swatch"
      data-asset-id={asset.id}
      aria-pressed={chosen}
      aria-label={`${title} ${asset.colour ?? ''}`}
      title={title}
      onClick={onChoose}
    >
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <rect width="44" height="44" rx="8" fill={asset.colour ?? 'none'} />
      </svg>
    </button>
  );
}
