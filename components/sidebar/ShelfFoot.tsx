/** The shelf's foot: what is chosen, the button that puts it into the draft, and what came of it. */
import type { Asset } from '@/lib/brand/asset.ts';
import type { Snippet } from '@/lib/messages/calls.ts';
import type { Language } from '@/lib/rules/rule.ts';
import { blanksOf, fillBlanks, say } from '@/lib/session/shelf.ts';
import { NoticeLine } from './NoticeLine.tsx';
import { usePanel, useWords } from './panel.ts';

interface ShelfFootProps {
  readonly asset: Asset | undefined;
  readonly values: Readonly<Record<string, string>>;
}

export function ShelfFoot({ asset, values }: ShelfFootProps) {
  const { shelf } = useWords();
  const language = usePanel((state) => state.language);
  const pictures = usePanel((state) => state.pictures);
  const linked = usePanel((state) => state.platform !== undefined && state.status !== 'left');
  const insert = usePanel((state) => state.insert);
  const copy = usePanel((state) => state.copy);
  const unfilled = asset?.kind === 'text' && blanksOf(say(asset.text, language)).some((name) => !values[name]?.trim());
  const snippet = asset && snippetOf(asset, values, language);
  const hint = unfilled ? shelf.fillFirst : snippet?.kind === 'picture' && linked && !pictures ? shelf.noPictures : '';
  return (
    <>
      <NoticeLine />
      <div className="foot shelf-foot">
        {!asset && <span>{shelf.pick}</span>}
        {asset && (
          <span className="chosen">
            <b>{say(asset.title, language)}</b>
            {hint !== '' && <small>{hint}</small>}
          </span>
        )}
        <span className="gap" />
        {asset && snippet && (
          <button
            type="button"
            className="button primary"
            data-action="insert"
            disabled={unfilled}
            onClick={() => void insert(asset, snippet)}
          >
            {shelf.insert}
          </button>
        )}
        {asset?.colour !== undefined && (
          <button
            type="button"
            className="button primary"
            data-action="copy-colour"
            onClick={() => void copy(asset.colour ?? '')}
          >
            {shelf.copyColour(asset.colour)}
          </button>
        )}
      </div>
    </>
  );
}

/** What goes into the draft: the filled words, or the picture with its alt text; nothing for a colour. */
function snippetOf(asset: Asset, values: Readonly<Record<string, string>>, language: Language): Snippet | undefined {
  if (asset.kind === 'text') return { kind: 'text', text: fillBlanks(say(asset.text, language), values) };
  if (!asset.image) return undefined;
  const { src, alt, width, height } = asset.image;
  return { kind: 'picture', src, alt: say(alt, language), width, height };
}
