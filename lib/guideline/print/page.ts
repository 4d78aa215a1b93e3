/** A guideline as one page to read and to print: its sections, the rules at their sections with examples, its assets. */
import type { Language, LocalText } from '../../base/language.ts';
import type { Asset } from '../../brand/asset.ts';
import { levels, type RuleRecord } from '../../rules/rule.ts';
import type { Pack, Section } from '../pack.ts';
import { escapeText, safeHtml } from './safe-html.ts';
import { pageStyle } from './style.ts';
import { printWords } from './words.ts';

/**
 * A whole HTML document without a script and without anything that would be fetched: only pictures that the guideline carries
 * are shown. Texts that are not there in `language` are taken from the other one.
 */
export function printGuideline(pack: Pack, language: Language): string {
  const said = printWords[language];
  const say = (text: LocalText | undefined): string => escapeText(text?.[language] ?? text?.ko ?? text?.en ?? '');
  const own = new Map(pack.sections.map(({ id }) => [id, [] as RuleRecord[]]));
  const others: RuleRecord[] = [];
  for (const rule of pack.rules) (own.get(rule.section ?? '') ?? others).push(rule);

  const sectionOf = ({ id, title, body }: Section): string =>
    `<section id="s-${escapeText(id)}"><h2><span>${escapeText(id)}</span> ${say(title)}</h2>
<div class="body">${safeHtml(body[language] ?? body.ko ?? body.en ?? '')}</div>${rulesOf(own.get(id) ?? [])}</section>`;

  const rulesOf = (rules: readonly RuleRecord[]): string =>
    rules
      .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
      .map(ruleOf)
      .join('\n');

  const ruleOf = (rule: RuleRecord): string => {
    const { from, until } = rule.valid ?? {};
    const days = [from === undefined ? '' : said.from(from), until === undefined ? '' : said.until(until)];
    const when = days.filter(Boolean).map(escapeText).join(' ');
    return `<article class="rule ${rule.level}"><h3>${say(rule.title)}</h3>
<p class="mark"><b>${said.levels[rule.level]}</b> <code>${escapeText(rule.id)}</code>${when === '' ? '' : ` <span>${when}</span>`}</p>
<p>${say(rule.why)}</p>${examplesOf(rule)}</article>`;
  };

  const examplesOf = ({ examples: { pass, fail } }: RuleRecord): string => {
    const list = (name: string, label: string, texts: readonly string[]): string =>
      texts.length === 0
        ? ''
        : `<dt class="${name}">${label}</dt>${texts.map((text) => `<dd>${exampleText(text)}</dd>`).join('')}`;
    const inside = list('wrong', said.wrong, fail) + list('right', said.right, pass);
    return inside === '' ? '' : `<dl>${inside}</dl>`;
  };

  // In an example a picture stands by its bytes' digest, which tells a reader nothing.
  const exampleText = (text: string): string =>
    escapeText(text.replace(/\]\(data:[^)]*\)/gu, `](${said.recognised})`)).replaceAll('¶', '<br>');

  const assetOf = (asset: Asset): string => {
    const { image, text, colour } = asset;
    const picture = (src: string, ground: string): string =>
      `<span class="ground ${ground}"><img src="${escapeText(src)}" alt="${say(image?.alt)}"></span>`;
    const shown = image?.src.startsWith('data:image/')
      ? picture(image.src, 'light') + (image.darkSrc?.startsWith('data:image/') ? picture(image.darkSrc, 'dark') : '')
      : '';
    const swatch =
      colour && /^#[0-9a-f]{3,6}$/iu.test(colour)
        ? `<span class="swatch" style="background:${colour}"></span><code>${colour}</code>`
        : '';
    const read = asset.read === undefined ? '' : `<p>${said.read}: ${escapeText(asset.read)}</p>`;
    const note = asset.note ? `<p>${say(asset.note)}</p>` : '';
    return `<article class="asset"><h3>${say(asset.title)}</h3><div class="shown">${shown}${swatch}</div>${text ? `<blockquote>${say(text).replaceAll('\n', '<br>')}</blockquote>` : ''}${note}${read}</article>`;
  };

  const contents = [
    ...pack.sections.map(
      ({ id, title }) => `<li><a href="#s-${escapeText(id)}"><span>${escapeText(id)}</span> ${say(title)}</a></li>`,
    ),
    ...(others.length > 0 ? [`<li><a href="#others">${said.others}</a></li>`] : []),
    ...(pack.assets.length > 0 ? [`<li><a href="#assets">${said.assets}</a></li>`] : []),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(pack.name)} ${said.version(pack.version)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>${say(pack.name)}</h1><p>${say(pack.owner)} · ${said.version(pack.version)} · ${say(pack.layer)}</p></header>
<nav aria-label="${said.contents}"><ol>${contents.join('')}</ol></nav>
<main>
${pack.sections.map(sectionOf).join('\n')}
${others.length > 0 ? `<section id="others"><h2>${said.others}</h2>${rulesOf(others)}</section>` : ''}
${pack.assets.length > 0 ? `<section id="assets"><h2>${said.assets}</h2><div class="assets">${pack.assets.map(assetOf).join('\n')}</div></section>` : ''}
</main>
</body>
</html>
`;
}
