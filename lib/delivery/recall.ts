/** What a head switches off: rules and assets leave the guideline without a new one having to be fetched. */
import { pictureHash, pictureSource } from '../draft/picture.ts';
import type { Pack } from '../guideline/pack.ts';
import type { RuleRecord } from '../rules/rule.ts';
import { objectOf } from './content.ts';
import type { Recall } from './documents.ts';

export function withoutRecalled(pack: Pack, recalls: readonly Recall[]): Pack {
  const ids = (kind: Recall['kind']) => new Set(recalls.filter((one) => one.kind === kind).map(({ id }) => id));
  const [rules, assets] = [ids('rule'), ids('asset')];
  if (rules.size + assets.size === 0) return pack;
  return {
    ...pack,
    rules: [
      ...pack.rules
        .filter(({ id }) => !rules.has(id))
        .map((rule) => (assets.has(rule.asset ?? '') ? alone(rule) : rule)),
      ...recalls.flatMap((recall) => stillThere(pack, recall)),
    ],
    assets: pack.assets.filter(({ id }) => !assets.has(id)),
  };
}

/** A rule whose asset was called back still holds; it has nothing official to offer. */
function alone({ asset: _recalled, ...rule }: RuleRecord): RuleRecord {
  return rule;
}

/** Drafts that carry a picture which was called back are told so. */
function stillThere({ assets }: Pack, { kind, id, reason }: Recall): readonly RuleRecord[] {
  const asset = kind === 'asset' ? assets.find((one) => one.id === id) : undefined;
  const addresses = [asset?.image?.src, asset?.image?.darkSrc].filter((address) => address !== undefined);
  const hashes = addresses.flatMap((address) => objectOf(address)?.hash ?? pictureHash(pictureSource(address)) ?? []);
  const web = addresses.flatMap((address) => (/^https?:/u.test(address) ? [address.replace(/[?#].*$/su, '')] : []));
  if (!asset || hashes.length + web.length === 0) return [];
  return [
    {
      id: `recall.${id}`,
      type: 'structure',
      level: 'must',
      title: { ko: '회수된 그림을 빼 주세요', en: 'Take out the recalled picture' },
      why: reason,
      options: { check: 'image-known', hashes, addresses: web },
      examples: { pass: [], fail: [`![](${web[0] ?? `data:;sha256,${hashes[0]}`})`] },
    },
  ];
}

/** Is a version of this chain called back? */
export function isRecalled(hashes: readonly string[], recalls: readonly Recall[]): boolean {
  return recalls.some(({ kind, id }) => kind === 'manifest' && hashes.includes(id));
}
