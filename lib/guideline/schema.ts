/** The shape of a pack, value by value; what has to fit together across values is in parse.ts. */
import * as v from 'valibot';

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
    /^(?:https:\/\/[^\s]+|data:image\/(?:svg\+xml|png|jpeg|webp|gif)[;,])/u,
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

const assetSchema = v.strictObject(
  {
    id: identity,
    kind: v.picklist(['logo', 'picture', 'text', 'colour'], 'must be logo, picture, text or colour'),
    title: localText(80),
    note: v.optional(localText(300)),
    brand: v.optional(text(40)),
    keywords: v.optional(v.array(text(40), 'must be a list of words'), []),
    text: v.optional(localText(4000)),
    image: v.optional(image),
    colour: v.optional(colour),
  },
  'must be an asset',
);

const ruleSchema = v.strictObject(
  {
    id: identity,
    type: text(40),
    level: v.picklist(['must', 'should', 'tip'], 'must be must, should or tip'),
    title,
    why: localText(400),
    section: v.optional(text(20)),
    asset: v.optional(identity),
    options: v.record(v.string(), v.unknown(), 'must be a map of options'),
    examples: v.strictObject(
      {
        pass: v.array(v.string('must be text'), 'must be a list of texts'),
        fail: v.pipe(
          v.array(v.string('must be text'), 'must be a list of texts'),
          v.minLength(1, 'needs one that fires'),
        ),
      },
      'must hold pass and fail',
    ),
  },
  'must be a rule',
);

const sectionSchema = v.strictObject(
  { id: text(20), title: localText(120), body: localText(20_000) },
  'must be a section',
);

export const packSchema = v.strictObject(
  {
    format: v.literal(1, 'must be 1'),
    id: identity,
    version: v.pipe(
      v.number('must be a number'),
      v.integer('must be a whole number'),
      v.minValue(1, 'must be 1 or more'),
    ),
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
    rules: v.pipe(v.array(ruleSchema, 'must be a list of rules'), v.maxLength(2000, 'is over 2,000 rules')),
    assets: v.pipe(v.array(assetSchema, 'must be a list of assets'), v.maxLength(2000, 'is over 2,000 assets')),
  },
  'must be a guideline',
);
