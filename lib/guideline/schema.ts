/** The shape of a pack, value by value; what has to fit together across values is in parse.ts. */
import * as v from 'valibot';
import { inherits } from '../base/layer.ts';
import { wholeNumber } from '../rules/options.ts';
import { severities } from '../rules/rule.ts';

const languages = ['ko', 'en'] as const;
const text = (most: number) =>
  v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(most, `is over ${most} units`),
  );

function localText(most: number) {
  return v.pipe(
    v.strictObject({ ko: v.optional(text(most)), en: v.optional(text(most)) }, 'must be text by language (ko, en)'),
    v.check((value) => value.ko !== undefined || value.en !== undefined, 'needs ko or en'),
  );
}

/** What the layers below may do with a rule, an asset or a section, and which layer it came from. */
const layered = {
  inherit: v.optional(v.picklist(inherits, 'must be locked, default or open')),
  layer: v.optional(localText(60)),
};

const title = v.pipe(
  localText(400),
  v.check(({ ko, en }) => [ko, en].every((one) => one === undefined || [...one].length <= 40), 'is over 40 characters'),
);

const identity = v.pipe(
  v.string('must be text'),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u, 'must be letters, digits, dots and hyphens'),
);

const colour = v.pipe(
  v.string('must be text'),
  v.regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu, 'must be a CSS hex colour'),
);

const imageAddress = v.pipe(
  v.string('must be text'),
  v.maxLength(400_000, 'is over 400,000 units'),
  v.regex(
    /^(?:https:\/\/[^\s]+|(?:data|object):image\/(?:svg\+xml|png|jpeg|webp|gif)[;,])/u,
    'must be a data: picture or an https address',
  ),
);

const size = v.pipe(
  v.number('must be a number'),
  v.minValue(1, 'must be 1 or more'),
  v.maxValue(8000, 'must be 8,000 or less'),
);

const image = v.strictObject(
  {
    src: imageAddress,
    darkSrc: v.optional(imageAddress),
    width: size,
    height: size,
    alt: localText(300),
  },
  'must be a picture',
);

const hangul = v.pipe(text(80), v.regex(/^[가-힣\s]+$/u, 'must be a reading in Hangul'));

const assetSchema = v.strictObject(
  {
    id: identity,
    kind: v.picklist(['logo', 'picture', 'text', 'colour'], 'must be logo, picture, text or colour'),
    title: localText(80),
    note: v.optional(localText(300)),
    brand: v.optional(text(40)),
    read: v.optional(hangul),
    keywords: v.optional(v.array(text(40), 'must be a list of words'), []),
    text: v.optional(localText(4000)),
    image: v.optional(image),
    colour: v.optional(colour),
    ...layered,
  },
  'must be an asset',
);

const ruleIdentity = v.pipe(
  v.string('must be text'),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,127}$/u, 'must be letters, digits, dots and hyphens'),
);

const day = v.pipe(
  v.string('must be a day in text form'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/u, 'must be a day like 2026-01-31'),
  v.check(isDay, 'is no day of the calendar'),
);

const texts = v.array(v.string('must be text'), 'must be a list of texts');

const ruleKinds = ['point', 'question', 'praise'] as const;
export const actionNames = ['replace', 'remove', 'edit', 'convert', 'suggest'] as const;

export const ruleSchema = v.pipe(
  v.strictObject(
    {
      id: ruleIdentity,
      type: text(40),
      level: v.picklist(['must', 'should', 'tip'], 'must be must, should or tip'),
      title,
      why: localText(400),
      section: v.optional(text(20)),
      asset: v.optional(identity),
      options: v.record(v.string(), v.unknown(), 'must be a map of options'),
      examples: v.strictObject({ pass: texts, fail: texts }, 'must hold pass and fail'),
      kind: v.optional(v.picklist(ruleKinds, 'must be point, question or praise')),
      message: v.optional(text(1000)),
      severity: v.optional(v.picklist(severities, 'must be suggestion, warning or error')),
      scope: v.optional(v.pipe(v.array(text(200), 'must be a list of scopes'), v.minLength(1, 'must not be empty'))),
      limit: v.optional(wholeNumber(0)),
      action: v.optional(
        v.strictObject(
          {
            name: v.picklist(actionNames, 'must be replace, remove, edit, convert or suggest'),
            params: v.optional(texts, []),
          },
          'must be an action',
        ),
      ),
      link: v.optional(v.pipe(text(2000), v.regex(/^https?:\/\/\S+$/u, 'must be a web address'))),
      valid: v.optional(
        v.pipe(
          v.strictObject({ from: v.optional(day), until: v.optional(day) }, 'must hold from and until'),
          v.check(({ from, until }) => from !== undefined || until !== undefined, 'needs from or until'),
          v.check(
            ({ from, until }) => from === undefined || until === undefined || from <= until,
            'ends before it begins',
          ),
        ),
      ),
      accepts: v.optional(wholeNumber(0)),
      unsafe: v.optional(v.literal(true, 'must be true')),
      outlets: v.optional(v.pipe(v.array(identity, 'must be a list of outlets'), v.minLength(1, 'must not be empty'))),
      ...layered,
    },
    'must be a rule',
  ),
  // A rule that was brought in with Vale's level came without examples; one of our own has to prove that it fires.
  v.forward(
    v.check(({ examples, severity }) => examples.fail.length > 0 || severity !== undefined, 'needs one that fires'),
    ['examples', 'fail'],
  ),
);

/** Days that the calendar has: no 30 February. */
function isDay(written: string): boolean {
  const [year = 0, month = 0, date = 0] = written.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && date >= 1 && date <= length;
}

const sectionSchema = v.strictObject(
  { id: text(20), title: localText(120), body: localText(20_000), ...layered },
  'must be a section',
);

export const packSchema = v.strictObject(
  {
    format: v.literal(1, 'must be 1'),
    id: identity,
    version: wholeNumber(1),
    name: localText(60),
    owner: localText(60),
    layer: localText(60),
    languages: v.pipe(
      v.array(v.picklist(languages, 'must be ko or en'), 'must be a list of languages'),
      v.minLength(1, 'must not be empty'),
    ),
    emblem: v.strictObject(
      {
        text: v.pipe(
          v.string('must be text'),
          v.check((value) => [...value].length >= 1 && [...value].length <= 3, 'must be one to three letters'),
        ),
        background: colour,
        ink: colour,
      },
      'must be an emblem',
    ),
    sections: v.array(sectionSchema, 'must be a list of sections'),
    rules: v.pipe(v.array(ruleSchema, 'must be a list of rules'), v.maxLength(20_000, 'is over 20,000 rules')),
    assets: v.pipe(v.array(assetSchema, 'must be a list of assets'), v.maxLength(2000, 'is over 2,000 assets')),
    vocabulary: v.optional(
      v.array(v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty')), 'must be a list of words'),
    ),
    extends: v.optional(identity),
    without: v.optional(
      v.array(v.pipe(v.string('must be text'), v.maxLength(128, 'is over 128 units')), 'must be a list of ids'),
    ),
  },
  'must be a guideline',
);
