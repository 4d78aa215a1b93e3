/** The Assets tab: find an official asset, choose it, and put it into the draft. */
import { useMemo, useState } from 'react';
import type { Asset, AssetKind } from '@/lib/brand/asset.ts';
import { searchAssets, suggestAssets } from '@/lib/session/shelf.ts';
import { SearchSign } from '../shared/Icons.tsx';
import { ColourSwatch, PictureTile, SnippetTile } from './AssetTiles.tsx';
import { usePanel, useWords } from './panel.ts';
import { ShelfFoot } from './ShelfFoot.tsx';

const kinds: readonly AssetKind[] = ['logo', 'picture', 'text', 'colour'];
const suggestionLimit = 4;
const noAssets: readonly Asset[] = [];

export function ShelfTab({ chosen, onChoose }: { chosen: string | undefined; onChoose: (id: string) => void }) {
  const { shelf } = useWords();
  const assets = usePanel((state) => state.pack?.assets) ?? noAssets;
  const draft = usePanel((state) => state.draft);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState('');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const found = useMemo(() => searchAssets(assets, query, shelf.kinds), [assets, query, shelf]);
  const browsing = query === '' && filter === '';
  const suggestions = useMemo(
    () => (browsing ? suggestAssets(assets, draft, suggestionLimit) : []),
    [assets, draft, browsing],
  );
  const suggested = new Set(suggestions.map(({ asset }) => asset.id));
  const shown = found.filter(
    (asset) => (filter === '' || asset.kind === filter || asset.brand === filter) && !suggested.has(asset.id),
  );
  const tiles = {
    chosen,
    onChoose,
    values,
    onValue: (name: string, value: string) => setValues({ ...values, [name]: value }),
  };
  return (
    <>
      <div className="shelf">
        <label className="search">
          <SearchSign />
          <input
            type="search"
            aria-label={shelf.searchLabel}
            placeholder={shelf.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          {query === '' && shelf.initials !== '' && <kbd aria-hidden="true">{shelf.initials}</kbd>}
        </label>
        <Filters assets={assets} filter={filter} onFilter={setFilter} />
        {suggestions.length > 0 && (
          <section>
            <h2 className="shelf-head">{shelf.fits(suggestions[0]?.keyword ?? '')}</h2>
            <AssetRow assets={suggestions.map(({ asset }) => asset)} {...tiles} />
          </section>
        )}
        {kinds.map((kind) => {
          const ofKind = shown.filter((asset) => asset.kind === kind);
          if (ofKind.length === 0) return null;
          return (
            <section key={kind}>
              <h2 className="shelf-head">{shelf.kinds[kind]}</h2>
              <AssetRow assets={ofKind} {...tiles} />
            </section>
          );
        })}
        {shown.length + suggestions.length === 0 && (
          <p className="empty-line">{assets.length === 0 ? shelf.empty : shelf.none}</p>
        )}
      </div>
      <ShelfFoot asset={assets.find((asset) => asset.id === chosen)} values={values} />
    </>
  );
}

interface FiltersProps {
  readonly assets: readonly Asset[];
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

function Filters({ assets, filter, onFilter }: FiltersProps) {
  const { shelf } = useWords();
  const brands = [...new Set(assets.flatMap((asset) => asset.brand ?? []))];
  const held = kinds.filter((kind) => assets.some((asset) => asset.kind === kind));
  const chips: readonly { readonly value: string; readonly label: string }[] = [
    { value: '', label: shelf.all },
    ...held.map((kind) => ({ value: kind, label: shelf.kinds[kind] })),
    ...brands.map((brand) => ({ value: brand, label: brand })),
  ];
  return (
    <fieldset className="chips" aria-label={shelf.kindsLabel}>
      {chips.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={value === filter}
          onClick={() => onFilter(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

interface AssetRowProps {
  readonly assets: readonly Asset[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly values: Readonly<Record<string, string>>;
  readonly onValue: (name: string, value: string) => void;
}

function AssetRow({ assets, chosen, onChoose, values, onValue }: AssetRowProps) {
  const of = (...wanted: AssetKind[]) => assets.filter((asset) => wanted.includes(asset.kind));
  const tile = (asset: Asset) => ({ asset, chosen: asset.id === chosen, onChoose: () => onChoose(asset.id) });
  const [pictures, texts, colours] = [of('logo', 'picture'), of('text'), of('colour')];
  return (
    <>
      {pictures.length > 0 && (
        <div className="tiles">
          {pictures.map((asset) => (
            <PictureTile key={asset.id} {...tile(asset)} />
          ))}
        </div>
      )}
      {texts.map((asset) => (
        <SnippetTile key={asset.id} {...tile(asset)} values={values} onValue={onValue} />
      ))}
      {colours.length > 0 && (
        <div className="swatches">
          {colours.map((asset) => (
            <ColourSwatch key={asset.id} {...tile(asset)} />
          ))}
        </div>
      )}
    </>
  );
}
