/** Counts the syllables of an English word by the spelling rules that Vale's readability figures rest on. */

/**
 * Syllables of one word, any case. Words of up to two letters and words without Latin vowels (Korean, numbers) count 1,
 * the empty word 0, as in Vale.
 */
export function syllables(word: string): number {
  const letters = [...word].length;
  if (letters < 3) return letters === 0 ? 0 : 1;
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = countOf(word.toLowerCase());
  if (counted.size >= 20_000) counted.clear();
  counted.set(word, count);
  return count;
}

// The same words come again with every keystroke.
const counted = new Map<string, number>();

function countOf(word: string): number {
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  let rest = word;
  let count = 0;
  const prefix = prefixes.find(([expression]) => expression.test(rest));
  if (prefix) {
    rest = rest.replace(prefix[0], '');
    count += prefix[1];
  }
  const suffix = suffixes.find(([expression]) => expression.test(rest));
  if (suffix) {
    rest = rest.replace(suffix[0], '');
    count += suffix[1];
  }
  count += matches(rest, /[aeiouy]+/gu);
  for (const expression of fewer) count -= matches(rest, expression);
  for (const expression of more) count += matches(rest, expression);
  return Math.max(count, 1);
}

function matches(word: string, expression: RegExp): number {
  return word.match(expression)?.length ?? 0;
}

/** Parts that are taken off before vowels are counted, and their own syllables. Of one group the first that fits. */
const prefixes: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:above|anti|ante|counter|hyper|afore|agri|infra|intra|inter|over|semi|ultra|under|extra|dia|micro|mega|kilo|pico|nano|macro)/u,
    2,
  ],
  [/^(?:un|fore|ware|none|non|out|post|sub|pre|pro|dis|side)/u, 1],
];

const suffixes: readonly (readonly [RegExp, number])[] = [
  [/(?:olog(?:y|ist)|onom(?:y|ist))$/u, 3],
  [/(?:fully|berry|wom[ae]n)$/u, 2],
  [/(?:ly|less|some|ful|ers?|ness|cians?|ments?|ettes?|villes?|ships?|sides?|ports?|shires?|tion(?:ed)?)$/u, 1],
];

/** Vowel groups that are not spoken on their own. */
const fewer: readonly RegExp[] = [
  new RegExp(
    [
      'cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$|.[^aeiuoycgltdb]{2,}ed$',
      '.ely$|^jua|uai|eau|^busi$',
      '[aeiouy](?:b|c|ch|dg|f|g|gh|gn|k|l|lch|ll|lv|m|mm|n|nc|ng|nch|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|th|v|y|z)ed$',
      '[aeiouy](?:b|ch|d|f|gh|gn|k|l|lch|ll|lv|m|mm|n|nch|nn|p|r|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y)es$',
    ].join('|'),
    'gu',
  ),
  /[aeiouy](?:b|c|ch|d|dg|f|g|gh|gn|k|l|ll|lv|m|mm|n|nc|ng|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y|z)e$/gu,
];

/** Vowel groups that are spoken as two. */
const more: readonly RegExp[] = [
  /(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|[aeiouy]sh?e[rsd])$/gu,
  /[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)/gu,
  /[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]/gu,
  /[^s]ia/gu,
];

/** Words that the rules miscount, by their number of syllables. */
const exceptions = new Map(
  Object.entries({
    2: 'abed adieu cafe cafes chile chloe circe daphne jesse jukebox maybe people phoebe shoreline zoe',
    3: 'abare acreage adame adobe apache coyote euterpe forever karate machete recipe sesame simile syncope tamale',
    4:
      'abalone abbruzzese abruzzese anemone aphrodite apostrophe ariadne calliope catastrophe epitome eurydice ' +
      'facsimile gethsemane guacamole hermione hyperbole penelope persephone yosemite',
    5: 'aborigine aborigines',
  }).flatMap(([count, words]) => words.split(' ').map((word) => [word, Number(count)] as const)),
);
