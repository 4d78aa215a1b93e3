/** The options of rule type `structure`: one shape for each of its checks. */
import * as v from 'valibot';
import { flag, patternList, patterns, wholeNumber } from './options.ts';

const level = v.pipe(wholeNumber(1), v.maxValue(6, 'must be 1 to 6'));
const someElement = ['heading', 'link', 'image', 'embed'] as const;
const someAttribute = ['text', 'href', 'src', 'alt', 'title', 'width', 'height'] as const;

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  heading: ['text'],
  link: ['text', 'href'],
  image: ['alt', 'src', 'width', 'height'],
  embed: ['src', 'title', 'width', 'height'],
};

const host = v.pipe(
  v.string('must be a host in text form'),
  v.regex(/^(?:\*\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u, 'must be a host like example.com or *.example.com'),
);
const hosts = v.pipe(v.array(host, 'must be a list of hosts'), v.minLength(1, 'must not be empty'));

const attributeCheck = v.pipe(
  v.strictObject({
    check: v.literal('attribute'),
    element: v.picklist(someElement, 'must be heading, link, image or embed'),
    attribute: v.picklist(someAttribute, `must be ${someAttribute.slice(0, -1).join(', ')} or height`),
    /** true: it must be there and say something; false: it must not. */
    present: v.optional(flag),
    /** Least and most: characters of a text, CSS px of width and height. What is absent is not measured. */
    min: v.optional(wholeNumber(0)),
    max: v.optional(wholeNumber(0)),
    /** One of these must be found in it. */
    matches: v.optional(patterns),
    /** None of these may be found in it. */
    not: v.optional(patterns),
    ignorecase: v.optional(flag, false),
  }),
  v.forward(
    v.check(
      ({ element, attribute }) => attributesOf[element]?.includes(attribute) === true,
      (issue) => {
        const { element } = issue.input as { element: string };
        return `must be ${(attributesOf[element] ?? []).join(', ').replace(/, (?=[^,]*$)/u, ' or ')} of ${element}`;
      },
    ),
    ['attribute'],
  ),
  v.check(
    ({ present, min, max, matches, not }) => [present, min, max, matches, not].some((one) => one !== undefined),
    'needs present, min, max, matches or not',
  ),
);

const countCheck = v.pipe(
  v.strictObject({
    check: v.literal('count'),
    element: v.picklist([...someElement, 'table'], 'must be heading, link, image, table or embed'),
    /** Headings only: those of one level. */
    level: v.optional(level),
    /** Least and most in the draft. */
    min: v.optional(wholeNumber(0)),
    max: v.optional(wholeNumber(0)),
  }),
  v.check(({ min, max }) => min !== undefined || max !== undefined, 'needs min or max'),
);

const hostCheck = v.pipe(
  v.strictObject({
    check: v.literal('host'),
    element: v.picklist(['link', 'image', 'embed'], 'must be link, image or embed'),
    /** The only hosts that are right. Addresses without a host (within the site, mail, data:) are always right. */
    allowed: v.optional(hosts),
    forbidden: v.optional(hosts),
    /** true: addresses that begin with http: are wrong. */
    secure: v.optional(flag, false),
  }),
  v.check(
    ({ allowed, forbidden, secure }) => allowed !== undefined || forbidden !== undefined || secure,
    'needs allowed, forbidden or secure',
  ),
);

const knownCheck = v.pipe(
  v.strictObject({
    check: v.literal('image-known'),
    /** SHA-256 of a picture's bytes, 64 hex digits: it is known wherever it lies in the draft itself. */
    hashes: v.optional(
      v.array(v.pipe(v.string('must be text'), v.regex(/^[0-9a-f]{64}$/u, 'must be 64 hex digits')), 'must be a list'),
    ),
    /** In an author's source: files beside it, which the built guideline names by their hashes. */
    files: v.optional(v.array(v.string('must be the name of a file'), 'must be a list')),
    /** Where the picture lies on the web; queries behind it do not matter. */
    addresses: v.optional(
      v.array(
        v.pipe(v.string('must be text'), v.regex(/^https?:\/\/[^\s?#]+$/u, 'must be a web address without a query')),
        'must be a list',
      ),
    ),
  }),
  v.check(
    ({ hashes = [], addresses = [], files = [] }) => hashes.length + addresses.length + files.length > 0,
    'needs hashes, addresses or files',
  ),
);

export const structureSchema = v.variant(
  'check',
  [
    v.strictObject({
      check: v.literal('image-alt'),
      /** true: an empty alternative is reported too, although it marks a decorative picture. */
      empty: v.optional(flag, false),
    }),
    v.strictObject({
      check: v.literal('image-alt-words'),
      /** Whole alternatives that say nothing ("image", "사진"), matched without case. */
      weak: v.pipe(patternList, v.minLength(1, 'must not be empty')),
    }),
    v.strictObject({ check: v.literal('heading-order') }),
    v.strictObject({
      check: v.literal('order'),
      element: v.literal('heading', 'must be heading'),
      /** The level that the first heading has to have. */
      first: v.optional(level),
    }),
    attributeCheck,
    countCheck,
    hostCheck,
    knownCheck,
  ],
  'must be image-alt, image-alt-words, heading-order, order, attribute, count, host or image-known',
);

export type StructureOptions = v.InferOutput<typeof structureSchema>;
